#include "ui/views/risk/rating_model.h"

#include "ui/qt_text.h"
#include "ui/table_copy.h"
#include "ui/views/priorities/section_words.h"
#include "ui/views/risk/risk_words.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>

namespace wardwise {

namespace {

constexpr int kColumnsBeside = 3; ///< the title, the score, the rank

} // namespace

RatingModel::RatingModel(const RiskState& state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(&state)
{
}

std::vector<RatingModel::Row> RatingModel::rowsNow() const
{
    std::vector<Row> rows;
    const project::RiskScores* scores = m_state->shown();
    if (scores == nullptr) {
        return rows;
    }
    for (const Tier tier : {Tier::Priority, Tier::AdditionalConsideration, Tier::WiderChallenge}) {
        bool headed = false;
        for (std::size_t i = 0; i < scores->threats.size(); ++i) {
            const project::ScoredThreat& threat = scores->threats[i];
            if (threat.tier != tier) {
                continue;
            }
            if (!headed) {
                rows.push_back({.heading = tier, .threat = {}, .place = 0, .move = {}});
                headed = true;
            }
            rows.push_back({.heading = std::nullopt,
                            .threat = threat,
                            .place = i,
                            .move = moveMark(m_state->moveOf(threat.id))});
        }
    }
    return rows;
}

void RatingModel::refresh()
{
    auto rows = rowsNow();
    const risk::Scheme scheme =
        m_state->shown() == nullptr ? risk::Scheme() : m_state->shown()->scheme.scheme();
    bool isAlike = rows.size() == m_rows.size() && scheme == m_scheme;
    for (std::size_t i = 0; isAlike && i < rows.size(); ++i) {
        isAlike = rows[i].heading == m_rows[i].heading && rows[i].threat.id == m_rows[i].threat.id;
    }
    if (!isAlike) {
        beginResetModel();
        m_scheme = scheme;
        m_places = risk::criterionPlaces(m_scheme);
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].threat == m_rows[i].threat && rows[i].move == m_rows[i].move) {
            continue;
        }
        m_rows[i] = std::move(rows[i]);
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void RatingModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {Qt::ForegroundRole, Qt::BackgroundRole});
    }
}

int RatingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RatingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnsBeside + static_cast<int>(m_places.size());
}

bool RatingModel::isHeading(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].heading.has_value();
}

QString RatingModel::sectionAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString()
                                        : qtText(m_rows[static_cast<std::size_t>(row)].threat.title);
}

std::optional<std::size_t> RatingModel::threatAt(int row) const
{
    return row < 0 || row >= rowCount() || isHeading(row)
               ? std::nullopt
               : std::optional(m_rows[static_cast<std::size_t>(row)].place);
}

std::optional<PriorityId> RatingModel::idAt(int row) const
{
    return threatAt(row) ? std::optional(m_rows[static_cast<std::size_t>(row)].threat.id) : std::nullopt;
}

std::optional<std::size_t> RatingModel::criterionAt(int column) const
{
    return column < 1 || column >= scoreColumn() ? std::nullopt
                                                 : std::optional(static_cast<std::size_t>(column - 1));
}

int RatingModel::rowOf(PriorityId threat) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!isHeading(row) && m_rows[static_cast<std::size_t>(row)].threat.id == threat) {
            return row;
        }
    }
    return -1;
}

const project::RatedCell* RatingModel::cellAt(const QModelIndex& index) const
{
    const auto at = index.isValid() && !isHeading(index.row()) ? criterionAt(index.column()) : std::nullopt;
    return at ? &m_rows[static_cast<std::size_t>(index.row())].threat.cells[*at] : nullptr;
}

const risk::Criterion* RatingModel::criterion(const QModelIndex& index) const
{
    const auto at = index.isValid() ? criterionAt(index.column()) : std::nullopt;
    return at ? &risk::criterionAt(m_scheme, m_places[*at]) : nullptr;
}

QString RatingModel::wordsAt(const QModelIndex& index) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.heading) {
        return index.column() == 0 ? qtText(headingOf(*row.heading)) : QString();
    }
    if (index.column() == 0) {
        return qtText(row.threat.title);
    }
    if (index.column() == scoreColumn()) {
        return m_scheme.ordinalOnly ? tr("no total") : scoreText(row.threat.score.total);
    }
    if (index.column() == rankColumn()) {
        const QString rank = row.threat.rank ? rankText(row.threat.rank) : QStringLiteral("\u2013");
        return row.move.isEmpty() ? rank : QStringLiteral("%1 %2").arg(rank, row.move);
    }
    return markedWords(*cellAt(index), *criterion(index));
}

QString RatingModel::detailAt(const QModelIndex& index) const
{
    const QString threat = sectionAt(index.row());
    const project::RatedCell* cell = cellAt(index);
    if (cell == nullptr) {
        return index.column() == 0
                   ? threat
                   : tr("%1 \u2013 %2: %3")
                         .arg(threat, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                              wordsAt(index));
    }
    const QString words = plainWords(*cell, *criterion(index));
    const QString about =
        tr("%1 \u2013 %2: %3")
            .arg(threat, qtText(criterion(index)->name), words.isEmpty() ? tr("not rated") : words);
    const QString reading = readingText(cell->value, m_scheme);
    const QString whole = cell->rating.words ? withLine(about, cell->rating.line) : about;
    return reading.isEmpty() ? whole : tr("%1. %2").arg(whole, reading);
}

QVariant RatingModel::lookAt(const QModelIndex& index, int role) const
{
    const ChartTheme& theme = ChartTheme::of(m_theme);
    const project::RatedCell* cell = cellAt(index);
    const bool heads = isHeading(index.row());
    if (role == Qt::BackgroundRole) {
        return heads ? QVariant(QBrush(theme.cellTint(WardClass::NotComparable))) : QVariant();
    }
    if (role == Qt::ForegroundRole) {
        const bool isMuted = cell != nullptr && std::holds_alternative<risk::Blank>(cell->value);
        return heads     ? QVariant(QBrush(theme.text))
               : isMuted ? QVariant(QBrush(theme.mutedText))
                         : QVariant();
    }
    QFont font = QGuiApplication::font();
    font.setBold(heads);
    font.setItalic(cell != nullptr && isOpenRating(*cell));
    return heads || font.italic() ? QVariant(font) : QVariant();
}

QVariant RatingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return wordsAt(index);
    case kPlainRole:
        return cellAt(index) == nullptr ? wordsAt(index) : plainWords(*cellAt(index), *criterion(index));
    case Qt::ToolTipRole:
        return isHeading(index.row()) ? QVariant() : toolTipMarkup(detailAt(index));
    case Qt::AccessibleTextRole:
        return isHeading(index.row()) ? wordsAt(index) : detailAt(index);
    case Qt::ForegroundRole:
    case Qt::BackgroundRole:
    case Qt::FontRole:
        return lookAt(index, role);
    default:
        return {};
    }
}

QVariant RatingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            static_cast<Qt::Alignment>(static_cast<int>(Qt::AlignLeft | Qt::AlignBottom) | Qt::TextWordWrap));
    }
    if (role == Qt::ToolTipRole) {
        const auto at = criterionAt(section);
        if (!at) {
            return {};
        }
        const QString group = qtText(m_scheme.groups[m_places[*at].group].name);
        const QString question = qtText(risk::criterionAt(m_scheme, m_places[*at]).question);
        return toolTipMarkup(question.isEmpty() ? group : tr("%1: %2").arg(group, question));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const auto at = criterionAt(section);
    if (!at) {
        return section == 0 ? tr("Threat") : section == scoreColumn() ? tr("Score") : tr("Rank");
    }
    const risk::Group& group = m_scheme.groups[m_places[*at].group];
    const QString name = qtText(risk::criterionAt(m_scheme, m_places[*at]).name);
    const bool isBeside = !group.counted; // it doesn't bear on the score
    return isBeside ? tr("%1 (beside the score)").arg(name) : name;
}

Qt::ItemFlags RatingModel::flags(const QModelIndex& index) const
{
    // The arrow keys pass over what isn't enabled.
    return isHeading(index.row()) ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

} // namespace wardwise
