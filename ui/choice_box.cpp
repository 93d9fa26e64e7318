#include "ui/choice_box.h"

#include "ui/qt_text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace wardwise {

namespace {

/// What is chosen may be cut short in the box.
void sayWhole(QComboBox& box)
{
    box.setToolTip(toolTipMarkup(box.currentText()));
}

} // namespace

bool chooseData(QComboBox* box, const QVariant& data)
{
    const int at = box->findData(data);
    if (at >= 0) {
        box->setCurrentIndex(at);
    }
    return at >= 0;
}

void refill(QComboBox* box, const std::function<void()>& fill)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    fill();
    if (!chooseData(box, chosen)) {
        box->setCurrentIndex(box->count() > 0 ? 0 : -1);
    }
    box->setEnabled(box->count() > 0);
    sayWhole(*box);
}

void addChoice(QHBoxLayout& row, const QString& label, QComboBox* box, int stretch)
{
    constexpr int kShortest = 8;
    constexpr int kApart = 6;
    auto* caption = new QLabel(label, box->parentWidget());
    caption->setBuddy(box);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kShortest);
    box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    QObject::connect(box, &QComboBox::currentTextChanged, box, [box] { sayWhole(*box); });
    row.addWidget(caption);
    row.addWidget(box, stretch);
    row.addSpacing(kApart);
}

} // namespace wardwise
