#include "ui/import/import_words.h"

#include "ui/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace wardwise {

namespace {

constexpr std::size_t kMostShown = 100;

/// So that translators find these texts under one name.
struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString heading(const QString& text)
{
    return QStringLiteral("<p style='margin:10px 0 4px 0'><b>%1</b></p>").arg(text.toHtmlEscaped());
}

QString line(const QString& text)
{
    return QStringLiteral("<p style='margin:0 0 3px 0'>%1</p>").arg(text.toHtmlEscaped());
}

template <class Texts, class TextOf>
QString list(const QString& title, const Texts& texts, TextOf textOf)
{
    if (texts.empty()) {
        return {};
    }
    QString markup = heading(title);
    for (std::size_t at = 0; at < std::min(texts.size(), kMostShown); ++at) {
        markup += line(textOf(texts[at]));
    }
    if (texts.size() > kMostShown) {
        markup += line(ImportWords::tr("and %1 more")
                           .arg(counted(static_cast<std::int64_t>(texts.size() - kMostShown))));
    }
    return markup;
}

QString sums(const import::ImportReport& report)
{
    const std::int64_t unlocated =
        std::accumulate(report.unlocated.begin(), report.unlocated.end(), std::int64_t{0},
                        [](std::int64_t sum, const auto& type) { return sum + type.second; });
    if (report.counted + unlocated + report.outside + report.unknownLsoa == 0) {
        return {};
    }
    QString markup = heading(ImportWords::tr("Where the rows lie"));
    markup += line(ImportWords::tr("In the wards: %1").arg(counted(report.counted)));
    QStringList types;
    for (const auto& [type, rows] : report.unlocated) {
        types << ImportWords::tr("%1 %2").arg(qtText(type), counted(rows));
    }
    markup += line(ImportWords::tr("Without a location: %1").arg(counted(unlocated))
                   + (types.isEmpty()
                          ? QString()
                          : QStringLiteral(" (") + types.join(QStringLiteral(", ")) + QLatin1Char(')')));
    markup += line(ImportWords::tr("Outside the wards: %1").arg(counted(report.outside)));
    if (report.unknownLsoa > 0) {
        QStringList codes;
        for (const std::string& code : report.unknownLsoas) {
            codes << qtText(code);
        }
        markup += line(ImportWords::tr("In LSOAs that the look-up lacks: %1 (%2)")
                           .arg(counted(report.unknownLsoa), codes.mid(0, 10).join(QStringLiteral(", "))));
    }
    if (report.dropped > 0) {
        markup += line(ImportWords::tr("Left out, as an earlier row has their Crime ID: %1")
                           .arg(counted(report.dropped)));
    }
    return markup;
}

QString refusalText(const import::ImportReport& report, const import::Refusal& refusal)
{
    const QString file = qtText(report.files.at(refusal.file).name);
    const QString what = (refusal.column.empty() ? QString() : qtText(refusal.column) + QLatin1Char(' '))
                         + qtText(refusal.reason);
    return ImportWords::tr("%1, line %2: %3").arg(file, counted(refusal.row), what);
}

} // namespace

QString reportMarkup(const import::ImportReport& report, bool isPreview)
{
    const auto plain = [](const std::string& text) { return qtText(text); };
    QString markup = list(
        isPreview ? ImportWords::tr("What would come in") : ImportWords::tr("What came in"), report.batches,
        [](const import::ReportedBatch& batch) {
            return batch.figures == 0
                       ? qtText(batch.label)
                       : ImportWords::tr("%1: %2 figures").arg(qtText(batch.label), counted(batch.figures));
        });
    markup += list(ImportWords::tr("To be said first"), report.questions,
                   [](const import::Question& question) { return qtText(question.text); });
    markup += list(ImportWords::tr("Worth a look"), report.warnings, plain);
    markup += list(ImportWords::tr("Refused rows"), report.errors,
                   [&](const import::Refusal& refusal) { return refusalText(report, refusal); });
    markup += sums(report);
    markup += list(ImportWords::tr("Notes"), report.notes, plain);
    return markup;
}

QString importedText(const import::ImportReport& report)
{
    const std::int64_t rows = std::accumulate(
        report.files.begin(), report.files.end(), std::int64_t{0},
        [](std::int64_t sum, const import::ReportedFile& file) { return sum + file.accepted(); });
    const auto files = static_cast<std::int64_t>(report.files.size());
    return files == 1 ? ImportWords::tr("Imported %1 rows of one file.").arg(counted(rows))
                      : ImportWords::tr("Imported %1 rows of %2 files.").arg(counted(rows), counted(files));
}

} // namespace wardwise
