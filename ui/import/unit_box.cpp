#include "ui/import/unit_box.h"

#include "ui/qt_text.h"

#include <array>

namespace wardwise {

namespace {

constexpr std::array kRates{MeasureUnit::RatePer1000Residents, MeasureUnit::RatePer1000Households,
                            MeasureUnit::RatePer1000Under18s, MeasureUnit::RatePer10000};

} // namespace

void fillUnits(QComboBox& box, const QString& none)
{
    box.addItem(none);
    for (const MeasureUnit unit : kRates) {
        box.addItem(qtText(unitLabel(unit)), static_cast<int>(unit));
    }
}

void chooseUnit(QComboBox& box, std::optional<MeasureUnit> unit)
{
    const int at = unit ? box.findData(static_cast<int>(*unit)) : 0;
    box.setCurrentIndex(at < 0 ? 0 : at);
}

std::optional<MeasureUnit> chosenUnit(const QComboBox& box)
{
    const QVariant unit = box.currentData();
    return unit.isValid() ? std::optional(static_cast<MeasureUnit>(unit.toInt())) : std::nullopt;
}

} // namespace wardwise
