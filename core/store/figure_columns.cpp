#include "core/store/figure_columns.h"

namespace wardwise::store {

Figure figureOfColumns(const QVariant& value, const QVariant& text, const QVariant& missing,
                       const QVariant& decimals)
{
    Figure figure;
    figure.decimals = decimals.toInt();
    if (!value.isNull()) {
        figure.value = value.toDouble();
    } else if (!text.isNull()) {
        figure.value = text.toString().toStdString();
    } else {
        figure.value = missingFromText(missing.toString().toStdString()).value_or(Missing::NotRecorded);
    }
    return figure;
}

} // namespace wardwise::store
