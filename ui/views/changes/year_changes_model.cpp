#include "ui/views/changes/year_changes_model.h"

#include "core/comparison/year_words.h"
#include "ui/models/table_filter_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>
#include <QFont>

#include <algorithm>

namespace wardwise {

namespace {

QString countWords(const YearSide& side)
{
    return side.count ? counted(side.count->value) : QString();
}

QString rateWords(const YearSide& side)
{
    return side.rate ? qtText(fixedText(side.rate->value, 1)) : QString();
}

QString adjustedWords(double p)
{
    constexpr double kLeast = 0.001;
    constexpr double kSmall = 0.1;
    constexpr int kDecimals = 3;
    return p < kLeast ? QStringLiteral("<\u00a00.001") : qtText(fixedText(p, p < kSmall ? kDecimals : 2));
}

QString rankWords(const YearChange& change)
{
    return change.before.rank && change.after.rank
               ? QStringLiteral("%1 \u2192 %2").arg(*change.before.rank).arg(*change.after.rank)
               : QString();
}

bool isFigure(int column)
{
    return column >= YearChangesModel::BeforeColumn && column <= YearChangesModel::RankColumn;
}

QVariant numberKey(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant();
}

template <class Whole>
QVariant wholeKey(const std::optional<Whole>& whole)
{
    return whole ? QVariant(static_cast<double>(whole->value)) : QVariant();
}

} // namespace

void YearChangesModel::setChanges(const SourceChanges& changes)
{
    beginResetModel();
    m_rows = changes.wholes;
    m_rows.insert(m_rows.end(), changes.wards.begin(), changes.wards.end());
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const YearChange& a, const YearChange& b) {
        const bool first = a.isFound && a.carriedBy.empty();
        const bool second = b.isFound && b.carriedBy.empty();
        return first != second ? first : first && a.adjustedP < b.adjustedP;
    });
    endResetModel();
}

void YearChangesModel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
    }
}

int YearChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int YearChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString YearChangesModel::words(const YearChange& change, int column) const
{
    switch (column) {
    case MeasureColumn:
        return qtText(change.measure);
    case AreaColumn:
        return change.isWhole ? tr("%1 (whole)").arg(qtText(change.areaName)) : qtText(change.areaName);
    case BeforeColumn:
        return countWords(change.before);
    case AfterColumn:
        return countWords(change.after);
    case RateBeforeColumn:
        return rateWords(change.before);
    case RateAfterColumn:
        return rateWords(change.after);
    case PercentColumn:
        return change.p ? qtText(comparison::changeText(change.percent)) : QString();
    case IntervalColumn:
        return qtText(comparison::changeLimitsText(change.percent95));
    case RankColumn:
        return rankWords(change);
    default:
        return change.adjustedP
                   ? tr("%1, p\u00a0%2")
                         .arg(qtText(comparison::findingText(change)), adjustedWords(*change.adjustedP))
                   : qtText(comparison::findingText(change));
    }
}

QVariant YearChangesModel::sortKey(const YearChange& change, int row, int column) const
{
    switch (column) {
    case BeforeColumn:
        return wholeKey(change.before.count);
    case AfterColumn:
        return wholeKey(change.after.count);
    case RateBeforeColumn:
        return change.before.rate ? QVariant(change.before.rate->value) : QVariant();
    case RateAfterColumn:
        return change.after.rate ? QVariant(change.after.rate->value) : QVariant();
    case PercentColumn:
        return numberKey(change.percent);
    case IntervalColumn:
        return change.percent95 ? QVariant(change.percent95->low) : QVariant();
    case RankColumn:
        return change.after.rank ? QVariant(*change.after.rank) : QVariant();
    case FindingColumn:
        return row; // what is more than chance first
    default:
        return words(change, column);
    }
}

QVariant YearChangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const YearChange& change = m_rows[static_cast<std::size_t>(index.row())];
    const bool isMarked = change.isFound && change.carriedBy.empty();
    switch (role) {
    case Qt::DisplayRole:
    case kPlainRole:
        return words(change, index.column());
    case kSortRole:
        return sortKey(change, index.row(), index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                words(change, index.column()));
    case Qt::ToolTipRole:
        return toolTipMarkup(words(change, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isMarked && !isFigure(index.column()) ? QVariant(font) : QVariant();
    }
    case Qt::ForegroundRole:
        return isMarked ? QVariant() : QVariant(QBrush(ChartTheme::of(m_theme).mutedText));
    default:
        return {};
    }
}

QVariant YearChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case MeasureColumn:
        return tr("Measure");
    case AreaColumn:
        return tr("Area");
    case BeforeColumn:
        return tr("Count\nthen");
    case AfterColumn:
        return tr("Count\nnow");
    case RateBeforeColumn:
        return tr("Rate\nthen");
    case RateAfterColumn:
        return tr("Rate\nnow");
    case PercentColumn:
        return tr("Change");
    case IntervalColumn:
        return tr("95 %\ninterval");
    case RankColumn:
        return tr("Rank");
    default:
        return tr("What it is");
    }
}

bool YearChangesModel::isFoundAt(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].isFound;
}

std::optional<project::Selection> YearChangesModel::selectionAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return std::nullopt;
    }
    const YearChange& change = m_rows[static_cast<std::size_t>(row)];
    return project::Selection{.area = change.area, .measure = change.measureId};
}

} // namespace wardwise
