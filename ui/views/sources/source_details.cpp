#include "ui/views/sources/source_details.h"

#include "ui/qt_text.h"
#include "ui/views/sources/source_tree.h"

#include <QApplication>
#include <QUrl>

namespace wardwise {

namespace {

const QString kRemoveScheme = QStringLiteral("remove");

} // namespace

SourceDetails::SourceDetails(QWidget* parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("About the source"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(12);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == kRemoveScheme) {
            Q_EMIT removeWanted(BatchId{url.path().toLongLong()});
        } else {
            Q_EMIT goWanted(url.path(QUrl::FullyDecoded));
        }
    });
}

void SourceDetails::heading(const QString& text)
{
    m_markup += QStringLiteral("<p style='margin:%1px 0 4px 0'><b>%2</b></p>")
                    .arg(m_markup.isEmpty() ? 0 : 14)
                    .arg(text.toHtmlEscaped());
}

void SourceDetails::row(const QString& label, const QString& value)
{
    if (!value.isEmpty()) {
        m_markup += QStringLiteral("<p style='margin:0 0 3px 0'><span style='color:%1'>%2:</span> %3</p>")
                        .arg(QApplication::palette().color(QPalette::PlaceholderText).name(),
                             label.toHtmlEscaped(), value.toHtmlEscaped());
    }
}

void SourceDetails::line(const QString& text)
{
    m_markup += QStringLiteral("<p style='margin:0 0 3px 0'>%1</p>").arg(text.toHtmlEscaped());
}

void SourceDetails::showSource(const project::SourceSummary* summary)
{
    m_markup.clear();
    if (summary != nullptr) {
        const Source& source = summary->source;
        heading(qtText(source.title));
        row(tr("Id"), qtText(source.key));
        row(tr("Publisher"), qtText(source.publisher));
        row(tr("Licence"), qtText(source.licence));
        row(tr("Note"), qtText(source.note));
        heading(tr("Attribution"));
        line(source.attribution.empty() ? tr("None is stored.") : qtText(source.attribution));
        showUse(*summary);
        for (const project::BatchSummary& batch : summary->batches) {
            showBatch(batch);
        }
    }
    setHtml(m_markup);
}

void SourceDetails::showUse(const project::SourceSummary& summary)
{
    heading(tr("What rests on it"));
    row(tr("Figures"), counted(summary.figures));
    row(tr("Areas"), counted(summary.areas));
    if (!summary.sections.empty()) {
        QStringList links;
        for (const std::string& section : summary.sections) {
            QUrl url;
            url.setPath(qtText(section), QUrl::DecodedMode);
            links << QStringLiteral("<a href='%1'>%2</a>")
                         .arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped(),
                              qtText(section).toHtmlEscaped());
        }
        m_markup += QStringLiteral("<p style='margin:0 0 3px 0'><span style='color:%1'>%2:</span> %3</p>")
                        .arg(QApplication::palette().color(QPalette::PlaceholderText).name(),
                             tr("Sections").toHtmlEscaped(), links.join(QStringLiteral(", ")));
    }
    for (const std::string& batch : summary.rates) {
        row(tr("Its populations make the rates of"), qtText(batch));
    }
    QStringList measures;
    for (const project::MeasureUse& use : summary.measures) {
        measures << tr("%1 (%2)").arg(qtText(use.name), counted(use.figures));
    }
    row(tr("Measures"), measures.join(QStringLiteral(", ")));
}

void SourceDetails::showBatch(const project::BatchSummary& batch)
{
    heading(tr("Batch: %1").arg(qtText(batch.batch.label)));
    row(tr("Loaded"), loadedText(batch.batch.loadedAt));
    row(tr("By"), qtText(batch.batch.loadedBy));
    row(tr("Figures"), counted(batch.figures));
    row(tr("Areas"), counted(batch.areas));
    row(tr("Period"), qtText(batch.months).replace(QLatin1String(".."), QStringLiteral(" to ")));
    row(tr("Population used"), qtText(batch.population));
    if (!batch.completeFor.empty()) {
        row(tr("Lists every event in"), qtText(batch.completeFor));
    }
    row(tr("Note"), qtText(batch.batch.note));
    if (batch.placeless) {
        const project::PlacelessRows& rows = *batch.placeless;
        row(tr("Rows without a location"),
            tr("%1 of %2").arg(counted(rows.total.unlocated), counted(rows.total.all)));
        row(tr("Rows outside the wards"), counted(rows.outside));
        row(tr("Missing months"), qtText(project::inWords(rows.missingMonths)));
    }
    if (!batch.contents.files.empty()) {
        showFiles(batch.contents);
        m_markup += QStringLiteral("<p style='margin:4px 0 3px 0'><a href='%1:%2'>%3</a></p>")
                        .arg(kRemoveScheme)
                        .arg(batch.batch.id.value)
                        .arg(tr("Remove this load\u2026").toHtmlEscaped());
    }
}

void SourceDetails::showFiles(const store::BatchContents& contents)
{
    constexpr int kHashShown = 12;
    for (const store::BatchFile& file : contents.files) {
        QString text = tr("%1 (rows: %2; bytes: %3; SHA-256: %4\u2026)")
                           .arg(qtText(file.name), counted(file.rows), counted(file.size),
                                qtText(file.sha256).left(kHashShown));
        if (file.refused > 0) {
            text += tr("; refused: %1").arg(counted(file.refused));
        }
        row(tr("File"), text);
    }
    if (contents.repeatedIdCount > 0) {
        row(tr("Crime IDs in several rows"), counted(contents.repeatedIdCount));
    }
    QStringList codes;
    for (const store::NamedCount& code : contents.unknownLsoas) {
        codes << tr("%1 (%2)").arg(code.name.empty() ? tr("others") : qtText(code.name), counted(code.count));
    }
    row(tr("Rows in LSOAs that the look-up lacks"), codes.join(QStringLiteral(", ")));
}

} // namespace wardwise
