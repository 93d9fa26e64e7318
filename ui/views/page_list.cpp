#include "ui/views/page_list.h"

#include "ui/views/changes/changes_page.h"
#include "ui/views/consistency/consistency_page.h"
#include "ui/views/overview/overview_page.h"
#include "ui/views/people/people_page.h"
#include "ui/views/places/places_page.h"
#include "ui/views/priorities/section_page.h"
#include "ui/views/quality/quality_page.h"
#include "ui/views/recommendations/recommendations_page.h"
#include "ui/views/risk/risk_page.h"
#include "ui/views/sources/sources_page.h"
#include "ui/views/wards/wards_page.h"

namespace wardwise {

std::vector<Page*> makePages(project::Project& project, QWidget* parent)
{
    return {
        new OverviewPage(project, parent),    new WardsPage(project, parent),
        new PlacesPage(project, parent),      new SectionPage(project, parent),
        new RiskPage(project, parent),        new PeoplePage(project, parent),
        new QualityPage(project, parent),     new RecommendationsPage(project, parent),
        new ConsistencyPage(project, parent), new ChangesPage(project, parent),
        new SourcesPage(project, parent),
    };
}

} // namespace wardwise
