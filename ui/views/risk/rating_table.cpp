#include "ui/views/risk/rating_table.h"

#include "ui/qt_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace wardwise {

namespace {

/// The first level after `from` that begins with the letter, going round.
std::optional<std::size_t> levelWith(const risk::Criterion& criterion, const QString& letter,
                                     std::size_t from)
{
    const std::size_t count = criterion.levels.size();
    for (std::size_t step = 1; step <= count; ++step) {
        const std::size_t at = (from + step) % count;
        if (qtText(criterion.levels[at].word).startsWith(letter, Qt::CaseInsensitive)) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace

RatingTable::RatingTable(RatingModel& model, QWidget* parent) : WrappedTable(parent), m_model(&model)
{
    setModel(&model);
    setAccessibleName(tr("Ratings by threat and criterion"));
    setAlternatingRowColors(false); // the tiers' headings tell rows apart
    setShowGrid(true);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    constexpr int kNarrowestColumn = 60;
    horizontalHeader()->setMinimumSectionSize(kNarrowestColumn);
    horizontalHeader()->setSectionsClickable(false);
}

void RatingTable::fitColumns()
{
    constexpr int kThreatWidth = 134;
    constexpr int kCriterionWidth = 88; // "Environmental"
    constexpr int kScoreWidth = 112;    // "35.0 (12.0-66.0)"
    constexpr int kRankWidth = 60;
    const int criteria = std::max(0, m_model->columnCount() - 3);
    const int room = width() - 2 * frameWidth() - verticalScrollBar()->sizeHint().width() - kThreatWidth
                     - kScoreWidth - kRankWidth;
    std::vector<int> widths(static_cast<std::size_t>(criteria) + 1,
                            room < criteria * kCriterionWidth ? kCriterionWidth : 0);
    widths.front() = kThreatWidth;
    widths.push_back(kScoreWidth);
    widths.push_back(kRankWidth);
    setWidths(widths);
}

void RatingTable::resizeEvent(QResizeEvent* event)
{
    WrappedTable::resizeEvent(event);
    fitColumns();
}

void RatingTable::keyPressEvent(QKeyEvent* event)
{
    if (type(*event)) {
        event->accept();
        return;
    }
    WrappedTable::keyPressEvent(event);
}

bool RatingTable::type(const QKeyEvent& event)
{
    const QModelIndex index = currentIndex();
    const risk::Criterion* criterion = m_model->criterion(index);
    if (criterion == nullptr || m_model->cellAt(index) == nullptr
        || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
        Q_EMIT rateWanted(index, QString());
        return true;
    }
    const QString text = event.text();
    if (text.size() != 1) {
        return false;
    }
    if (text == QLatin1String("-")) {
        m_extends = index;
        return true;
    }
    if (text.front().isDigit() && text.front() != QLatin1Char('0')) {
        typeDigit(index, static_cast<std::size_t>(text.toInt() - 1));
        return true;
    }
    if (!text.front().isLetter()) {
        return false;
    }
    const bool afterDash = m_extends.isValid() && m_extends == index;
    m_extends = QPersistentModelIndex();
    return typeLetter(index, text, afterDash || event.modifiers().testFlag(Qt::ShiftModifier));
}

void RatingTable::typeDigit(const QModelIndex& index, std::size_t level)
{
    const risk::Criterion& criterion = *m_model->criterion(index);
    if (level < criterion.levels.size()) {
        Q_EMIT rateWanted(index, qtText(criterion.levels[level].word));
    } else {
        Q_EMIT noLevel(tr("%1 has %2 levels.").arg(qtText(criterion.name)).arg(criterion.levels.size()));
    }
}

bool RatingTable::typeLetter(const QModelIndex& index, const QString& letter, bool extends)
{
    const risk::Criterion& criterion = *m_model->criterion(index);
    const auto* set = std::get_if<risk::LevelRange>(&m_model->cellAt(index)->value);
    const std::size_t last = criterion.levels.size() - 1;
    const auto level = levelWith(criterion, letter, set == nullptr ? last : set->high);
    if (!level) {
        Q_EMIT noLevel(tr("No level of %1 begins with \u201c%2\u201d. F2 takes any words.")
                           .arg(qtText(criterion.name), letter.toUpper()));
        return true;
    }
    risk::LevelRange wanted{*level, *level};
    if (extends && set != nullptr) {
        wanted = {std::min(set->low, *level), std::max(set->low, *level)};
    }
    Q_EMIT rateWanted(index, qtText(risk::wordsOf(criterion, wanted)));
    return true;
}

} // namespace wardwise
