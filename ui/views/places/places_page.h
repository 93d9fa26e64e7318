// The Places page: until there's a map, the wards that the sections name as hotspots, linked with every other
// page.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

class QLineEdit;

namespace wardwise {

class PlacesModel;
class TableFilterModel;
class WrappedTable;

class PlacesPage : public Page
{
    Q_OBJECT

public:
    PlacesPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("places"); }

    [[nodiscard]] QString title() const override { return tr("Places"); }

    void setTheme(ThemeKind theme) override;
    bool copyTable() override;
    [[nodiscard]] QWidget* filterBox() const override;

    [[nodiscard]] WrappedTable* table() const { return m_table; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setUpTable();
    void layOut();
    void connectParts();
    void rebuild();
    void showSelection();
    void selectFromTable();

    project::Project* m_project;
    PlacesModel* m_model;
    TableFilterModel* m_proxy;
    QLineEdit* m_filter;
    WrappedTable* m_table;
    bool m_showingSelection = false;
};

} // namespace wardwise
