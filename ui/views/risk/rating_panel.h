// The strip that tells of the selected rating: the criterion's question and levels, where the rating stands,
// what it rests on, and what the data suggest.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/risk_suggestions.h"
#include "ui/views/risk/risk_state.h"
#endif

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <utility>

class QPushButton;
class QTextBrowser;

namespace wardwise {

class RatingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RatingPanel(RiskState& state, QWidget* parent = nullptr);

    /// `title` is the whole of the cell in words. Without a cell it says how to go on.
    void showCell(const QString& title, std::optional<std::size_t> threat,
                  std::optional<std::size_t> criterion);

    /// All that it says, as plain text.
    [[nodiscard]] QString text() const;

    [[nodiscard]] const std::optional<project::RatingSuggestion>& suggestion() const { return m_suggestion; }

Q_SIGNALS:
    void editWanted();

private:
    void lookForSuggestion(const project::ScoredThreat& threat, const risk::Criterion& criterion);
    [[nodiscard]] QString cellMarkup(const project::ScoredThreat& threat, const project::RatedCell& cell,
                                     const risk::Criterion& criterion) const;
    void apply();

    RiskState* m_state;
    QTextBrowser* m_text;
    QPushButton* m_apply;
    QPushButton* m_edit;
    std::optional<std::size_t> m_threat;
    std::optional<std::size_t> m_criterion;
    std::optional<project::RatingSuggestion> m_suggestion;
    /// By section and criterion, until figures change: months take a while to test.
    std::map<std::pair<std::int64_t, std::string>, std::optional<project::RatingSuggestion>> m_known;
    std::int64_t m_revision = -1;
};

} // namespace wardwise
