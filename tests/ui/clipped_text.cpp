#include "tests/ui/clipped_text.h"

#include "ui/charts/chart_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QtWidgets/QStyleOptionComboBox>

#include <algorithm>

namespace wardwise::test {

namespace {

class Finder
{
public:
    QStringList found;

    void look(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            lookAt(*label);
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            lookAt(*button);
        } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            lookAt(*box);
        } else if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
            lookAt(*line);
        } else if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
            lookAt(*header);
        } else if (const auto* table = qobject_cast<const QTableView*>(&widget)) {
            lookAtCells(*table);
        } else if (const auto* tree = qobject_cast<const QTreeView*>(&widget)) {
            lookAtItems(*tree);
        } else if (const auto* chart = qobject_cast<const ChartView*>(&widget)) {
            lookAt(*chart);
        }
    }

private:
    void add(const QWidget& widget, const QString& text, const QString& why)
    {
        found << QStringLiteral("%1 \"%2\": %3")
                     .arg(QLatin1String(widget.metaObject()->className()), text.left(60), why);
    }

    void needs(const QWidget& widget, const QString& text, int needed, int there)
    {
        if (needed > there) {
            add(widget, text, QStringLiteral("needs %1 px, has %2").arg(needed).arg(there));
        }
    }

    void lookAt(const QLabel& label)
    {
        if (label.text().isEmpty()) {
            return;
        }
        if (label.wordWrap()) {
            needs(label, label.text(), label.heightForWidth(label.width()), label.height() + 1);
            // One word can be wider than the label.
            for (const QString& word : label.text().split(QLatin1Char(' '))) {
                needs(label, word, label.fontMetrics().horizontalAdvance(word), label.width() + 1);
            }
        } else {
            needs(label, label.text(), label.sizeHint().width(), label.width() + 1);
        }
    }

    void lookAt(const QAbstractButton& button)
    {
        if (!button.text().isEmpty()) {
            needs(button, button.text(), button.sizeHint().width(), button.width() + 1);
        }
    }

    void lookAt(const QComboBox& box)
    {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        const QRect field =
            box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        needs(box, box.currentText(), box.fontMetrics().horizontalAdvance(box.currentText()), field.width());
    }

    void lookAt(const QLineEdit& line)
    {
        if (qobject_cast<const QComboBox*>(line.parentWidget()) == nullptr) {
            needs(line, line.placeholderText(), line.fontMetrics().horizontalAdvance(line.placeholderText()),
                  line.width() - 8);
        }
    }

    void lookAt(const QHeaderView& header)
    {
        if (header.orientation() != Qt::Horizontal || header.model() == nullptr) {
            return;
        }
        for (int section = 0; section < header.count(); ++section) {
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            const int width = header.sectionSize(section) - 6;
            if (header.isSectionHidden(section) || text.isEmpty()) {
                continue;
            }
            const QRect room = header.fontMetrics().boundingRect(
                QRect(0, 0, width, 1000), static_cast<int>(Qt::TextWordWrap | Qt::AlignLeft), text);
            needs(header, text, room.height(), header.height());
            needs(header, text, room.width(), width + 1);
        }
    }

    void lookAtCell(const QAbstractItemView& view, const QModelIndex& index, bool wraps)
    {
        const QString text = index.data().toString();
        const QRect cell = view.visualRect(index);
        if (text.isEmpty() || !cell.intersects(view.viewport()->rect())) {
            return;
        }
        constexpr int kPadding = 4;
        if (wraps) {
            const QRect room =
                view.fontMetrics().boundingRect(QRect(0, 0, cell.width() - 2 * kPadding, 10000),
                                                static_cast<int>(Qt::TextWordWrap | Qt::AlignLeft), text);
            needs(view, text, room.height(), cell.height() + 1);
            needs(view, text, room.width(), cell.width());
        } else {
            needs(view, text, view.fontMetrics().horizontalAdvance(text), cell.width() - kPadding);
        }
    }

    void lookAtCells(const QTableView& table)
    {
        if (table.model() == nullptr) {
            return;
        }
        constexpr int kMost = 60;
        for (int row = 0; row < std::min(table.model()->rowCount(), kMost); ++row) {
            for (int column = 0; column < table.model()->columnCount(); ++column) {
                if (!table.isColumnHidden(column) && table.columnSpan(row, column) == 1) {
                    lookAtCell(table, table.model()->index(row, column), table.wordWrap());
                }
            }
        }
    }

    void lookAtItems(const QTreeView& tree)
    {
        for (QModelIndex at = tree.model() == nullptr ? QModelIndex() : tree.model()->index(0, 0);
             at.isValid(); at = tree.indexBelow(at)) {
            for (int column = 0; column < tree.model()->columnCount(); ++column) {
                if (!tree.isColumnHidden(column) && !tree.isFirstColumnSpanned(at.row(), at.parent())) {
                    lookAtCell(tree, at.siblingAtColumn(column), tree.wordWrap());
                }
            }
        }
    }

    void lookAt(const ChartView& chart)
    {
        const QRectF scene = chart.chartScene().sceneRect().adjusted(-1, -1, 1, 1);
        for (const PlacedText& text : chart.chartScene().texts()) {
            if (!scene.contains(text.rect())) {
                add(chart, text.block.text(), QStringLiteral("reaches out of the chart"));
            }
        }
    }
};

} // namespace

QStringList clippedTexts(const QWidget& root)
{
    Finder finder;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->isVisible()) {
            finder.look(*widget);
        }
    }
    finder.found.removeDuplicates();
    return finder.found;
}

} // namespace wardwise::test
