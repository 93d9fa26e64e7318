// The Risk page: how each section is rated, criterion by criterion, in the partnership's own scale words.
#pragma once

#include "core/project/project.h"
#include "ui/views/page.h"

class QLabel;

namespace wardwise {

class RiskModel;
class WrappedTable;

class RiskPage : public Page
{
    Q_OBJECT

public:
    RiskPage(project::Project& project, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("risk"); }

    [[nodiscard]] QString title() const override { return tr("Risk"); }

    void setTheme(ThemeKind theme) override;
    bool copyTable() override;

    [[nodiscard]] WrappedTable* table() const { return m_table; }

    /// What the strip below the table says of the selected rating.
    [[nodiscard]] QString detail() const;

private:
    void rebuild();
    void showDetail();

    project::Project* m_project;
    RiskModel* m_model;
    WrappedTable* m_table;
    QLabel* m_detail;
};

} // namespace wardwise
