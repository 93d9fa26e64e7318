#include "ui/correction_dialog.h"

#include "core/project/enter_figure.h"
#include "ui/qt_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace wardwise {

CorrectionDialog::CorrectionDialog(const Catalogue& catalogue, const Observation& observation,
                                   QWidget* parent)
    : QDialog(parent)
    , m_quantity(observation.key.quantity)
    , m_value(new QLineEdit(qtText(project::figureText(observation.figure)), this))
    , m_note(new QLineEdit(qtText(observation.note), this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Correct a figure"));
    constexpr int kUsualWidth = 460;
    setMinimumWidth(kUsualWidth);
    const Area* area = catalogue.area(observation.key.area);
    const Measure* measure = catalogue.measure(observation.key.measure);
    const Period* period = catalogue.period(observation.key.period);
    auto* about = new QLabel(this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setText(tr("%1, %2, %3")
                       .arg(area == nullptr ? QString() : qtText(area->name),
                            measure == nullptr ? QString() : qtText(measure->name),
                            period == nullptr ? QString() : qtText(period->label)));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_value->setAccessibleName(tr("New value"));
    m_note->setAccessibleName(tr("Why"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto* form = new QFormLayout(this);
    form->addRow(about);
    form->addRow(tr("&New value"), m_value);
    form->addRow(QString(), new QLabel(tr("A number, or: suppressed, not recorded, not applicable"), this));
    form->addRow(tr("&Why"), m_note);
    form->addRow(m_problem);
    form->addRow(buttons);
    m_value->selectAll();
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrectionDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CorrectionDialog::check()
{
    if (const auto figure = project::readFigure(m_quantity, value().toStdString()); !figure) {
        m_problem->setText(qtText(figure.error().message));
        m_problem->setMinimumHeight(m_problem->heightForWidth(m_problem->width()));
        adjustSize();
        m_value->setFocus();
        return;
    }
    accept();
}

QString CorrectionDialog::value() const
{
    return m_value->text();
}

QString CorrectionDialog::note() const
{
    return m_note->text();
}

} // namespace wardwise
