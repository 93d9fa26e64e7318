#include "ui/charts/picture_button.h"

#include <QActionGroup>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace wardwise {

namespace {

QSpinBox* addLength(QFormLayout& form, const QString& title, double value)
{
    auto* box = new QSpinBox;
    box->setRange(kSmallestPicture, kLargestPicture);
    box->setSuffix(QStringLiteral(" px"));
    box->setValue(static_cast<int>(value));
    box->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    form.addRow(title, box);
    return box;
}

} // namespace

PictureButton::PictureButton(QWidget* parent)
    : QToolButton(parent)
    , m_sizes(new QActionGroup(this))
    , m_themes(new QActionGroup(this))
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(this);
    menu->addSection(tr("Size of the picture"));
    addSizes(*menu);
    menu->addSection(tr("Colours of the picture"));
    addThemes(*menu);
    connect(menu, &QMenu::aboutToShow, this, &PictureButton::tick);
    setMenu(menu);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    sayChoice(QWIDGETSIZE_MAX);
}

void PictureButton::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu; // its arrow would lie upon the text, which has one
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

void PictureButton::addSizes(QMenu& menu)
{
    for (const PictureSize size : kPictureSizes) {
        QAction* action = menu.addAction(sizeTitle(size), this, [this, size] {
            if (size == PictureSize::Own) {
                askOwnSize();
                return;
            }
            PictureChoice choice = PictureChoice::current();
            choice.size = size;
            choose(choice);
        });
        action->setCheckable(true);
        action->setData(static_cast<int>(size));
        m_sizes->addAction(action);
    }
}

void PictureButton::addThemes(QMenu& menu)
{
    for (const PictureTheme theme : kPictureThemes) {
        QString title = themeWords(theme);
        title[0] = title.at(0).toUpper();
        QAction* action = menu.addAction(QLatin1Char('&') + title, this, [this, theme] {
            PictureChoice choice = PictureChoice::current();
            choice.theme = theme;
            choose(choice);
        });
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        m_themes->addAction(action);
    }
}

void PictureButton::tick()
{
    const PictureChoice& choice = PictureChoice::current();
    for (QAction* action : m_sizes->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(choice.size));
    }
    for (QAction* action : m_themes->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(choice.theme));
    }
}

QString PictureButton::choiceText()
{
    const PictureChoice& choice = PictureChoice::current();
    return tr("%1, %2").arg(sizeWords(choice, choice.size), themeWords(choice.theme));
}

void PictureButton::sayChoice(int width)
{
    const PictureChoice& choice = PictureChoice::current();
    for (const QString& text : {choiceText(), sizeWords(choice, choice.size), tr("Picture")}) {
        setText(text + QStringLiteral(" \u25be")); // says that a menu opens
        if (sizeHint().width() <= width) {
            break;
        }
    }
    setToolTip(tr("Size and colours in which the chart is copied and saved: %1").arg(choiceText()));
    setAccessibleName(tr("Picture: %1").arg(choiceText()));
}

void PictureButton::choose(const PictureChoice& choice)
{
    PictureChoice::setCurrent(choice);
    Q_EMIT chosen();
}

void PictureButton::askOwnSize()
{
    PictureChoice choice = PictureChoice::current();
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Size of the picture"));
    auto* form = new QFormLayout(&dialog);
    const QSpinBox* width = addLength(*form, tr("&Width"), choice.own.width());
    const QSpinBox* height = addLength(*form, tr("&Height"), choice.own.height());
    auto* hint = new QLabel(tr("At 96 pixels to the inch; a PNG file has 300 dots to the inch."), &dialog);
    hint->setWordWrap(true);
    form->addRow(hint);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(buttons);
    if (dialog.exec() == QDialog::Accepted) {
        choice.size = PictureSize::Own;
        choice.own = QSizeF(width->value(), height->value());
        choose(choice);
    }
}

} // namespace wardwise
