// The Recommendations page: narrowing, ordering, what is overdue, and the figures that a recommendation rests
// on.
#include "tests/ui/window_fixture.h"

#include "core/project/evidence_figures.h"
#include "core/project/recommendation_edits.h"
#include "ui/views/recommendations/evidence_dialog.h"
#include "ui/views/recommendations/evidence_panel.h"
#include "ui/views/recommendations/recommendation_dialog.h"
#include "ui/views/recommendations/recommendations_model.h"
#include "ui/views/recommendations/recommendations_page.h"
#include "ui/views/wrapped_table.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace wardwise {
namespace {

class RecommendationsPageTest : public test::WindowTest
{
protected:
    static RecommendationsPage& show(MainWindow& window)
    {
        EXPECT_TRUE(window.goTo(QStringLiteral("recommendations")));
        return *qobject_cast<RecommendationsPage*>(window.page(QStringLiteral("recommendations")));
    }

    static void choose(RecommendationsPage& page, const char* box, const char* text)
    {
        for (auto* combo : page.findChildren<QComboBox*>()) {
            if (combo->accessibleName() == QLatin1String(box)) {
                const int at = combo->findText(QLatin1String(text));
                ASSERT_GE(at, 0) << text;
                combo->setCurrentIndex(at);
                return;
            }
        }
        FAIL() << "no box " << box;
    }

    static Recommendation first(const project::Project& project)
    {
        return project.priorities().front().recommendations.front();
    }

    static Evidence figure(const project::Project& project)
    {
        const Catalogue& catalogue = project.catalogue();
        const Measure* measure = measuresNamed(catalogue, "Anti-social Behaviour").front();
        const auto area = findArea(catalogue, "Cannock South");
        const auto found = project::evidenceFor(project, (*area)->id, measure->id);
        EXPECT_TRUE(found && !found->empty());
        return found->front();
    }
};

TEST_F(RecommendationsPageTest, AreNarrowedToASectionAnOwnerOrAStatus)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    const QAbstractItemModel& shown = *page.table()->model();
    const int all = shown.rowCount();
    choose(page, "Which section's", "Domestic Abuse");
    EXPECT_GT(shown.rowCount(), 0);
    EXPECT_LT(shown.rowCount(), all);
    choose(page, "Which section's", "Every section");
    Recommendation changed = first(window->project());
    changed.status = "done";
    changed.owner = "Board";
    ASSERT_TRUE(window->project().setRecommendation(changed));
    choose(page, "Whose", "Board");
    EXPECT_EQ(shown.rowCount(), 1);
    choose(page, "Whose", "Every owner");
    choose(page, "How far they are", "Open");
    EXPECT_EQ(shown.rowCount(), all - 1);
    choose(page, "How far they are", "done");
    EXPECT_EQ(shown.rowCount(), 1);
}

TEST_F(RecommendationsPageTest, WhatIsOverdueSaysSo)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    Recommendation changed = first(window->project());
    changed.due = "March 2020";
    ASSERT_TRUE(window->project().setRecommendation(changed));
    page.model()->setToday(QDate(2020, 3, 31));
    const QModelIndex due = page.model()->index(0, RecommendationsModel::DueColumn);
    EXPECT_EQ(due.data().toString(), QStringLiteral("March 2020"));
    page.model()->setToday(QDate(2020, 4, 1));
    EXPECT_EQ(due.data().toString(), QStringLiteral("March 2020 (overdue)"));
    EXPECT_EQ(due.data(Qt::EditRole).toString(), QStringLiteral("March 2020"));
    choose(page, "How far they are", "Overdue");
    EXPECT_EQ(page.table()->model()->rowCount(), 1);
}

TEST_F(RecommendationsPageTest, AreWrittenMovedAndRemoved)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    project::Project& project = window->project();
    const PriorityId section = project.priorities().front().id;
    RecommendationDialog dialog(project, {}, section, &page);
    EXPECT_TRUE(dialog.message().contains(QStringLiteral("what should be done")));
    dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Light the path"));
    dialog.accept();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    page.select(dialog.stored());
    ASSERT_EQ(page.selected(), dialog.stored());
    const std::size_t last = project.priorities().front().recommendations.size() - 1;
    page.moveSelected(-1);
    EXPECT_EQ(project.priorities().front().recommendations[last - 1].id, dialog.stored());
    EXPECT_EQ(page.selected(), dialog.stored()) << "it's still chosen";
    page.removeSelected();
    EXPECT_EQ(project.priorities().front().recommendations.size(), last);
    window->undo();
    EXPECT_EQ(project.priorities().front().recommendations[last - 1].text, "Light the path");
}

TEST_F(RecommendationsPageTest, AFigureThatChangedIsMarkedUntilItsAccepted)
{
    makeSample();
    const auto window = openWindow();
    auto& page = show(*window);
    project::Project& project = window->project();
    page.select(first(project).id);
    const Evidence evidence = figure(project);
    EXPECT_EQ(evidence.stored, "62.5");
    page.evidence()->attachFigure(evidence);
    const QModelIndex rests = page.model()->index(0, RecommendationsModel::EvidenceColumn);
    EXPECT_EQ(rests.data().toString(), QStringLiteral("1 figure"));
    const auto entered = project.enterFigure({.area = "Cannock South",
                                              .measure = "Anti-social Behaviour",
                                              .period = "2018-19",
                                              .quantity = "rate",
                                              .value = "61.0",
                                              .source = "document",
                                              .note = {}});
    ASSERT_TRUE(entered) << entered.error().message;
    EXPECT_EQ(rests.data().toString(), QStringLiteral("1 of 1 changed"));
    QTableWidget& table = *page.evidence()->table();
    ASSERT_EQ(table.rowCount(), 1);
    EXPECT_EQ(table.item(0, 1)->text(), QStringLiteral("62.5 per 1,000 residents"));
    EXPECT_EQ(table.item(0, 2)->text(), QStringLiteral("61.0 per 1,000 residents"));
    EXPECT_TRUE(table.item(0, 3)->text().contains(QStringLiteral("changed")));
    table.setCurrentCell(0, 0);
    page.evidence()->acceptSelected();
    EXPECT_EQ(*project::staleEvidence(project, first(project)), 0U);
    page.evidence()->removeSelected();
    table.setCurrentCell(0, 0);
    page.evidence()->removeSelected();
    EXPECT_TRUE(first(project).evidence.empty());
}

TEST_F(RecommendationsPageTest, FiguresAreOfferedOfWhatIsSelected)
{
    makeSample();
    const auto window = openWindow();
    project::Project& project = window->project();
    EvidenceDialog dialog(project, std::nullopt, window.get());
    const Evidence wanted = figure(project);
    dialog.choose(wanted.measure, wanted.area);
    ASSERT_TRUE(dialog.chosen());
    EXPECT_EQ(*dialog.chosen(), wanted);
}

} // namespace
} // namespace wardwise
