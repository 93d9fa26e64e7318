#include "ui/views/risk/scheme_preview.h"

#include "core/risk/edit_scheme.h"
#include "ui/pick_list.h"
#include "ui/qt_text.h"
#include "ui/views/risk/risk_words.h"
#include "ui/views/wrapped_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace wardwise {

namespace {

/// "Harm > Individual harm > Severe", as the tree beside it has it; empty for the scheme itself.
QString placeWords(const risk::Scheme& scheme, const std::string& path)
{
    const risk::SchemePlace place = risk::schemePlace(path);
    QStringList words;
    if (risk::hasPlace(scheme, place) && place.band) {
        words << SchemePreview::tr("Band %1").arg(qtText(scheme.bands[*place.band].name));
    } else if (risk::hasPlace(scheme, place) && place.group) {
        const risk::Group& group = scheme.groups[*place.group];
        words << qtText(group.name);
        if (place.criterion) {
            const risk::Criterion& criterion = group.criteria[*place.criterion];
            words << qtText(criterion.name);
            if (place.level) {
                words << qtText(criterion.levels[*place.level].word);
            }
        }
    }
    return words.join(QStringLiteral(" \u203a "));
}

} // namespace

SchemePreview::SchemePreview(const project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_scores(new QStandardItemModel(this))
    , m_table(new WrappedTable(this))
    , m_findings(new PickList)
    , m_told(new QLabel(this))
{
    if (const auto now = project::riskScores(project)) {
        for (const project::ScoredThreat& each : now->threats) {
            m_ranksNow[each.id] = each.rank;
        }
    }
    layOut();
    const auto go = [this](QListWidgetItem* item) {
        Q_EMIT placeWanted(item->data(Qt::UserRole).toString());
    };
    connect(m_findings, &QListWidget::itemActivated, this, go);
    connect(m_findings, &QListWidget::itemClicked, this, go);
}

void SchemePreview::layOut()
{
    constexpr int kFindingsHeight = 130;
    constexpr int kPreviewScore = 110;
    constexpr int kPreviewWidth = 330;
    constexpr int kPreviewRank = 56;
    m_scores->setHorizontalHeaderLabels({tr("Threat"), tr("Score"), tr("Rank"), tr("In use")});
    m_table->setModel(m_scores);
    m_table->setAccessibleName(tr("Scores and ranks by the edited scheme"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setEmptyText(tr("There are no scores while the scheme can\u2019t be computed."));
    m_table->setWidths({0, kPreviewScore, kPreviewRank, kPreviewRank});
    m_findings->setAccessibleName(tr("What is wrong with the scheme"));
    m_findings->setWordWrap(true);
    m_findings->setParent(this);
    m_findings->setFixedHeight(kFindingsHeight);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    setMinimumWidth(kPreviewWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_told);
    layout->addWidget(m_findings);
}

void SchemePreview::showScheme(const risk::Scheme& scheme)
{
    const auto findings = risk::checkScheme(scheme);
    m_canCompute = findings.empty();
    m_findings->clear();
    m_scores->removeRows(0, m_scores->rowCount());
    if (m_canCompute) {
        const auto warnings = risk::schemeWarnings(scheme);
        fillFindings(scheme, warnings, QStringLiteral("\u26a0 "));
        fillScores(scheme);
        m_told->setText(warnings.empty() ? tr("The scheme can be computed.")
                                         : tr("The scheme can be computed, but look at this:"));
    } else {
        fillFindings(scheme, findings, QStringLiteral("\u2715 "));
        m_told->setText(tr("The scheme can\u2019t be computed. Enter on a line goes to its place."));
    }
    m_findings->setVisible(m_findings->count() > 0);
}

void SchemePreview::fillFindings(const risk::Scheme& scheme, const std::vector<risk::SchemeFinding>& findings,
                                 const QString& mark)
{
    for (const risk::SchemeFinding& finding : findings) {
        const QString place = placeWords(scheme, finding.place);
        auto* item = new QListWidgetItem(
            mark + (place.isEmpty() ? qtText(finding.text) : tr("%1: %2").arg(place, qtText(finding.text))),
            m_findings);
        item->setData(Qt::UserRole, qtText(finding.place));
    }
}

void SchemePreview::fillScores(const risk::Scheme& scheme)
{
    auto compiled = risk::CompiledScheme::make(scheme);
    const auto scores = compiled ? project::riskScores(*m_project, std::move(*compiled))
                                 : Result<project::RiskScores>(compiled.error());
    if (!scores) {
        return;
    }
    for (const std::size_t at : scores->byRank()) {
        const project::ScoredThreat& threat = scores->threats[at];
        const auto now = m_ranksNow.find(threat.id);
        m_scores->appendRow(
            {new QStandardItem(qtText(threat.title)), new QStandardItem(scoreText(threat.score.total)),
             new QStandardItem(shortRankText(threat.rank)),
             new QStandardItem(shortRankText(now == m_ranksNow.end() ? std::nullopt : now->second))});
    }
}

} // namespace wardwise
