#include "ui/import/column_words.h"

#include <QCoreApplication>

namespace wardwise {

namespace {

class ColumnWords
{
    Q_DECLARE_TR_FUNCTIONS(wardwise::ColumnWords)
};

} // namespace

const std::vector<ColumnChoice>& columnChoices()
{
    using import::ColumnRole;
    static const std::vector<ColumnChoice> kChoices{{ColumnRole::LeftOut},
                                                    {ColumnRole::Figure, Quantity::Count},
                                                    {ColumnRole::Figure, Quantity::Rate},
                                                    {ColumnRole::Figure, Quantity::Percentage},
                                                    {ColumnRole::Figure, Quantity::Population},
                                                    {ColumnRole::Figure, Quantity::Rank},
                                                    {ColumnRole::Figure, Quantity::Money},
                                                    {ColumnRole::Figure},
                                                    {ColumnRole::AreaCode},
                                                    {ColumnRole::AreaName},
                                                    {ColumnRole::Within},
                                                    {ColumnRole::Measure},
                                                    {ColumnRole::Quantity},
                                                    {ColumnRole::Unit},
                                                    {ColumnRole::Period}};
    return kChoices;
}

ColumnChoice choiceOf(const import::ColumnMeaning& column)
{
    return {column.role, column.role == import::ColumnRole::Figure ? column.quantity : std::nullopt};
}

QString inWords(const ColumnChoice& choice)
{
    switch (choice.role) {
    case import::ColumnRole::LeftOut:
        return ColumnWords::tr("Left out");
    case import::ColumnRole::AreaCode:
        return ColumnWords::tr("Code of the ward or area");
    case import::ColumnRole::AreaName:
        return ColumnWords::tr("Name of the ward or area");
    case import::ColumnRole::Within:
        return ColumnWords::tr("District that it lies in");
    case import::ColumnRole::Measure:
        return ColumnWords::tr("What each row's figure is of");
    case import::ColumnRole::Quantity:
        return ColumnWords::tr("Whether it's a rate or a count");
    case import::ColumnRole::Unit:
        return ColumnWords::tr("Unit of each row's figure");
    case import::ColumnRole::Period:
        return ColumnWords::tr("Period of each row's figure");
    case import::ColumnRole::Figure:
        break;
    }
    if (!choice.quantity) {
        return ColumnWords::tr("Figures: not said of what kind");
    }
    switch (*choice.quantity) {
    case Quantity::Count:
        return ColumnWords::tr("Figures: a count");
    case Quantity::Rate:
        return ColumnWords::tr("Figures: a rate");
    case Quantity::Percentage:
        return ColumnWords::tr("Figures: a percentage");
    case Quantity::Population:
        return ColumnWords::tr("Figures: the population");
    case Quantity::Rank:
        return ColumnWords::tr("Figures: a rank");
    case Quantity::Money:
        return ColumnWords::tr("Figures: money");
    default:
        return ColumnWords::tr("Figures");
    }
}

QString inWords(import::StandsFor meaning)
{
    switch (meaning) {
    case import::StandsFor::Suppressed:
        return ColumnWords::tr("Suppressed: there is a figure, but it isn't shown");
    case import::StandsFor::NotRecorded:
        return ColumnWords::tr("Not recorded: nobody knows it");
    case import::StandsFor::NotApplicable:
        return ColumnWords::tr("Not applicable: there can't be one");
    case import::StandsFor::Zero:
        break;
    }
    return ColumnWords::tr("Nought: it happened 0 times");
}

} // namespace wardwise
