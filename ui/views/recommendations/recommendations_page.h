// The Recommendations page: every recommendation in one list, to be filtered, sorted and followed up.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

class QLineEdit;

namespace wardwise {

class RecommendationsModel;
class TableFilterModel;
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

private:
    void setUpTable();
    void layOut();
    void open(const QModelIndex& index);

    RecommendationsModel* m_model;
    TableFilterModel* m_proxy;
    QLineEdit* m_filter;
    WrappedTable* m_table;
};

} // namespace wardwise
