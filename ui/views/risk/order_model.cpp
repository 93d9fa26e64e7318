#include "ui/views/risk/order_model.h"

#include "ui/qt_text.h"
#include "ui/views/risk/risk_words.h"

#include <algorithm>
#include <cmath>

namespace wardwise {

namespace {

/// "87 %", "over 99 %", "under 1 %": draws can't tell never from seldom.
QString chanceText(double chance)
{
    constexpr double kChancePercent = 100.0;
    const double percent = chance * kChancePercent;
    if (percent >= kChancePercent) {
        return OrderModel::tr("in every draw");
    }
    if (percent <= 0) {
        return OrderModel::tr("in no draw");
    }
    if (percent > kChancePercent - 1) {
        return OrderModel::tr("over 99 %");
    }
    return percent < 1 ? OrderModel::tr("under 1 %")
                       : OrderModel::tr("%1 %").arg(qtText(fixedText(percent, 0)));
}

QString rangeText(const risk::ThreatStability& draws)
{
    return draws.rankLow == draws.rankHigh
               ? QString::number(draws.rankLow)
               : QStringLiteral("%1\u2013%2").arg(draws.rankLow).arg(draws.rankHigh);
}

QString whoText(const project::ScoredThreat& threat)
{
    if (threat.isAgainstScore()) {
        return OrderModel::tr("\u26a0 the partnership, against the score");
    }
    return threat.tierByScore ? OrderModel::tr("the score") : OrderModel::tr("the partnership");
}

} // namespace

QString OrderModel::decisionText(const project::ScoredThreat& threat)
{
    const QString title = qtText(threat.title);
    QString text = threat.tierByScore ? tr("%1 has the tier that the score said.").arg(title)
                                      : tr("The partnership decided the tier of %1.").arg(title);
    if (!threat.tierReason.empty()) {
        const QString reason = qtText(threat.tierReason);
        text += tr(" Reason: %1").arg(reason)
                + (reason.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral("."));
    }
    if (threat.isAgainstScore()) {
        text += tr(" The score says %1.").arg(tierText(*threat.score.tier));
    }
    return text;
}

OrderModel::OrderModel(QObject* parent) : QAbstractTableModel(parent) {}

void OrderModel::setScores(const project::RiskScores* scores, const OrderDraws& draws)
{
    std::vector<Row> rows;
    if (scores != nullptr) {
        const auto order = scores->byRank();
        rows.reserve(order.size());
        for (const std::size_t at : order) {
            rows.push_back({scores->threats[at], draws.of(scores->threats[at].id)});
        }
    }
    const std::vector<risk::Band> bands =
        scores == nullptr ? std::vector<risk::Band>() : scores->scheme.scheme().bands;
    const bool isAlike = bands == m_bands && rows.size() == m_rows.size()
                         && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                       [](const Row& a, const Row& b) { return a.threat.id == b.threat.id; });
    if (!isAlike) {
        beginResetModel();
        m_rows = std::move(rows);
        m_bands = bands;
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!(rows[i] == m_rows[i])) {
            m_rows[i] = std::move(rows[i]);
            const int row = static_cast<int>(i);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int OrderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OrderModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

const project::ScoredThreat* OrderModel::threatAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)].threat;
}

int OrderModel::rowOf(PriorityId threat) const
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& each) { return each.threat.id == threat; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

QString OrderModel::bandText(const risk::ThreatScore& score) const
{
    if (!score.band) {
        return QStringLiteral("\u2013");
    }
    QStringList others;
    for (const std::size_t band : score.bandsPossible) {
        if (band != *score.band) {
            others << qtText(m_bands[band].name);
        }
    }
    const QString own = qtText(m_bands[*score.band].name);
    return others.isEmpty() ? own : tr("%1; could be %2").arg(own, others.join(tr(" or ")));
}

QString OrderModel::textAt(const Row& row, int column) const
{
    switch (column) {
    case RankColumn:
        return shortRankText(row.threat.rank);
    case ThreatColumn:
        return qtText(row.threat.title);
    case ScoreColumn:
        return scoreText(row.threat.score.total);
    case RangeColumn:
        return row.draws ? rangeText(*row.draws) : QStringLiteral("\u2013");
    case TopColumn:
        return row.draws && !row.draws->topK.empty()
                   ? chanceText(row.draws->topK[std::min(kOrderTop, row.draws->topK.size()) - 1])
                   : QStringLiteral("\u2013");
    case BandColumn:
        return bandText(row.threat.score);
    case TierColumn:
        return tierText(row.threat.tier);
    case DecidedColumn:
        return whoText(row.threat);
    default:
        return {};
    }
}

QVariant OrderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const QString text = textAt(m_rows[static_cast<std::size_t>(index.row())], index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return index.column() == DecidedColumn ? QVariant(
                   toolTipMarkup(decisionText(m_rows[static_cast<std::size_t>(index.row())].threat)))
                                               : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text);
    default:
        return {};
    }
}

QVariant OrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            static_cast<Qt::Alignment>(static_cast<int>(Qt::AlignLeft | Qt::AlignBottom) | Qt::TextWordWrap));
    }
    if (role == Qt::ToolTipRole) {
        return section == RangeColumn ? toolTipMarkup(tr("Between which ranks 95 % of the draws put it"))
                                      : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{tr("Rank"),          tr("Threat"),       tr("Score (lowest to highest)"),
                             tr("95 % of draws"), tr("In the top 3"), tr("Band by score"),
                             tr("Tier"),          tr("Decided by")};
    return titles[section];
}

} // namespace wardwise
