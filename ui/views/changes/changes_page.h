// The What changed page: the same months of two years held against each other, which changes are more than
// chance, and the flags gained and lost.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/year_changes.h"
#include "core/project/project.h"
#endif
#include "ui/views/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTabWidget;

namespace wardwise {

class FlagChangesModel;
class TableFilterModel;
class WrappedTable;
class YearChangesModel;

class ChangesPage : public Page
{
    Q_OBJECT

public:
    ChangesPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("changes"); }

    [[nodiscard]] QString title() const override { return tr("What changed"); }

    [[nodiscard]] QString part() const override;
    void showPart(const QString& part) override;
    void setTheme(ThemeKind theme) override;
    bool copyTable() override;
    [[nodiscard]] QWidget* filterBox() const override;

    [[nodiscard]] WrappedTable* table() const { return m_table; }

    [[nodiscard]] WrappedTable* flagTable() const { return m_flagTable; }

    [[nodiscard]] WrappedTable* claimTable() const { return m_claimTable; }

    /// What stands above the tables.
    [[nodiscard]] QString findings() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpTables();
    void layOut();
    /// Made anew when it's shown: it looks at every ward of the force.
    void refresh();
    void showSource();
    void showClaims();
    [[nodiscard]] QString claimsLine() const;
    void selectFromTable();
    [[nodiscard]] WrappedTable* currentTable() const;

    project::Project* m_project;
    YearChanges m_changes;
    YearChangesModel* m_model;
    TableFilterModel* m_proxy;
    FlagChangesModel* m_flagModel;
    TableFilterModel* m_flagProxy;
    QComboBox* m_source;
    QLineEdit* m_filter;
    QLabel* m_findings;
    QTabWidget* m_tabs;
    WrappedTable* m_table;
    WrappedTable* m_flagTable;
    QStandardItemModel* m_claimModel;
    WrappedTable* m_claimTable;
    QLabel* m_notes;
    bool m_isStale = true;
};

} // namespace wardwise
