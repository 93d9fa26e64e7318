#include "ui/views/quality/survey_table.h"

#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QHeaderView>

#include <array>

namespace wardwise {

namespace {

QString percentWords(double value, int decimals)
{
    return qtText(fixedText(value, decimals)) + QStringLiteral(" %");
}

QString pWords(const std::optional<double>& p)
{
    constexpr double kLeast = 0.001;
    constexpr int kDecimals = 3;
    return !p            ? SurveyTable::tr("not tested")
           : *p < kLeast ? QStringLiteral("< 0.001")
                         : qtText(fixedText(*p, kDecimals));
}

bool isSurveyFigure(int column)
{
    return column != SurveyTable::QuestionColumn && column != SurveyTable::AgainstColumn;
}

} // namespace

SurveyTable::SurveyTable(QWidget* parent) : QTableWidget(0, ColumnCount, parent)
{
    constexpr std::array kWidths{0, 58, 60, 108, 92, 58, 128, 70};
    setAccessibleName(tr("Percentages beside other areas"));
    setHorizontalHeaderLabels({tr("Percentage"), tr("Here"), tr("Asked"), tr("95 % interval"), tr("Beside"),
                               tr("There"), tr("Difference, points"), tr("p")});
    for (int column = 0; column < ColumnCount; ++column) {
        horizontalHeaderItem(column)->setTextAlignment(
            (isSurveyFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (const int width = kWidths.at(static_cast<std::size_t>(column)); width > 0) {
            setColumnWidth(column, width);
        }
    }
    horizontalHeader()->setSectionResizeMode(QuestionColumn, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // a question is read whole
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    addCopyAction(*this);
}

void SurveyTable::setResults(const std::vector<project::SurveyResult>& results)
{
    setRowCount(0);
    m_figures.clear();
    for (const project::SurveyResult& result : results) {
        if (result.against.empty()) {
            addResult(result, nullptr);
        }
        for (const project::SurveyComparison& other : result.against) {
            addResult(result, &other);
        }
    }
}

void SurveyTable::addResult(const project::SurveyResult& result, const project::SurveyComparison* other)
{
    const int row = rowCount();
    insertRow(row);
    m_figures.emplace_back(result.figure, result.sentence);
    const std::array<QString, ColumnCount> texts{
        qtText(result.question),
        percentWords(result.value, result.decimals),
        result.asked ? counted(result.asked->value) : tr("unknown"),
        result.interval ? qtText(project::percentIntervalText(result.interval)) : QString(),
        other == nullptr ? tr("no other area") : qtText(other->area),
        other == nullptr ? QString() : percentWords(other->value, other->decimals),
        other == nullptr ? QString() : qtText(project::differenceText(*other)),
        other == nullptr ? QString() : pWords(other->p)};
    for (int column = 0; column < ColumnCount; ++column) {
        auto* item = new QTableWidgetItem(texts.at(static_cast<std::size_t>(column)));
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        item->setTextAlignment((isSurveyFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        item->setToolTip(toolTipMarkup(qtText(result.sentence)));
        setItem(row, column, item);
    }
}

QString SurveyTable::sentenceAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : qtText(m_figures[static_cast<std::size_t>(row)].second);
}

std::optional<ObservationId> SurveyTable::figureAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt
                                        : std::optional(m_figures[static_cast<std::size_t>(row)].first);
}

} // namespace wardwise
