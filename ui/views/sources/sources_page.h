// The Data and sources page: where every figure comes from, what rests on it, and each stored figure.
#pragma once

#include "core/project/source_summary.h"
#include "ui/views/page.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QTabWidget;

namespace wardwise {

class FigureListModel;
class FigureTable;
class PlacelessView;
class SourceDetails;
class SourceTree;

class SourcesPage : public Page
{
    Q_OBJECT

public:
    explicit SourcesPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("sources"); }

    [[nodiscard]] QString title() const override { return tr("Data and sources"); }

    void setTheme(ThemeKind theme) override;
    bool copyTable() override;
    void fillColumnMenu(QMenu& menu) override;
    [[nodiscard]] QWidget* filterBox() const override;
    [[nodiscard]] QVariantMap viewState() const override;
    void restoreViewState(const QVariantMap& state) override;

    /// Chooses the figure's source and its row, and takes away a filter that hides it; false where it isn't
    /// stored.
    bool showFigure(ObservationId id);
    bool chooseSource(const QString& key);

    /// Takes a load out of the project, without asking.
    void removeBatch(BatchId batch);

    [[nodiscard]] SourceTree* tree() const { return m_tree; }

    [[nodiscard]] SourceDetails* details() const { return m_details; }

    [[nodiscard]] FigureTable* figures() const { return m_table; }

    [[nodiscard]] QString countText() const;

    /// What has no place in the source's loads; not in sight where there's nothing of the kind.
    [[nodiscard]] PlacelessView* placeless() const { return m_placeless; }

    /// Brings placeless() into sight, or the list of figures; false where there's nothing to show.
    bool showPlaceless(bool shown);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildList();
    void connectParts();
    /// Says what goes with the load, and asks.
    void askRemoval(BatchId batch);
    /// Reads the sources again, now or when the page is next shown.
    void refresh();
    void read();
    void showSource();
    void offerPlaceless(const project::SourceSummary* summary);
    void sayCount();
    void followSelection();
    void selectFromTable();
    [[nodiscard]] const project::SourceSummary* summaryOf(SourceId id) const;

    project::Project* m_project;
    std::vector<project::SourceSummary> m_summaries;
    SourceTree* m_tree;
    SourceDetails* m_details;
    FigureListModel* m_model;
    FigureTable* m_table;
    PlacelessView* m_placeless;
    QTabWidget* m_tabs;
    QLineEdit* m_filter;
    QLabel* m_count;
    QLabel* m_none;
    QSplitter* m_upper;
    QSplitter* m_halves;
    std::optional<SourceId> m_loaded; ///< the source whose figures are listed
    bool m_isStale = true;
    bool m_isSelecting = false;
};

} // namespace wardwise
