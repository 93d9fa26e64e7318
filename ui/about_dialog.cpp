#include "ui/about_dialog.h"

#include "ui/qt_text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace wardwise {

namespace {

constexpr int kTextWidth = 460;

QLabel* newText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const project::Project& project, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Wardwise"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    QLabel* name = newText(tr("Wardwise %1").arg(QCoreApplication::applicationVersion()), this);
    QFont font = name->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.4);
    name->setFont(font);
    layout->addWidget(name);
    layout->addWidget(
        newText(tr("A workbench for a Community Safety Partnership's strategic assessment."), this));
    layout->addWidget(newText(tr("Free software under the GNU General Public License, version 3 or later; it "
                                 "comes without any warranty. Built with Qt %1 and Qt Charts, SQLite, "
                                 "Boost.Math and CLI11.")
                                  .arg(QLatin1String(qVersion())),
                              this));
    if (!project.catalogue().sources.empty()) {
        QString sources = tr("The figures in this project:");
        for (const Source& source : project.catalogue().sources) {
            sources += QStringLiteral("\n\u2022 ")
                       + qtText(source.attribution.empty() ? source.title : source.attribution);
        }
        layout->addWidget(newText(sources, this));
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setFixedWidth(kTextWidth);
}

} // namespace wardwise
