// The Ratings tab: the matrix in which ratings are typed, and the strip that tells of the selected one.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/rating_model.h"
#include "ui/views/risk/risk_state.h"
#endif

#include <QWidget>

namespace wardwise {

class RatingPanel;
class RatingTable;

class RatingsTab : public QWidget
{
    Q_OBJECT

public:
    explicit RatingsTab(RiskState& state, QWidget* parent = nullptr);

    void setTheme(ThemeKind theme);
    /// Asks for any words, confidence, evidence and reason; false where no rating is selected.
    bool editSelected();

    [[nodiscard]] RatingTable* table() const { return m_table; }

    [[nodiscard]] RatingPanel* panel() const { return m_panel; }

Q_SIGNALS:
    void said(const QString& text);
    void goWanted(const QString& section);

private:
    void refresh();
    void showSelected();
    void rate(const QModelIndex& index, const QString& words);
    void open(const QModelIndex& index);

    RiskState* m_state;
    RatingModel* m_model;
    RatingTable* m_table;
    RatingPanel* m_panel;
};

} // namespace wardwise
