#include "core/import/tables/heading_words.h"

#include <QRegularExpression>
#include <QString>

namespace wardwise::import {

namespace {

QRegularExpression words(const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern),
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

bool has(const QString& text, const QRegularExpression& pattern)
{
    return pattern.match(text).hasMatch();
}

std::optional<MeasureUnit> rateUnit(const QString& text)
{
    static const auto kPerThousand = words(R"(per\s*(?:1[, ]?000|thousand)\b(?!,\d)|/\s*1[, ]?000\b)");
    static const auto kHouseholds =
        words(R"((?:1[, ]?000|thousand)\)?\s*(?:of\s+)?(?:households?|dwellings?|homes?|properties))");
    static const auto kUnder18 = words(
        R"((?:1[, ]?000|thousand)\)?\s*(?:resident\s+)?(?:under[- ]?18s?|children|young people|10[- ]17))");
    // Of what, if anything, must be all people: workers, pensioners or vehicles are something else.
    static const auto kResidents =
        words(R"((?:1[, ]?000|thousand)\)?\s*(?:of\s+)?(?:the\s+)?(?:resident\s+)?)"
              R"((?:residents|population|people|persons|inhabitants|pop\b)(?!\s*\(?(?:aged|under|over|\d)))");
    static const auto kPerTenThousand =
        words(R"(per\s*10[, ]?000\b(?!,\d)(?!\s*(?:households?|dwellings?|vehicles?|workers?|workforce|)"
              "children|young))");
    if (has(text, kPerThousand)) {
        if (has(text, kHouseholds)) {
            return MeasureUnit::RatePer1000Households;
        }
        if (has(text, kUnder18)) {
            return MeasureUnit::RatePer1000Under18s;
        }
        if (has(text, kResidents)) {
            return MeasureUnit::RatePer1000Residents;
        }
    }
    return has(text, kPerTenThousand) ? std::optional(MeasureUnit::RatePer10000) : std::nullopt;
}

UnitWords rateIn(const QString& text)
{
    static const auto kPer = words(R"(\bper\s*(?:\d|thousand|head|hectare|house))");
    static const auto kPerThousandAlone = words(R"(per\s*1[, ]?000(?!\d)(?!,\d)(?!\s+[a-z]))");
    static const auto kPerCent = words(R"(%|\bper ?cent)");
    UnitWords said;
    said.quantity = Quantity::Rate;
    said.unit = rateUnit(text);
    // "per 1,000" alone may be of anyone; of what it names, or per 100,000, we have no unit.
    said.otherUnit = !said.unit && has(text, kPer) && !has(text, kPerThousandAlone);
    if (!said.unit && has(text, kPerCent)) {
        said.quantity = Quantity::Percentage;
        said.otherUnit = false;
    }
    return said;
}

UnitWords only(Quantity quantity)
{
    UnitWords said;
    said.quantity = quantity;
    return said;
}

UnitWords other()
{
    UnitWords said;
    said.otherUnit = true;
    return said;
}

} // namespace

UnitWords unitIn(const std::string& text)
{
    static const auto kChange = words(R"(\bchanges?\b|\bdifference\b|\bincrease\b|\bdecrease\b|\bgrowth\b)"
                                      R"(|\breduction\b|\bvariance\b|\bvariation\b)");
    static const auto kLimits = words(R"(\b(?:lower|upper)\s+(?:95\s*%?\s*)?(?:ci|cl|limit|confidence|bound))"
                                      R"(|\bconfidence\s+(?:interval|limit)|\b95\s*%?\s*(?:ci|cl)\b)"
                                      R"(|\bstandard (?:deviation|error)|\bz[- ]?scores?\b)");
    static const auto kRate =
        words(R"(\bper\s*(?:\d|thousand|head|hectare|house)|\brates?\b|/\s*1[, ]?000\b)");
    static const auto kGroups = words(R"(\b(?:decile|quintile|quartile|quantile)s?\b)");
    static const auto kRank = words(R"(\brank(?:ing|ed|s)?\b)");
    static const auto kPercentage = words(R"(%|\bper ?cent(?:age)?s?\b|\bproportion\b|\bshare of\b)");
    static const auto kOther = words(R"(\baverage\b|\bmean\b|\bmedian\b|\bscores?\b|\bratio\b)"
                                     R"(|\bdensity\b|\bindex\b|expectancy|square k|\bhectares?\b)");
    static const auto kMoney = words(R"(\x{00A3}|\bcosts?\b)");
    static const auto kCount = words(R"(\bnumbers?\b|\bcounts?\b|\bno\.(?=\s|\)|$)|^no$|\bno of\b)");
    static const auto kCounted = words(R"(\boffences\b|\bcrimes\b|\bincidents\b|\bvictims\b|\bcases\b)"
                                       R"(|\brecorded\b|\bhouseholds?$|\bdwellings?$|\bpopulation\b)");
    const QString said = QString::fromStdString(text);
    if (has(said, kLimits)) {
        return other();
    }
    if (has(said, kChange)) {
        return has(said, kPercentage) ? only(Quantity::Change) : other();
    }
    if (has(said, kRate)) {
        return rateIn(said);
    }
    if (has(said, kGroups)) {
        return other();
    }
    if (has(said, kRank)) {
        return only(Quantity::Rank);
    }
    if (has(said, kPercentage)) {
        return only(Quantity::Percentage);
    }
    if (has(said, kOther)) {
        return other();
    }
    if (has(said, kMoney)) {
        return only(Quantity::Money);
    }
    if (isWholePopulation(text)) {
        return only(Quantity::Population);
    }
    if (has(said, kCount)) {
        return only(Quantity::Count);
    }
    if (has(said, kCounted)) {
        UnitWords counted = only(Quantity::Count);
        counted.weak = true;
        return counted;
    }
    return {};
}

bool isWholePopulation(const std::string& text)
{
    static const auto kWhole =
        words(R"(^(?:(?:the|total|usual|resident|all|whole|ward|mid[- ]?year|estimated|ons|census)\s+)*)"
              R"((?:population|residents|persons|people)(?:\s+(?:estimates?|counts?|size|total|figures?))?)"
              R"((?:\s+(?:of|by)\s+(?:all\s+|electoral\s+)?wards?)?\s*)"
              R"((?:[(:,-]*\s*(?:all ages|all persons|persons|total|number|count|all)\s*\)?)?$)"
              R"(|^all ages$|^(?:all\s+)?persons\s*[:,(-]\s*(?:all ages|total)\)?$)");
    return has(QString::fromStdString(text).simplified(), kWhole);
}

bool isUnitAlone(const std::string& part)
{
    static const auto kUnit = words(
        R"(^(?:the\s+)?(?:(?:number|counts?|no\.?|total|crude|all)\s*)*(?:of\s+)?)"
        R"((?:rates?|offences|crimes|incidents|percentages?|per ?cent|%|rank|values?|figures?|score)?\s*)"
        R"((?:\(?\s*per\s.*)?$)");
    return has(QString::fromStdString(part), kUnit);
}

std::string withoutUnit(const std::string& text)
{
    static const auto kBracket = words(R"(\s*[(\[]([^()\[\]]*)[)\]]$)");
    static const auto kBehind =
        words(R"(\s*(?:,|:|;|\s-|\x{2013}|\x{2014})\s*([^,:;]*(?:1,000.*|10,000.*)?)$)");
    static const auto kWords = words(R"(\s+(?:(?:crude\s+)?rates?\s+per\s+1.*|counts?|numbers?|no\.)$)");
    QString rest = QString::fromStdString(text).simplified();
    for (const auto* pattern : {&kBracket, &kBehind, &kWords}) {
        const auto match = pattern->match(rest);
        const bool isUnit =
            match.hasMatch() && match.capturedStart() > 0
            && (pattern == &kWords || isUnitAlone(match.captured(1).toStdString())
                || match.captured(1).startsWith(QLatin1String("number of "), Qt::CaseInsensitive));
        if (isUnit) {
            rest = rest.left(match.capturedStart()).trimmed();
        }
    }
    return rest.toStdString();
}

} // namespace wardwise::import
