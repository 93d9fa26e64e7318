#include "ui/views/wards/what_if_view.h"

#include "ui/models/what_if_model.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace wardwise {

WhatIfView::WhatIfView(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_table(new QTableView(this))
    , m_model(new WhatIfModel(this))
{
    constexpr int kHeaderLines = 4;
    constexpr int kPadding = 8;
    constexpr int kColumn = 164; // for the longest flag, bold
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Flags by other methods"));
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kPadding);
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::Alignment(Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap));
    header->setFixedHeight(kHeaderLines * fontMetrics().lineSpacing() + kPadding);
    header->setDefaultSectionSize(kColumn);
    header->setHighlightSections(false);
    addCopyAction(*m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (const auto area = m_model->areaAt(current.row()); area && !m_showingSelection) {
                    Q_EMIT areaSelected(area->value);
                }
            });
}

void WhatIfView::showWhatIf(comparison::WhatIf whatIf)
{
    QString text = qtText(comparison::inWords(whatIf));
    m_model->setWhatIf(std::move(whatIf));
    QStringList alike;
    for (int column = 2; column < m_model->columnCount(); ++column) {
        const bool agrees = m_model->agrees(column);
        m_table->setColumnHidden(column, agrees); // only what differs needs room
        if (agrees) {
            alike << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        }
    }
    if (!alike.isEmpty()) {
        text += QLatin1Char(' ') + tr("All as shown by: %1.").arg(alike.join(QStringLiteral("; ")));
    }
    m_text->setText(text);
    m_table->resizeColumnToContents(0);
    m_table->show();
}

void WhatIfView::explain(const QString& why)
{
    m_text->setText(why);
    m_table->hide();
}

void WhatIfView::setTheme(ThemeKind theme)
{
    m_model->setTheme(theme);
}

void WhatIfView::setSelected(std::optional<AreaId> area)
{
    const int row = area ? m_model->rowOf(*area) : -1;
    if (row < 0 || row == m_table->currentIndex().row()) {
        return;
    }
    m_showingSelection = true;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_showingSelection = false;
}

QString WhatIfView::text() const
{
    return m_text->text();
}

} // namespace wardwise
