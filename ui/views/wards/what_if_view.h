// What if another method or reference set were used: a table of the wards whose flags would differ.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/comparison/what_if.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QWidget>

#include <optional>

class QLabel;
class QTableView;

namespace wardwise {

class WhatIfModel;

class WhatIfView : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfView(QWidget* parent = nullptr);

    void showWhatIf(comparison::WhatIf whatIf);
    /// Says why there's nothing to show.
    void explain(const QString& why);
    void setTheme(ThemeKind theme);
    void setSelected(std::optional<AreaId> area);

    [[nodiscard]] QString text() const;

    [[nodiscard]] QTableView* table() const { return m_table; }

Q_SIGNALS:
    void areaSelected(qlonglong area);

private:
    QLabel* m_text;
    QTableView* m_table;
    WhatIfModel* m_model;
    bool m_showingSelection = false;
};

} // namespace wardwise
