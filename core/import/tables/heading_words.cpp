#include "core/import/tables/heading_words.h"

#include "core/domain/name_match.h"

#include <QRegularExpression>
#include <QString>

#include <array>

namespace wardwise::import {

namespace {

constexpr int kMonths = 12;

const QString& monthNames()
{
    static const QString kNames = QStringLiteral("(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?"
                                                 "|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                                                 "|nov(?:ember)?|dec(?:ember)?)");
    return kNames;
}

int monthNumber(const QString& name)
{
    constexpr std::array kStarts{"jan", "feb", "mar", "apr", "may", "jun",
                                 "jul", "aug", "sep", "oct", "nov", "dec"};
    for (std::size_t month = 0; month < kStarts.size(); ++month) {
        if (name.startsWith(QLatin1String(kStarts.at(month)), Qt::CaseInsensitive)) {
            return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

std::optional<Period> span(Month first, Month last, std::string label = {})
{
    const bool isReal =
        first.month >= 1 && first.month <= kMonths && last.month >= 1 && last.month <= kMonths;
    if (!isReal || last < first) {
        return std::nullopt;
    }
    if (label.empty()) {
        label = first == last ? toText(first) : toText(first) + ".." + toText(last);
    }
    return Period{.id = {}, .label = std::move(label), .first = first, .last = last, .note = {}};
}

std::optional<Period> financialYears(int first, int last)
{
    constexpr int kApril = 4;
    constexpr int kMarch = 3;
    constexpr int kCentury = 100;
    const int end = (first + 1) % kCentury;
    const std::string label = std::to_string(first) + (end < 10 ? "-0" : "-") + std::to_string(end);
    return span({first, kApril}, {last + 1, kMarch}, first == last ? label : std::string());
}

/// "2018/19" gives 2018; nothing where the second part isn't the year after the first.
std::optional<int> financialStart(const QString& first, const QString& second)
{
    constexpr int kCentury = 100;
    const int year = first.toInt();
    const int next = second.toInt();
    const bool follows = second.size() == 2 ? next == (year + 1) % kCentury : next == year + 1;
    return follows ? std::optional(year) : std::nullopt;
}

using Captured = QRegularExpressionMatch;
using Meaning = std::optional<Period> (*)(const Captured&);

struct Form
{
    QRegularExpression pattern;
    Meaning meaning;
};

Form form(const QString& pattern, Meaning meaning)
{
    return {QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::UseUnicodePropertiesOption),
            meaning};
}

/// The longer forms first, for the shorter ones are parts of them.
const std::vector<Form>& forms()
{
    static const QString kYear = QStringLiteral("((?:19|20)\\d\\d)");
    static const QString kTo = QStringLiteral("\\s*(?:to|-|\\x{2013}|\\.\\.|until|and)\\s*");
    static const std::vector<Form> kForms{
        form(QStringLiteral(
                 "\\b%1-(\\d\\d)(?:-\\d\\d)?\\s*(?:to|\\.\\.|\\x{2013}|/)\\s*%1-(\\d\\d)(?:-\\d\\d)?\\b")
                 .arg(kYear),
             [](const Captured& m) {
                 return span({m.captured(1).toInt(), m.captured(2).toInt()},
                             {m.captured(3).toInt(), m.captured(4).toInt()});
             }),
        form(QStringLiteral("\\b%1/(\\d\\d(?:\\d\\d)?)%2%1/(\\d\\d(?:\\d\\d)?)\\b").arg(kYear, kTo),
             [](const Captured& m) -> std::optional<Period> {
                 const auto first = financialStart(m.captured(1), m.captured(2));
                 const auto last = financialStart(m.captured(3), m.captured(4));
                 return first && last ? financialYears(*first, *last) : std::nullopt;
             }),
        form(QStringLiteral("\\b(?:\\d\\d?\\s+)?%1\\s+%2%3(?:\\d\\d?\\s+)?%1\\s+%2\\b")
                 .arg(monthNames(), kYear, kTo),
             [](const Captured& m) {
                 return span({m.captured(2).toInt(), monthNumber(m.captured(1))},
                             {m.captured(4).toInt(), monthNumber(m.captured(3))});
             }),
        form(QStringLiteral("\\b(?:year ending|year ended|12 months "
                            "to|y/?e)(?:\\s+\\d\\d?(?:st|nd|rd|th)?)?\\s+%1\\s+%2\\b")
                 .arg(monthNames(), kYear),
             [](const Captured& m) {
                 const Month last{m.captured(2).toInt(), monthNumber(m.captured(1))};
                 return span(next({last.year - 1, last.month}), last);
             }),
        form(QStringLiteral("\\bmid[-\\s]?(?:year\\s+)?%1\\b").arg(kYear),
             [](const Captured& m) {
                 constexpr int kJune = 6;
                 const int year = m.captured(1).toInt();
                 return span({year, kJune}, {year, kJune}, "mid-" + std::to_string(year));
             }),
        form(QStringLiteral("\\b%1\\s+%2\\b").arg(monthNames(), kYear),
             [](const Captured& m) {
                 const Month month{m.captured(2).toInt(), monthNumber(m.captured(1))};
                 return span(month, month);
             }),
        form(QStringLiteral("(?<![\\d-])%1\\s*/\\s*(\\d\\d(?:\\d\\d)?)\\b(?!\\s*/)").arg(kYear),
             [](const Captured& m) -> std::optional<Period> {
                 const auto first = financialStart(m.captured(1), m.captured(2));
                 return first ? financialYears(*first, *first) : std::nullopt;
             }),
        form(QStringLiteral("(?<![\\d-])%1\\s*[-\\x{2013}]\\s*(\\d\\d(?:\\d\\d)?)\\b(?![-/]\\d)").arg(kYear),
             [](const Captured& m) -> std::optional<Period> {
                 constexpr int kCentury = 100;
                 const int first = m.captured(1).toInt();
                 const int second = m.captured(2).toInt();
                 const std::string label = (m.captured(1) + QLatin1Char('-') + m.captured(2)).toStdString();
                 if (m.captured(2).size() == 2 && (monthFromText(label) || periodFromLabel(label))) {
                     return periodFromLabel(label); // nothing where it could be both
                 }
                 const int last = second < kCentury ? first - first % kCentury + second : second;
                 return span({first, 1}, {last, kMonths});
             }),
        form(QStringLiteral("(?<![\\d,.A-Za-z/-])%1(?![\\d,.]\\d|[\\d/])(?!\\s*-\\s*\\d)").arg(kYear),
             [](const Captured& m) { return periodFromLabel(m.captured(1).toStdString()); })};
    return kForms;
}

/// Without what is left of brackets, dashes and spaces where something was taken out.
QString tidied(QString text)
{
    static const QRegularExpression kEmptyBrackets(QStringLiteral("\\(\\s*\\)|\\[\\s*\\]"));
    static const QRegularExpression kEnds(
        QStringLiteral("^[\\s,;:/\\x{2013}\\x{2014}-]+|[\\s,;:/\\x{2013}\\x{2014}-]+$"));
    text.remove(kEmptyBrackets);
    text.remove(kEnds);
    return text.simplified();
}

bool has(const QString& text, const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(text)
        .hasMatch();
}

const char* const kPerThousand = "per\\s*(?:1[, ]?000|thousand)\\b|/\\s*1[, ]?000\\b";

std::optional<MeasureUnit> rateUnit(const QString& text)
{
    if (has(text, kPerThousand)) {
        if (has(text, "1[, ]?000\\)?\\s*(?:of\\s+)?(?:households?|dwellings?|homes?|properties)")) {
            return MeasureUnit::RatePer1000Households;
        }
        if (has(text,
                "1[, ]?000\\)?\\s*(?:resident\\s+)?(?:under[- ]?18s?|children|young people|10[- ]17)")) {
            return MeasureUnit::RatePer1000Under18s;
        }
        // Of what, if anything, must be people: workers, vehicles or businesses are something else.
        if (has(text, "1[, "
                      "]?000\\)?\\s*(?:(?:of\\s+)?(?:the\\s+)?(?:resident\\s+)?(?:residents|population|"
                      "people|persons|inhabitants|pop\\b))")) {
            return MeasureUnit::RatePer1000Residents;
        }
    }
    if (has(text, "per\\s*10[, ]?000\\b(?!\\s*(?:households?|dwellings?|vehicles?|workers?|workforce))")) {
        return MeasureUnit::RatePer10000;
    }
    return std::nullopt;
}

/// A part of a heading that says nothing but the kind of number: "Count", "Rate per 1,000", "%".
bool isUnitAlone(const QString& part)
{
    return has(part, "^(?:the\\s+)?(?:number|count|counts|no\\.?|total|crude\\s+)?\\s*(?:rate|rates|offences|"
                     "crimes|incidents|percentage|percent|per cent|%|rank|value|score)?\\s*"
                     "(?:\\(?\\s*per\\s.*)?$");
}

} // namespace

DatedText withoutPeriod(const std::string& text)
{
    const QString whole = QString::fromStdString(text);
    for (const Form& known : forms()) {
        const auto match = known.pattern.match(whole);
        if (!match.hasMatch()) {
            continue;
        }
        if (auto period = known.meaning(match)) {
            QString rest = whole;
            rest.remove(match.capturedStart(), match.capturedLength());
            return {std::move(period), tidied(rest).toStdString()};
        }
        return {std::nullopt, text};
    }
    return {std::nullopt, text};
}

UnitWords unitIn(const std::string& text)
{
    const QString words = QString::fromStdString(text);
    UnitWords said;
    if (has(words, "\\bper\\s*(?:\\d|thousand|head|hectare|house)|\\brates?\\b|/\\s*1[, ]?000\\b")) {
        said.quantity = Quantity::Rate;
        said.unit = rateUnit(words);
        // "per 1,000" alone may be of anyone; of what it names, or per 100,000, we have no unit.
        said.otherUnit = !said.unit && has(words, "\\bper\\s*(?:\\d|thousand|head|hectare|house)")
                         && !has(words, "per\\s*1[, ]?000(?!\\d)(?!,\\d)(?!\\s+[a-z])");
        if (has(words, "%|\\bper ?cent") && !said.unit) {
            said.quantity = Quantity::Percentage;
            said.otherUnit = false;
        }
        return said;
    }
    if (has(words, "\\brank(?:ing|ed)?\\b|\\bdecile\\b")) {
        said.quantity = Quantity::Rank;
    } else if (has(words, "%|\\bper ?cent(?:age)?\\b|\\bproportion\\b|\\bshare of\\b")) {
        said.quantity = Quantity::Percentage;
    } else if (has(words, "\\baverage\\b|\\bmean\\b|\\bmedian\\b|\\bscore\\b|\\bratio\\b|\\bdensity\\b|"
                          "\\bindex\\b|expectancy|square k")) {
        said.otherUnit = true;
    } else if (has(words, "\\x{00A3}|\\bcost\\b")) {
        said.quantity = Quantity::Money;
    } else if (has(words, "^(?:(?:usual\\s+)?resident\\s+)?population\\b|\\bpopulation(?: estimate)?s?$|^all "
                          "ages$|^(?:all )?residents$|^(?:all )?persons$")) {
        said.quantity = Quantity::Population;
    } else if (has(words, "\\bnumber\\b|\\bcounts?\\b|^no\\.?\\s|\\boffences?\\b|\\bcrimes?\\b|\\bincidents?"
                          "\\b|\\bvictims?\\b|\\bcases\\b|\\brecorded\\b|\\bhouseholds?$|\\bdwellings?$")) {
        said.quantity = Quantity::Count;
    }
    return said;
}

HeadingMeaning readHeading(const std::vector<std::string>& parts)
{
    HeadingMeaning meaning;
    QString measure;
    QString last;
    for (const std::string& part : parts) {
        DatedText dated = withoutPeriod(part);
        if (dated.period) {
            meaning.period = std::move(dated.period);
        }
        const UnitWords said = unitIn(dated.rest);
        if (said.quantity || said.otherUnit) {
            meaning.unit = said;
        }
        const QString words = tidied(QString::fromStdString(dated.rest));
        if (!words.isEmpty() && words != last && !(isUnitAlone(words) && (parts.size() > 1))) {
            measure += (measure.isEmpty() ? QString() : QStringLiteral(": ")) + words;
        }
        last = words;
    }
    if (measure.isEmpty() && !parts.empty()) {
        measure = isUnitAlone(last) ? QString() : last;
    }
    meaning.measure = measure.toStdString();
    return meaning;
}

} // namespace wardwise::import
