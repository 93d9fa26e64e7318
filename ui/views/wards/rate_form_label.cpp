#include "ui/views/wards/rate_form_label.h"

#include "core/domain/comparison.h"

namespace wardwise {

RateFormLabel::RateFormLabel(QWidget* parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setAccessibleName(tr("The form of the rates"));
    hide();
}

void RateFormLabel::showForm(const std::optional<RateForm>& form)
{
    if (form) {
        setText(*form == RateForm::ScaledForUnlocated ? tr("Rates scaled for unlocated rows: estimates")
                                                      : tr("Rates of located rows only"));
    }
    setVisible(form.has_value());
}

} // namespace wardwise
