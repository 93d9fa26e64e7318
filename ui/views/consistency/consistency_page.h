// The Consistency page: what the figures say of every claim, and where figures, hotspots and facts don't
// agree.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace wardwise {

class ConsistencyModel;
class StatusFilter;
class WrappedTable;
struct Claim;

namespace project {
struct CheckedStatement;
}

class ConsistencyPage : public Page
{
    Q_OBJECT

public:
    ConsistencyPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("consistency"); }

    [[nodiscard]] QString title() const override { return tr("Consistency"); }

    void setTheme(ThemeKind theme) override;
    bool copyTable() override;
    [[nodiscard]] QWidget* filterBox() const override;
    bool editSelected() override;

    [[nodiscard]] WrappedTable* table() const { return m_table; }

    [[nodiscard]] QComboBox* outcomeBox() const { return m_outcome; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpTable();
    void layOut();
    void refresh();
    void refreshSoon();
    void fillOutcomes();
    void showOutcome();
    void updateButtons();
    /// The first figure that the chosen statement rests on.
    void selectFigure();
    void open(const QModelIndex& index);
    void removeSelected();
    void editClaim(const Claim& claim);
    [[nodiscard]] const project::CheckedStatement* selected() const;

    project::Project* m_project;
    ConsistencyModel* m_model;
    StatusFilter* m_proxy;
    QComboBox* m_outcome;
    QLineEdit* m_filter;
    WrappedTable* m_table;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    ThemeKind m_theme = ThemeKind::Light;
    bool m_isStale = true;
};

} // namespace wardwise
