#include "ui/models/sheet_model.h"

#include "core/import/tables/cell_kind.h"
#include "ui/qt_text.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace wardwise {

namespace {

constexpr std::size_t kMostRows = 200;

/// As a spreadsheet calls its columns: A to Z, AA, AB.
QString columnLetters(std::size_t column)
{
    constexpr std::size_t kLetters = 26;
    QString letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters) {
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % kLetters)));
    }
    return letters;
}

} // namespace

void SheetModel::show(std::shared_ptr<const import::TableStudy> study,
                      const import::TableStudy::Candidate& candidate)
{
    beginResetModel();
    m_study = std::move(study);
    m_candidate = candidate;
    m_chosen.clear();
    m_leftOut.clear();
    endResetModel();
}

void SheetModel::mark(std::set<int> chosen, std::set<int> leftOut)
{
    m_chosen = std::move(chosen);
    m_leftOut = std::move(leftOut);
    if (rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_study) {
        return 0;
    }
    const auto& table = m_candidate.table;
    return static_cast<int>(std::min(table.endRow - table.firstHeading, kMostRows));
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_study
               ? 0
               : static_cast<int>(m_candidate.table.endColumn - m_candidate.table.firstColumn);
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    const auto& table = m_candidate.table;
    const auto row = table.firstHeading + static_cast<std::size_t>(index.row());
    const auto column = table.firstColumn + static_cast<std::size_t>(index.column());
    const std::string& cell = m_study->sheets().at(m_candidate.sheet).cell(row, column);
    const bool isHeading = row < table.firstRow;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return role == Qt::DisplayRole ? qtText(cell) : toolTipMarkup(qtText(cell));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter
                                | (!isHeading && import::isNumber(cell) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        if (isHeading) {
            QFont font = QGuiApplication::font();
            font.setBold(true);
            return font;
        }
        break;
    case Qt::ForegroundRole:
        if (m_leftOut.count(index.column()) > 0) {
            return QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text);
        }
        break;
    case Qt::BackgroundRole:
        if (m_chosen.count(index.column()) > 0) {
            return QGuiApplication::palette().brush(QPalette::AlternateBase);
        }
        break;
    default:
        break;
    }
    return {};
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_study) {
        return {};
    }
    if (orientation == Qt::Horizontal) {
        return columnLetters(m_candidate.table.firstColumn + static_cast<std::size_t>(section));
    }
    const auto row = m_candidate.table.firstHeading + static_cast<std::size_t>(section);
    return QVariant::fromValue<qlonglong>(m_study->sheets().at(m_candidate.sheet).rows.at(row).line);
}

} // namespace wardwise
