#include "ui/views/wards/no_ward_figures.h"

#include "ui/views/wards/wards_page.h"

namespace wardwise {

RankedBars noWardFigures()
{
    RankedBars empty;
    empty.words.title = WardsPage::tr("No ward figures yet").toStdString();
    empty.words.explanation =
        WardsPage::tr("This project has no figures for wards. Enter some with Edit \u203a Enter a "
                      "figure (Ctrl+Shift+A); each ward then appears in the table and is ranked here.")
            .toStdString();
    empty.words.description = empty.words.explanation;
    return empty;
}

} // namespace wardwise
