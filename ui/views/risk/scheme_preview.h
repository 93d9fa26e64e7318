// What an edited scheme would make of the ratings, before it's stored: scores and ranks, and everything that
// stops it from being computed, with its place.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/risk_scores.h"
#include "core/risk/check_scheme.h"
#endif

#include <QWidget>

#include <map>
#include <vector>

class QLabel;
class QListWidget;
class QStandardItemModel;

namespace wardwise {

class WrappedTable;

class SchemePreview : public QWidget
{
    Q_OBJECT

public:
    explicit SchemePreview(const project::Project& project, QWidget* parent = nullptr);

    void showScheme(const risk::Scheme& scheme);

    /// Whether it could be computed when it was last shown.
    [[nodiscard]] bool canCompute() const { return m_canCompute; }

    [[nodiscard]] QListWidget* findings() const { return m_findings; }

    [[nodiscard]] WrappedTable* table() const { return m_table; }

Q_SIGNALS:
    /// Where a finding is, as checkScheme() says it.
    void placeWanted(const QString& place);

private:
    void layOut();
    void fillFindings(const risk::Scheme& scheme, const std::vector<risk::SchemeFinding>& findings,
                      const QString& mark);
    void fillScores(const risk::Scheme& scheme);

    const project::Project* m_project;
    std::map<PriorityId, std::optional<risk::ThreatRank>> m_ranksNow; ///< by the scheme in use
    QStandardItemModel* m_scores;
    WrappedTable* m_table;
    QListWidget* m_findings;
    QLabel* m_told;
    bool m_canCompute = false;
};

} // namespace wardwise
