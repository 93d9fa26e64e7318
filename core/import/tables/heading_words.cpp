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

Month monthsBefore(Month month, int months)
{
    const int all = month.year * kMonths + month.month - 1 - months;
    return {all / kMonths, all % kMonths + 1};
}

std::optional<Period> quarter(int number, std::optional<int> financialYear)
{
    constexpr int kQuarter = 3;
    if (!financialYear) {
        return std::nullopt;
    }
    const Month first = monthsBefore({*financialYear + 1, 4}, kMonths - (number - 1) * kQuarter);
    return span(first, monthsBefore(first, 1 - kQuarter));
}

std::optional<Period> firstDay(const QString& day, Month month)
{
    return day == QLatin1String("01") ? span(month, month) : std::nullopt;
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
        // So far, but how far isn't said.
        form(QStringLiteral("\\bytd\\b|\\b(?:year[\\s-]+)?to[\\s-]+date\\b"),
             [](const Captured&) { return std::optional<Period>(); }),
        form(QStringLiteral("\\bq(?:uarter\\s*)?([1-4])\\s*,?\\s*%1/(\\d\\d(?:\\d\\d)?)\\b").arg(kYear),
             [](const Captured& m) {
                 return quarter(m.captured(1).toInt(), financialStart(m.captured(2), m.captured(3)));
             }),
        form(QStringLiteral("\\b%1/(\\d\\d(?:\\d\\d)?)\\s*,?\\s*q(?:uarter\\s*)?([1-4])\\b").arg(kYear),
             [](const Captured& m) {
                 return quarter(m.captured(3).toInt(), financialStart(m.captured(1), m.captured(2)));
             }),
        // Of which year isn't said: of the calendar, or from April.
        form(QStringLiteral("\\bq(?:uarter\\s*)?[1-4]\\b"),
             [](const Captured&) { return std::optional<Period>(); }),
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
        form(QStringLiteral("\\b%1%3%1\\s+%2\\b").arg(monthNames(), kYear, kTo),
             [](const Captured& m) {
                 const Month last{m.captured(3).toInt(), monthNumber(m.captured(2))};
                 const int first = monthNumber(m.captured(1));
                 return span({first <= last.month ? last.year : last.year - 1, first}, last);
             }),
        form(QStringLiteral(
                 "\\b(\\d\\d?) months (?:to|ending|ended)(?:\\s+\\d\\d?(?:st|nd|rd|th)?)?\\s+%1\\s+%2\\b")
                 .arg(monthNames(), kYear),
             [](const Captured& m) {
                 const Month last{m.captured(3).toInt(), monthNumber(m.captured(2))};
                 return span(monthsBefore(last, m.captured(1).toInt() - 1), last);
             }),
        form(QStringLiteral(
                 "\\b(?:year ending|year ended|year to|y/?e)(?:\\s+\\d\\d?(?:st|nd|rd|th)?)?\\s+%1\\s+%2\\b")
                 .arg(monthNames(), kYear),
             [](const Captured& m) {
                 const Month last{m.captured(2).toInt(), monthNumber(m.captured(1))};
                 return span(monthsBefore(last, kMonths - 1), last);
             }),
        form(QStringLiteral("\\bmid[-\\s]?(?:year\\s+)?%1\\b").arg(kYear),
             [](const Captured& m) {
                 constexpr int kJune = 6;
                 const int year = m.captured(1).toInt();
                 return span({year, kJune}, {year, kJune}, "mid-" + std::to_string(year));
             }),
        form(QStringLiteral("\\b%1[-\\s]+%2\\b").arg(monthNames(), kYear),
             [](const Captured& m) {
                 const Month month{m.captured(2).toInt(), monthNumber(m.captured(1))};
                 return span(month, month);
             }),
        form(QStringLiteral("\\b%1(?:-|\\s?['\\x{2019}])(\\d\\d)\\b|^%1\\s(\\d\\d)$").arg(monthNames()),
             [](const Captured& m) {
                 constexpr int kCentury = 2000;
                 const bool isSpaced = !m.captured(3).isEmpty();
                 const Month month{kCentury + m.captured(isSpaced ? 4 : 2).toInt(),
                                   monthNumber(m.captured(isSpaced ? 3 : 1))};
                 return span(month, month);
             }),
        form(QStringLiteral("\\b(\\d\\d)/(\\d\\d)/%1%2(\\d\\d)/(\\d\\d)/%1\\b").arg(kYear, kTo),
             [](const Captured& m) {
                 constexpr int kShortestMonth = 28;
                 const bool isWhole =
                     m.captured(1) == QLatin1String("01") && m.captured(4).toInt() >= kShortestMonth;
                 return isWhole ? span({m.captured(3).toInt(), m.captured(2).toInt()},
                                       {m.captured(6).toInt(), m.captured(5).toInt()})
                                : std::nullopt;
             }),
        // How spreadsheets keep a month: as its first day. Of another day nobody says what it stands for.
        form(QStringLiteral("^%1[-/](\\d\\d)[-/](\\d\\d)(?: 00:00:00)?$").arg(kYear),
             [](const Captured& m) {
                 return firstDay(m.captured(3), {m.captured(1).toInt(), m.captured(2).toInt()});
             }),
        form(QStringLiteral("^(\\d\\d)[-/](\\d\\d)[-/]%1(?: 00:00:00)?$").arg(kYear),
             [](const Captured& m) {
                 return firstDay(m.captured(1), {m.captured(3).toInt(), m.captured(2).toInt()});
             }),
        // A date beside words may begin, end or be anything.
        form(QStringLiteral(".\\d\\d?/\\d\\d?/%1|\\d\\d?/\\d\\d?/%1.").arg(kYear),
             [](const Captured&) { return std::optional<Period>(); }),
        form(QStringLiteral("^(?:fy\\s*)?(\\d\\d)/(\\d\\d)$"),
             [](const Captured& m) -> std::optional<Period> {
                 const auto first = financialStart(QStringLiteral("20") + m.captured(1), m.captured(2));
                 return first ? financialYears(*first, *first) : std::nullopt;
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
        // "since 2011" says what it's compared with, "2018 boundaries" says how the areas are drawn.
        form(QStringLiteral("(?<![\\d,.A-Za-z/-])(?<!since )(?<!boundaries )%1(?![\\d,.]\\d|[\\d/])"
                            "(?!\\s*-\\s*\\d)(?!\\s+(?:electoral\\s+)?(?:ward|boundar|lsoa|geograph|code))")
                 .arg(kYear),
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

HeadingMeaning readHeading(const std::vector<std::string>& parts)
{
    HeadingMeaning meaning;
    std::string last;
    for (const std::string& part : parts) {
        DatedText dated = withoutPeriod(part);
        if (dated.period) {
            meaning.period = std::move(dated.period);
        }
        const UnitWords said = unitIn(dated.rest);
        const bool isKnown = meaning.unit.quantity || meaning.unit.otherUnit;
        if (said.otherUnit || (said.quantity && !(said.weak && isKnown))) {
            meaning.unit = said;
        }
        const std::string words = tidied(QString::fromStdString(dated.rest)).toStdString();
        if (!words.empty() && words != last && !isUnitAlone(words)) {
            meaning.measure += (meaning.measure.empty() ? "" : ": ") + withoutUnit(words);
        }
        last = words;
    }
    return meaning;
}

} // namespace wardwise::import
