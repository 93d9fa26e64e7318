#include "ui/views/sources/placeless_view.h"

#include "ui/qt_text.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>

namespace wardwise {

namespace {

constexpr std::size_t kMostListed = 60;

QString share(const project::UnlocatedRows& rows)
{
    const auto known = rows.share();
    return known ? PlacelessView::tr("%1 %").arg(qtText(fixedText(*known, 1))) : QString();
}

/// "Oct 2018", on two lines where room is scarce.
QString monthWords(Month month)
{
    return PlacelessView::tr("%1 %2").arg(QLocale().monthName(month.month, QLocale::ShortFormat),
                                          QString::number(month.year));
}

QString markedUp(const QString& text, bool isStrong)
{
    return isStrong ? QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()) : text.toHtmlEscaped();
}

QString cellMarkup(const QString& text, bool isStrong = false)
{
    return QStringLiteral("<td align='right'>%1</td>").arg(markedUp(text, isStrong));
}

QString listed(const std::vector<store::NamedCount>& counts, std::int64_t all)
{
    QStringList texts;
    const std::size_t shown = std::min(counts.size(), kMostListed);
    for (std::size_t at = 0; at < shown; ++at) {
        const QString name = counts[at].name.empty() ? PlacelessView::tr("others") : qtText(counts[at].name);
        texts << PlacelessView::tr("%1 (%2)").arg(name, counted(counts[at].count));
    }
    const std::int64_t more = all - static_cast<std::int64_t>(shown);
    const QString text = texts.join(QStringLiteral(", "));
    return more > 0 ? PlacelessView::tr("%1 and %2 more").arg(text, counted(more)) : text;
}

} // namespace

PlacelessView::PlacelessView(QWidget* parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Rows without a place"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(12);
}

void PlacelessView::heading(const QString& text)
{
    m_markup += QStringLiteral("<p style='margin:%1px 0 4px 0'><b>%2</b></p>")
                    .arg(m_markup.isEmpty() ? 0 : 14)
                    .arg(text.toHtmlEscaped());
}

void PlacelessView::line(const QString& text)
{
    m_markup += QStringLiteral("<p style='margin:0 0 3px 0'>%1</p>").arg(text.toHtmlEscaped());
}

bool PlacelessView::showSource(const project::SourceSummary* summary)
{
    m_markup.clear();
    if (summary != nullptr) {
        for (const project::BatchSummary& batch : summary->batches) {
            if (batch.placeless) {
                showLoad(batch);
            }
        }
    }
    setHtml(m_markup);
    return !m_markup.isEmpty();
}

void PlacelessView::showLoad(const project::BatchSummary& batch)
{
    const project::PlacelessRows& rows = *batch.placeless;
    const store::BatchContents& contents = batch.contents;
    heading(tr("%1: rows without a location").arg(qtText(batch.batch.label)));
    line(tr("%1 of %2 rows (%3) have no location. They are in no ward; rates can be scaled for them on the "
            "Wards page.")
             .arg(counted(rows.total.unlocated), counted(rows.total.all), share(rows.total)));
    showTable(rows);
    heading(tr("Rows outside the wards"));
    line(tr("%1, in LSOAs of places that aren't counted here.").arg(qtText(countText(rows.outside, "row"))));
    heading(tr("LSOAs that the look-up lacks"));
    line(contents.unknownLsoas.empty()
             ? tr("None.")
             : tr("%1, by LSOA: %2.")
                   .arg(qtText(countText(rows.unknown, "row")),
                        listed(contents.unknownLsoas,
                               static_cast<std::int64_t>(contents.unknownLsoas.size()))));
    heading(tr("Crime IDs in several rows"));
    line(contents.repeatedIdCount == 0 ? tr("None.")
                                       : tr("%1, with how often each stands: %2.")
                                             .arg(qtText(countText(contents.repeatedIdCount, "Crime ID")),
                                                  listed(contents.repeatedIds, contents.repeatedIdCount)));
    heading(tr("Months missing from the run"));
    line(rows.missingMonths.empty() ? tr("None.") : qtText(project::inWords(rows.missingMonths)));
}

void PlacelessView::showTable(const project::PlacelessRows& rows)
{
    m_markup += QStringLiteral("<table cellspacing='0' cellpadding='3' style='margin:6px 0 0 0'><tr>"
                               "<td>%1</td>")
                    .arg(markedUp(tr("Type"), true));
    for (const Month month : rows.months) {
        m_markup += cellMarkup(monthWords(month), true);
    }
    m_markup += cellMarkup(tr("Together"), true) + cellMarkup(tr("Of all rows"), true)
                + cellMarkup(tr("Share"), true) + QStringLiteral("</tr>");
    for (const project::UnlocatedType& type : rows.types) {
        addCells(qtText(type.name), type.byMonth, type.total, false);
    }
    addCells(tr("All types"), rows.byMonth, rows.total, true);
    m_markup += QStringLiteral("</table>");
}

void PlacelessView::addCells(const QString& title, const std::vector<project::UnlocatedRows>& months,
                             const project::UnlocatedRows& total, bool isSum)
{
    m_markup += QStringLiteral("<tr><td>%1</td>").arg(markedUp(title, isSum));
    for (const project::UnlocatedRows& month : months) {
        m_markup += cellMarkup(counted(month.unlocated), isSum);
    }
    m_markup += cellMarkup(counted(total.unlocated), true) + cellMarkup(counted(total.all), isSum)
                + cellMarkup(share(total), true) + QStringLiteral("</tr>");
}

} // namespace wardwise
