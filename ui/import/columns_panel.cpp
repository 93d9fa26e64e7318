#include "ui/import/columns_panel.h"

#include "ui/choice_box.h"
#include "ui/import/column_words.h"
#include "ui/import/unit_box.h"
#include "ui/qt_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

enum ColumnsListColumn
{
    HeadingColumn,
    MeaningColumn,
    MeasureColumn,
    PeriodColumn,
    ExamplesColumn
};

/// What all of them have in common; nothing where they differ.
template <class Value>
std::optional<Value> common(const std::vector<Value>& values)
{
    const bool same = !values.empty() && std::all_of(values.begin(), values.end(), [&](const Value& v) {
        return v == values.front();
    });
    return same ? std::optional(values.front()) : std::nullopt;
}

} // namespace

ColumnsPanel::ColumnsPanel(QWidget* parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_about(new QLabel(this))
    , m_meaning(new QComboBox(this))
    , m_unit(new QComboBox(this))
    , m_measure(new QLineEdit(this))
    , m_period(new QLineEdit(this))
{
    m_list->setHeaderLabels(
        {tr("Heading"), tr("What it is"), tr("Measure"), tr("Period"), tr("First cells")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Columns of the table"));
    constexpr int kHeadingWidth = 240;
    constexpr int kMeaningWidth = 210;
    constexpr int kMeasureWidth = 190;
    m_list->setColumnWidth(HeadingColumn, kHeadingWidth);
    m_list->setColumnWidth(MeaningColumn, kMeaningWidth);
    m_list->setColumnWidth(MeasureColumn, kMeasureWidth);
    for (const ColumnChoice& choice : columnChoices()) {
        m_meaning->addItem(inWords(choice));
    }
    m_meaning->setPlaceholderText(tr("Several"));
    m_meaning->setAccessibleName(tr("What the column is"));
    fillUnits(*m_unit, tr("Not said"));
    m_unit->setAccessibleName(tr("Per what the rate is"));
    m_unit->setToolTip(
        tr("Of a rate: per what it is. Of a count: per what rates are to be made of it, if any are."));
    m_measure->setAccessibleName(tr("Measure"));
    m_period->setAccessibleName(tr("Period of the column"));
    m_period->setPlaceholderText(tr("such as 2018-19, 2019 or October 2018 to February 2019"));
    layOut();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ColumnsPanel::showChosen);
    connect(m_meaning, &QComboBox::activated, this, &ColumnsPanel::setMeaning);
    connect(m_unit, &QComboBox::activated, this, &ColumnsPanel::setUnit);
    connect(m_measure, &QLineEdit::editingFinished, this, &ColumnsPanel::setMeasure);
    connect(m_period, &QLineEdit::editingFinished, this, &ColumnsPanel::setPeriod);
}

void ColumnsPanel::layOut()
{
    auto* left = new QFormLayout;
    left->addRow(tr("&It is"), m_meaning);
    left->addRow(tr("Pe&r"), m_unit);
    auto* right = new QFormLayout;
    right->addRow(tr("&Measure"), m_measure);
    right->addRow(tr("Peri&od"), m_period);
    auto* fields = new QHBoxLayout;
    fields->addLayout(left, 1);
    fields->addLayout(right, 1);
    m_about->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_about);
    layout->addLayout(fields);
}

void ColumnsPanel::show(const std::vector<import::ColumnMeaning>& columns,
                        const std::vector<QString>& examples)
{
    m_columns = columns;
    m_examples = examples;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        new QTreeWidgetItem(m_list);
        fillRow(static_cast<int>(i));
    }
    if (m_list->topLevelItemCount() > 0) {
        // The first whose meaning is open is where the user must look.
        const auto open =
            std::find_if(m_columns.begin(), m_columns.end(), [](const import::ColumnMeaning& column) {
                return column.role == import::ColumnRole::Figure
                       && (!column.quantity || (column.quantity == Quantity::Rate && !column.unit));
            });
        choose(open == m_columns.end() ? 0 : static_cast<int>(open - m_columns.begin()));
    }
    showChosen();
}

void ColumnsPanel::choose(int column)
{
    m_list->setCurrentItem(m_list->topLevelItem(column));
}

std::set<int> ColumnsPanel::chosen() const
{
    std::set<int> rows;
    for (const QTreeWidgetItem* item : m_list->selectedItems()) {
        rows.insert(m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item)));
    }
    return rows;
}

void ColumnsPanel::fillRow(int row)
{
    const import::ColumnMeaning& column = m_columns[static_cast<std::size_t>(row)];
    QTreeWidgetItem* item = m_list->topLevelItem(row);
    QString meaning = inWords(choiceOf(column));
    if (column.quantity == Quantity::Rate && column.unit) {
        meaning += QLatin1Char(' ') + qtText(unitLabel(*column.unit));
    }
    const bool isFigure = column.role == import::ColumnRole::Figure;
    item->setText(HeadingColumn, column.heading.empty() ? tr("(no heading)") : qtText(column.heading));
    item->setText(MeaningColumn, meaning);
    item->setText(MeasureColumn, isFigure ? qtText(column.measure) : QString());
    item->setText(PeriodColumn, isFigure ? qtText(column.period) : QString());
    item->setText(ExamplesColumn, m_examples[static_cast<std::size_t>(row)]);
    for (const int cell : {HeadingColumn, MeasureColumn, ExamplesColumn}) {
        item->setToolTip(cell, toolTipMarkup(item->text(cell)));
    }
    const bool isOut = column.role == import::ColumnRole::LeftOut;
    for (int cell = HeadingColumn; cell <= ExamplesColumn; ++cell) {
        item->setForeground(cell, isOut ? palette().brush(QPalette::Disabled, QPalette::Text) : QBrush());
    }
}

void ColumnsPanel::showChosen()
{
    std::vector<ColumnChoice> choices;
    std::vector<std::optional<MeasureUnit>> units;
    std::vector<std::string> measures;
    std::vector<std::string> periods;
    for (const int row : chosen()) {
        const import::ColumnMeaning& column = m_columns[static_cast<std::size_t>(row)];
        choices.push_back(choiceOf(column));
        units.push_back(column.unit);
        measures.push_back(column.measure);
        periods.push_back(column.period);
    }
    const auto choice = common(choices);
    const auto& all = columnChoices();
    const auto at = choice ? std::find(all.begin(), all.end(), *choice) : all.end();
    m_meaning->setCurrentIndex(at == all.end() ? -1 : static_cast<int>(at - all.begin()));
    chooseUnit(*m_unit, common(units).value_or(std::nullopt));
    m_measure->setText(qtText(common(measures).value_or(std::string())));
    m_period->setText(qtText(common(periods).value_or(std::string())));
    m_about->setText(choices.empty()       ? tr("Choose a column to say what it is.")
                     : choices.size() == 1 ? tr("The chosen column:")
                                           : tr("All %1 chosen columns:").arg(choices.size()));
    const bool isFigure = choice && choice->role == import::ColumnRole::Figure;
    m_meaning->setEnabled(!choices.empty());
    m_unit->setEnabled(isFigure
                       && (choice->quantity == Quantity::Rate || choice->quantity == Quantity::Count));
    m_measure->setEnabled(isFigure && choices.size() == 1);
    m_period->setEnabled(isFigure);
    Q_EMIT choiceChanged();
}

template <class Change>
void ColumnsPanel::change(Change change)
{
    const auto rows = chosen();
    for (const int row : rows) {
        change(m_columns[static_cast<std::size_t>(row)]);
        fillRow(row);
    }
    showChosen();
    if (!rows.empty()) {
        Q_EMIT changed();
    }
}

void ColumnsPanel::setMeaning()
{
    const ColumnChoice choice = columnChoices().at(static_cast<std::size_t>(m_meaning->currentIndex()));
    // A table has one column of each of these: the one before gives it up.
    const bool isOnlyOne =
        choice.role != import::ColumnRole::Figure && choice.role != import::ColumnRole::LeftOut;
    for (std::size_t i = 0; isOnlyOne && i < m_columns.size(); ++i) {
        if (m_columns[i].role == choice.role) {
            m_columns[i].role = import::ColumnRole::LeftOut;
            fillRow(static_cast<int>(i));
        }
    }
    change([&](import::ColumnMeaning& column) {
        column.role = choice.role;
        column.quantity = choice.quantity;
        if (choice.role == import::ColumnRole::Figure && column.measure.empty()) {
            column.measure = column.heading;
        }
    });
}

void ColumnsPanel::setUnit()
{
    change([this](import::ColumnMeaning& column) { column.unit = chosenUnit(*m_unit); });
}

void ColumnsPanel::setMeasure()
{
    if (m_measure->isModified()) {
        m_measure->setModified(false);
        change([this](import::ColumnMeaning& column) {
            column.measure = m_measure->text().trimmed().toStdString();
        });
    }
}

void ColumnsPanel::setPeriod()
{
    if (m_period->isModified()) {
        m_period->setModified(false);
        change([this](import::ColumnMeaning& column) {
            column.period = m_period->text().trimmed().toStdString();
        });
    }
}

} // namespace wardwise
