#include "ui/views/risk/agreement_tab.h"

#include "ui/qt_text.h"
#include "ui/views/page_words.h"
#include "ui/views/risk/rating_dialog.h"
#include "ui/views/risk/risk_words.h"
#include "ui/views/wrapped_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kBesideScorers = 4; ///< threat, criterion, how far apart, the consensus

QString saidWords(const std::optional<Rating>& rating)
{
    return rating && rating->words ? qtText(*rating->words) : AgreementTab::tr("not rated");
}

QString apartText(const risk::CellSpread& spread)
{
    if (spread.apart() == 0) {
        return spread.offScale > 0 ? AgreementTab::tr("off the scale") : AgreementTab::tr("agree");
    }
    return spread.apart() == 1 ? AgreementTab::tr("1 level")
                               : AgreementTab::tr("%1 levels").arg(spread.apart());
}

} // namespace

AgreementTab::AgreementTab(RiskState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(&state)
    , m_cells(new QStandardItemModel(this))
    , m_table(new WrappedTable(this))
    , m_summary(newPageNote({}, this))
    , m_record(new QPushButton(tr("Record the consensus\u2026"), this))
{
    layOut();
    connect(m_table, &QAbstractItemView::activated, this, &AgreementTab::record);
    connect(m_record, &QPushButton::clicked, this, &AgreementTab::record);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_record->setEnabled(selected() != nullptr && !m_state->project().isReadOnly()); });
    connect(m_state, &RiskState::changed, this, &AgreementTab::refresh);
    refresh();
}

void AgreementTab::layOut()
{
    m_table->setModel(m_cells);
    m_table->setAccessibleName(tr("Ratings that scorers differ in, furthest apart first"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setEmptyText(tr("There\u2019s nothing to compare until two scorers or more have all finished."));
    setFocusProxy(m_table);
    auto* row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_record, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
}

void AgreementTab::refresh()
{
    const auto* scores = m_state->partnership();
    const int was = m_table->currentIndex().row();
    m_agreement = scores == nullptr || m_state->scorer() ? std::nullopt : project::agreementOf(*scores);
    m_cells->clear();
    m_summary->clear();
    if (m_agreement) {
        fill(*scores);
        m_summary->setText(summaryOf(*scores));
        m_table->setCurrentIndex(m_cells->index(std::clamp(was, 0, std::max(0, m_cells->rowCount() - 1)), 0));
    }
    m_record->setEnabled(selected() != nullptr && !m_state->project().isReadOnly());
}

void AgreementTab::fill(const project::RiskScores& scores)
{
    constexpr int kAgreementThreat = 150;
    constexpr int kAgreementCriterion = 120;
    constexpr int kAgreementApart = 76;
    QStringList titles{tr("Threat"), tr("Criterion"), tr("Apart")};
    for (const Scorer& scorer : scores.scorers) {
        titles << qtText(scorer.name);
    }
    titles << tr("The partnership");
    m_cells->setHorizontalHeaderLabels(titles);
    for (const risk::CellSpread& spread : m_agreement->cells) {
        const project::ScoredThreat& threat = scores.threats[spread.threat];
        const project::RatedCell& cell = threat.cells[spread.criterion];
        QList<QStandardItem*> row;
        row.reserve(kBesideScorers + static_cast<qsizetype>(cell.scorers.size()));
        row << new QStandardItem(qtText(threat.title))
            << new QStandardItem(qtText(scores.scheme.criterion(spread.criterion).name))
            << new QStandardItem(apartText(spread));
        for (const auto& said : cell.scorers) {
            row << new QStandardItem(saidWords(said));
        }
        row << new QStandardItem(cell.rating.words ? qtText(*cell.rating.words) : tr("not recorded"));
        m_cells->appendRow(row);
    }
    m_table->setWidths({kAgreementThreat, kAgreementCriterion, kAgreementApart});
}

QString AgreementTab::summaryOf(const project::RiskScores& scores) const
{
    constexpr int kWDecimals = 2;
    QString text;
    if (m_agreement->order) {
        text = tr("On the order of threats the scorers\u2019 agreement is W = %1 (Kendall: 0 none, 1 "
                  "complete). ")
                   .arg(qtText(fixedText(m_agreement->order->w, kWDecimals)));
    } else {
        text = tr("Agreement on the order can\u2019t be told: fewer than two threats are scored by all. ");
    }
    std::vector<double> kappas;
    const risk::PairAgreement* lowest = nullptr;
    for (const risk::PairAgreement& pair : m_agreement->pairs) {
        if (pair.kappa) {
            kappas.push_back(*pair.kappa); // NOLINT(performance-inefficient-vector-operation): few
            lowest = lowest == nullptr || *pair.kappa < *lowest->kappa ? &pair : lowest;
        }
    }
    if (lowest == nullptr) {
        return text + tr("No two scorers have a criterion on which kappa is defined.");
    }
    const double highest = *std::max_element(kappas.begin(), kappas.end());
    const QString most = qtText(fixedText(highest, kWDecimals));
    if (most == qtText(fixedText(*lowest->kappa, kWDecimals))) {
        return text
               + tr("On single criteria weighted kappa is %1, of %2 pairs of scorers and criteria for which "
                    "it\u2019s defined.")
                     .arg(most, counted(static_cast<std::int64_t>(kappas.size())));
    }
    return text
           + tr("On single criteria weighted kappa goes from %1 (%2 and %3 on %4, %5 threats) to %6.")
                 .arg(qtText(fixedText(*lowest->kappa, kWDecimals)),
                      qtText(scores.scorers[lowest->first].name), qtText(scores.scorers[lowest->second].name),
                      qtText(scores.scheme.criterion(lowest->criterion).name),
                      QString::number(lowest->compared), most);
}

const risk::CellSpread* AgreementTab::selected() const
{
    const int row = m_table->currentIndex().row();
    return !m_agreement || row < 0 || static_cast<std::size_t>(row) >= m_agreement->cells.size()
               ? nullptr
               : &m_agreement->cells[static_cast<std::size_t>(row)];
}

bool AgreementTab::record()
{
    const auto* scores = m_state->partnership();
    if (selected() == nullptr || scores == nullptr || m_state->project().isReadOnly()) {
        return false;
    }
    const risk::CellSpread spread = *selected();
    const risk::CompiledScheme scheme = scores->scheme; // stays as it is while the dialog is open
    const project::ScoredThreat& threat = scores->threats[spread.threat];
    const project::RatedCell& cell = threat.cells[spread.criterion];
    QStringList told;
    for (std::size_t i = 0; i < cell.scorers.size(); ++i) {
        told << tr("%1: %2").arg(qtText(scores->scorers[i].name), saidWords(cell.scorers[i]));
    }
    RatingDialog dialog(
        {.title =
             tr("%1 \u2013 %2").arg(qtText(threat.title), qtText(scheme.criterion(spread.criterion).name)),
         .scheme = &scheme.scheme(),
         .criterion = &scheme.criterion(spread.criterion),
         .rating = cell.rating,
         .told = told.join(QLatin1Char('\n')),
         .hasReason = true,
         .needsReason = true},
        this);
    if (dialog.exec() == QDialog::Accepted) {
        m_state->rateAsPartnership(spread.threat, spread.criterion, dialog.written());
    }
    return true;
}

QString AgreementTab::summary() const
{
    return m_summary->text();
}

} // namespace wardwise
