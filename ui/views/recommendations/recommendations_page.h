// The Recommendations page: every recommendation in one list, to be written, ordered, filtered and followed
// up, with the figures that the selected one rests on.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wardwise {

class EvidencePanel;
class RecommendationsFilter;
class RecommendationsModel;
class WrappedTable;

class RecommendationsPage : public Page
{
    Q_OBJECT

public:
    RecommendationsPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("recommendations"); }

    [[nodiscard]] QString title() const override { return tr("Recommendations"); }

    void setTheme(ThemeKind theme) override;
    bool copyTable() override;
    [[nodiscard]] QWidget* filterBox() const override;
    bool editSelected() override;
    bool leave() override;

    [[nodiscard]] WrappedTable* table() const { return m_table; }

    [[nodiscard]] RecommendationsModel* model() const { return m_model; }

    [[nodiscard]] EvidencePanel* evidence() const { return m_evidence; }

    /// None where none is selected.
    [[nodiscard]] std::optional<RecommendationId> selected() const;
    void select(RecommendationId recommendation);

    void add();
    /// Opens the whole recommendation.
    void editWhole();
    void removeSelected();
    /// Up (-1) or down (1) in its section.
    void moveSelected(int by);

private:
    void setUpTable();
    void layOut();
    void layOutFilters(QVBoxLayout& layout);
    void layOutButtons(QVBoxLayout& layout);
    void open(const QModelIndex& index);
    void refresh();
    void refillFilters();
    void narrow();
    void showSelected();

    project::Project* m_project;
    RecommendationsModel* m_model;
    RecommendationsFilter* m_proxy;
    QLineEdit* m_filter;
    QComboBox* m_section;
    QComboBox* m_owner;
    QComboBox* m_follow;
    WrappedTable* m_table;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    EvidencePanel* m_evidence;
};

} // namespace wardwise
