#include "ui/views/risk/scheme_bands.h"

#include "core/risk/edit_scheme.h"
#include "ui/qt_text.h"
#include "ui/views/risk/risk_words.h"

#include <QColorDialog>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace wardwise {

namespace {

enum BandColumns
{
    BandNameColumn,
    BandFromColumn,
    BandColourColumn,
    BandTierColumn,
    BandColumnCount
};

constexpr int kNoTier = -1;

} // namespace

SchemeBands::SchemeBands(risk::Scheme& scheme, QWidget* parent)
    : QWidget(parent)
    , m_scheme(&scheme)
    , m_table(new QTableWidget(this))
    , m_add(new QPushButton(tr("Add a &band"), this))
    , m_remove(new QPushButton(tr("Remo&ve the band"), this))
    , m_colour(new QPushButton(tr("Colo&ur\u2026"), this))
{
    layOut();
    fill();
    connect(m_table, &QTableWidget::cellChanged, this, &SchemeBands::read);
    connect(m_add, &QPushButton::clicked, this, &SchemeBands::add);
    connect(m_remove, &QPushButton::clicked, this, &SchemeBands::remove);
    connect(m_colour, &QPushButton::clicked, this, &SchemeBands::chooseColour);
}

void SchemeBands::layOut()
{
    constexpr int kFromWidth = 70;
    constexpr int kColourWidth = 96;
    constexpr int kTierColumnWidth = 178;
    m_table->setColumnCount(BandColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Band"), tr("From"), tr("Colour"), tr("Tier")});
    m_table->setAccessibleName(tr("Bands of scores, the lowest first"));
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    constexpr int kRowPadding = 10;
    m_table->verticalHeader()->setDefaultSectionSize(2 * m_table->fontMetrics().lineSpacing() + kRowPadding);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(BandNameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(BandFromColumn, kFromWidth);
    m_table->setColumnWidth(BandColourColumn, kColourWidth);
    m_table->setColumnWidth(BandTierColumn, kTierColumnWidth);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_add, m_remove, m_colour}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
}

void SchemeBands::fill()
{
    const QSignalBlocker quiet(m_table);
    const int was = m_table->currentRow();
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(m_scheme->bands.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const risk::Band& band = m_scheme->bands[static_cast<std::size_t>(row)];
        m_table->setItem(row, BandNameColumn, new QTableWidgetItem(qtText(band.name)));
        m_table->setItem(row, BandFromColumn, new QTableWidgetItem(qtText(plainText(band.from))));
        auto* colour = new QTableWidgetItem(qtText(band.colour));
        colour->setData(Qt::DecorationRole, QColor(qtText(band.colour)));
        m_table->setItem(row, BandColourColumn, colour);
        addTierBox(row);
    }
    m_table->setCurrentCell(std::min(was, m_table->rowCount() - 1), BandNameColumn);
    m_remove->setEnabled(m_table->rowCount() > 0);
    m_colour->setEnabled(m_table->rowCount() > 0);
}

void SchemeBands::addTierBox(int row)
{
    auto* box = new QComboBox;
    box->setAccessibleName(tr("Tier of the band"));
    box->addItem(tr("none"), kNoTier);
    for (const Tier each : {Tier::Priority, Tier::AdditionalConsideration, Tier::WiderChallenge}) {
        box->addItem(tierText(each), static_cast<int>(each));
    }
    const auto tier = m_scheme->bands[static_cast<std::size_t>(row)].tier;
    box->setCurrentIndex(box->findData(tier ? static_cast<int>(*tier) : kNoTier));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, row] {
        const int chosen = box->currentData().toInt();
        m_scheme->bands[static_cast<std::size_t>(row)].tier =
            chosen == kNoTier ? std::nullopt : std::optional(static_cast<Tier>(chosen));
        Q_EMIT edited();
    });
    m_table->setCellWidget(row, BandTierColumn, box);
}

void SchemeBands::read(int row, int column)
{
    risk::Band& band = m_scheme->bands[static_cast<std::size_t>(row)];
    QTableWidgetItem* item = m_table->item(row, column);
    const std::string text = item->text().trimmed().toStdString();
    if (column == BandNameColumn) {
        band.name = text;
    } else if (column == BandFromColumn) {
        if (const auto number = readNumber(text)) {
            band.from = number->value;
        } else {
            const QSignalBlocker quiet(m_table);
            item->setText(qtText(plainText(band.from))); // what was typed is no number
        }
    } else if (column == BandColourColumn) {
        band.colour = text;
        const QSignalBlocker quiet(m_table);
        item->setData(Qt::DecorationRole, QColor(qtText(text)));
    }
    Q_EMIT edited();
}

std::optional<std::size_t> SchemeBands::selected() const
{
    const int row = m_table->currentRow();
    return row < 0 || static_cast<std::size_t>(row) >= m_scheme->bands.size()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(row));
}

void SchemeBands::choose(std::size_t band)
{
    m_table->setCurrentCell(static_cast<int>(band), BandNameColumn);
    m_table->setFocus();
}

void SchemeBands::add()
{
    const auto added = risk::addBand(*m_scheme);
    fill();
    choose(*added.band);
    Q_EMIT edited();
}

void SchemeBands::remove()
{
    if (const auto band = selected()) {
        risk::removeAt(*m_scheme, {.band = band});
        fill();
        Q_EMIT edited();
    }
}

void SchemeBands::chooseColour()
{
    const auto band = selected();
    if (!band) {
        return;
    }
    const QColor chosen =
        QColorDialog::getColor(QColor(qtText(m_scheme->bands[*band].colour)), this, tr("Colour of the band"));
    if (chosen.isValid()) {
        m_table->item(static_cast<int>(*band), BandColourColumn)->setText(chosen.name());
    }
}

} // namespace wardwise
