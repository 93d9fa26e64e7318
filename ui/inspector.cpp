#include "ui/inspector.h"

#include "core/base/number_text.h"
#include "core/charts/ranked_bars.h"
#include "core/project/figure_text.h"
#include "ui/change_words.h"
#include "ui/qt_text.h"

#include <QApplication>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kNarrowest = 232;

QString fixed(double value, int decimals)
{
    return qtText(fixedText(value, decimals));
}

QString whole(double value)
{
    return qtText(groupedText(static_cast<std::int64_t>(value)));
}

/// What the other measure is to the one on show.
QString mappingWords(const MeasureMapping& mapping, MeasureId shown)
{
    const bool reversed = mapping.to == shown;
    if (mapping.kind == "same") {
        return Inspector::tr("the same");
    }
    if (mapping.kind == "close") {
        return Inspector::tr("close to it");
    }
    return (mapping.kind == "broader") == reversed ? Inspector::tr("broader") : Inspector::tr("narrower");
}

} // namespace

Inspector::Inspector(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_text(new QTextBrowser(this))
    , m_correct(new QPushButton(tr("&Correct this figure\u2026"), this))
{
    m_text->setAccessibleName(tr("About the selected figure"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 10);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_correct);
    setMinimumWidth(kNarrowest);
    connect(m_correct, &QPushButton::clicked, this, &Inspector::correctionWanted);
    show(nullptr, nullptr);
}

void Inspector::heading(const QString& text)
{
    m_markup += QStringLiteral("</table><p style='margin:%1px 0 3px 0'><b>%2</b></p><table cellspacing='0' "
                               "cellpadding='1' width='100%'>")
                    .arg(m_lines.isEmpty() ? 0 : 10)
                    .arg(text.toHtmlEscaped());
    m_lines << text;
}

void Inspector::row(const QString& label, const QString& value)
{
    m_markup += QStringLiteral("<tr><td width='40%' style='color:%1'>%2</td><td width='60%'>%3</td></tr>")
                    .arg(QApplication::palette().color(QPalette::PlaceholderText).name(),
                         label.toHtmlEscaped(), value.toHtmlEscaped());
    m_lines << label + QStringLiteral(": ") + value;
}

void Inspector::remark(const QString& text)
{
    m_markup +=
        QStringLiteral("</table><p style='margin:6px 0 0 0; color:%1'>%2</p><table>")
            .arg(QApplication::palette().color(QPalette::PlaceholderText).name(), text.toHtmlEscaped());
    m_lines << text;
}

void Inspector::paragraph(const QString& text)
{
    m_markup += QStringLiteral("</table><p style='margin:2px 0 4px 0'>%1</p><table cellspacing='0' "
                               "cellpadding='1' width='100%'>")
                    .arg(text.toHtmlEscaped());
    m_lines << text;
}

void Inspector::show(const Comparison* comparison, const Verdicts* verdicts)
{
    m_lines.clear();
    m_observation.reset();
    m_markup = QStringLiteral("<table>");
    fill(comparison, verdicts);
    m_text->setHtml(m_markup + QStringLiteral("</table>"));
    m_correct->setVisible(m_observation.has_value());
    m_correct->setEnabled(!m_project->isReadOnly());
}

void Inspector::fill(const Comparison* comparison, const Verdicts* verdicts)
{
    const project::Selection& selection = m_project->selection();
    if (comparison != nullptr && selection.area) {
        const auto& rows = comparison->rows;
        const auto at = std::find_if(rows.begin(), rows.end(), [&](const ComparisonRow& candidate) {
            return candidate.rate.area == *selection.area;
        });
        if (at != rows.end()) {
            const auto place = static_cast<std::size_t>(at - rows.begin());
            showRow(*comparison, *at, verdicts == nullptr ? nullptr : &verdicts->areas.at(place));
            return;
        }
    }
    if (selection.observation) {
        const auto stored = m_project->observation(*selection.observation);
        if (stored && stored->has_value()) {
            showStored(**stored);
            return;
        }
    }
    heading(tr("No figure selected"));
    remark(
        tr("Choose a cell of a table or a mark of a chart to see where its figure comes from and what it's "
           "compared with."));
}

void Inspector::showStored(const Observation& observation)
{
    const Catalogue& catalogue = m_project->catalogue();
    const Area* area = catalogue.area(observation.key.area);
    const Measure* measure = catalogue.measure(observation.key.measure);
    const Period* period = catalogue.period(observation.key.period);
    const Breakdown* breakdown = catalogue.breakdown(observation.key.breakdown);
    heading(area == nullptr ? tr("A place that isn't there any more") : qtText(area->name));
    if (area != nullptr) {
        row(tr("Code"), qtText(area->code));
    }
    row(tr("Measure"), measure == nullptr ? QString() : qtText(measure->name));
    if (breakdown != nullptr && breakdown->id != kWhole) {
        row(qtText(breakdown->dimension), qtText(breakdown->category));
    }
    row(tr("Period"), period == nullptr ? QString() : qtText(inWords(*period)));
    const QString value = qtText(project::figureText(observation.figure));
    row(tr("Value"),
        observation.qualifier.empty() ? value : tr("%1 %2").arg(qtText(observation.qualifier), value));
    row(tr("Unit"),
        observation.unit.empty() ? qtText(toText(observation.key.quantity)) : qtText(observation.unit));
    heading(tr("Where it comes from"));
    if (const Source* source = catalogue.sourceOf(observation.key.batch)) {
        row(tr("Source"), qtText(source->title));
        if (!source->attribution.empty()) {
            row(tr("Attribution"), qtText(source->attribution));
        }
    }
    showPlaces(observation);
    m_observation = observation.id;
    showMappings(observation.key.measure);
}

void Inspector::showPlaces(const Observation& observation)
{
    for (const Citation& citation : observation.citations) {
        row(tr("Line"), citation.section.empty()
                            ? QString::number(citation.line)
                            : tr("%1, %2").arg(QString::number(citation.line), qtText(citation.section)));
    }
    if (const Batch* batch = m_project->catalogue().batch(observation.key.batch)) {
        row(tr("Batch"), qtText(batch->label));
    }
    if (!observation.note.empty()) {
        row(tr("Note"), qtText(observation.note));
    }
    if (const QString change = changeWords(m_project->changeOf(observation.id)); !change.isEmpty()) {
        row(tr("Changed"), change);
    }
}

void Inspector::showRow(const Comparison& comparison, const ComparisonRow& row, const AreaVerdict* verdict)
{
    heading(qtText(row.rate.name));
    if (verdict != nullptr && !verdict->sentence.empty()) {
        paragraph(qtText(verdict->sentence));
    }
    showFigure(comparison, row);
    showReference(comparison, row);
    if (verdict != nullptr && verdict->funnel != FunnelClass::NoPoint) {
        showVerdict(*verdict);
    }
    showSource(comparison, row);
    showMappings(comparison.measureId);
    for (const std::string& note : comparison.notes) {
        remark(qtText(note));
    }
}

void Inspector::showFigure(const Comparison& comparison, const ComparisonRow& shown)
{
    const AreaRate& rate = shown.rate;
    row(tr("Code"), qtText(rate.code));
    row(tr("Measure"), qtText(comparison.measure));
    if (!comparison.madeOf.empty()) {
        row(tr("Computed"), qtText(comparison.madeOf));
    }
    row(tr("Period"), qtText(comparison.periodInWords));
    row(tr("Value"), rate.rate ? qtText(rateText(rate)) : qtText(rate.whyNone));
    if (comparison.form && rate.rateSource != RateSource::Published) {
        row(tr("Form"), qtText(inWords(*comparison.form)));
    }
    if (rate.rate) {
        row(tr("Unit"), multiplierOf(comparison.unit)
                            ? tr("%1 a year").arg(qtText(unitLabel(comparison.unit, comparison.weightUnit)))
                            : qtText(unitLabel(comparison.unit, comparison.weightUnit)));
        const bool changed = rate.observation && m_project->changeOf(*rate.observation) != nullptr;
        row(tr("Rate is"), rate.rateSource != RateSource::Published ? tr("computed")
                           : changed                                ? tr("changed by hand")
                                                                    : tr("published"));
    }
    if (rate.count) {
        QString count = whole(static_cast<double>(rate.count->value));
        if (rate.countSource == CountSource::Reconstructed) {
            const bool exact = !rate.countRange || rate.countRange->low >= rate.countRange->high;
            count = exact ? tr("about %1, reconstructed").arg(count)
                          : tr("about %1, reconstructed (%2 to %3 would print the same)")
                                .arg(count, whole(rate.countRange->low), whole(rate.countRange->high));
        } else {
            count = tr("%1, recorded").arg(count);
        }
        row(tr("Count"), count);
    }
    if (rate.scaledCount && !comparison.weightUnit.empty()) {
        row(tr("Weighted sum"), tr("%1 %2").arg(fixed(*rate.scaledCount, 1), qtText(comparison.weightUnit)));
    } else if (rate.scaledCount) {
        row(tr("Scaled to"), tr("%1, an estimate").arg(fixed(*rate.scaledCount, 1)));
    }
    row(comparison.unit == MeasureUnit::RatePer1000Households ? tr("Households") : tr("Population"),
        rate.population ? whole(static_cast<double>(rate.population->value)) : tr("not known"));
    if (rate.ci95) {
        row(tr("95 % interval"), tr("%1 to %2").arg(fixed(rate.ci95->low, 1), fixed(rate.ci95->high, 1)));
    }
}

void Inspector::showReference(const Comparison& comparison, const ComparisonRow& shown)
{
    const Reference& reference = comparison.reference;
    heading(tr("Compared with"));
    row(tr("Reference"), qtText(reference.label));
    if (!comparison.notComparable.empty()) {
        row(tr("Class"), tr("not comparable"));
        row(tr("Why"), qtText(comparison.notComparable));
        return;
    }
    const QString mark = markOf(shown.wardClass);
    row(tr("Class"), mark.isEmpty() ? qtText(inWords(shown.wardClass))
                                    : mark + QLatin1Char(' ') + qtText(inWords(shown.wardClass)));
    if (reference.mean && reference.sd) {
        row(tr("Mean"), fixed(*reference.mean, 1));
        row(reference.sdKind == SdKind::Sample ? tr("SD (sample)") : tr("SD (population)"),
            fixed(*reference.sd, 1));
        row(tr("+1 SD"), fixed(*reference.mean + *reference.sd, 1));
        row(tr("+2 SD"), fixed(*reference.mean + 2 * *reference.sd, 1));
    }
    if (shown.othersMean && shown.othersSd) {
        row(tr("The others"),
            tr("mean %1, SD %2").arg(fixed(*shown.othersMean, 1), fixed(*shown.othersSd, 1)));
    }
    if (!reference.how.empty()) {
        row(tr("Taken"), qtText(reference.how));
    }
    if (shown.z) {
        row(tr("z"), fixed(*shown.z, 2));
    }
    if (shown.rank) {
        row(tr("Rank"), tr("%1 of the %2 in the table")
                            .arg(whole(*shown.rank), whole(static_cast<double>(comparison.rows.size()))));
    }
    if (shown.index && reference.indexBase) {
        row(tr("Index"), tr("%1 (100 is %2, %3)")
                             .arg(fixed(*shown.index, 0), qtText(reference.indexBaseLabel),
                                  fixed(*reference.indexBase, 1)));
    }
}

void Inspector::showVerdict(const AreaVerdict& verdict)
{
    row(tr("Funnel"), qtText(inWords(verdict.funnel)));
    if (verdict.adjustedZ) {
        row(tr("Adjusted"),
            tr("%1 (z %2)").arg(qtText(inWords(verdict.adjusted)), fixed(*verdict.adjustedZ, 2)));
    }
    if (verdict.smoothed) {
        row(tr("Smoothed rate"), fixed(verdict.smoothed->value, 1));
    }
}

void Inspector::showSource(const Comparison& comparison, const ComparisonRow& shown)
{
    heading(tr("Where it comes from"));
    row(tr("Source"), qtText(comparison.sourceTitle));
    if (!comparison.attribution.empty()) {
        row(tr("Attribution"), qtText(comparison.attribution));
    }
    if (!shown.rate.observation) {
        row(tr("Made of"), tr("several stored counts"));
        return;
    }
    const auto stored = m_project->observation(*shown.rate.observation);
    if (!stored || !stored->has_value()) {
        return;
    }
    const Observation& observation = **stored;
    showPlaces(observation);
    m_observation = observation.id;
}

void Inspector::showMappings(MeasureId measure)
{
    bool first = true;
    for (const MeasureMapping& mapping : m_project->catalogue().mappings) {
        if (mapping.from != measure && mapping.to != measure) {
            continue;
        }
        const Measure* other =
            m_project->catalogue().measure(mapping.from == measure ? mapping.to : mapping.from);
        if (other == nullptr) {
            continue;
        }
        if (first) {
            heading(tr("Like it elsewhere"));
        }
        first = false;
        row(qtText(other->family),
            tr("%1 (%2). %3").arg(qtText(other->name), mappingWords(mapping, measure), qtText(mapping.note)));
    }
}

QString Inspector::plainText() const
{
    return m_lines.join(QLatin1Char('\n'));
}

} // namespace wardwise
