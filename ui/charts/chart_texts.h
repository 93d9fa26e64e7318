// What charts say, for the translator.
#pragma once

#include <QCoreApplication>

namespace wardwise {

/// Translates what charts say: ChartTexts::tr("…").
struct ChartTexts
{
    Q_DECLARE_TR_FUNCTIONS(wardwise::Charts)
};

} // namespace wardwise
