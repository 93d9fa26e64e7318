#include "core/import/tables/heading_words.h"
#include "core/import/tables/word_pattern.h"

#include <QRegularExpression>
#include <QString>

namespace wardwise::import {

namespace {

bool says(const QString& text, const QRegularExpression& pattern)
{
    return pattern.match(text).hasMatch();
}

std::optional<MeasureUnit> rateUnit(const QString& text)
{
    static const auto kPerThousand = wordPattern(R"(per\s*(?:1[, ]?000|thousand)\b(?!,\d)|/\s*1[, ]?000\b)");
    static const auto kHouseholds =
        wordPattern(R"((?:1[, ]?000|thousand)\)?\s*(?:of\s+)?(?:households?|dwellings?|homes?|properties))");
    static const auto kUnder18 = wordPattern(
        R"((?:1[, ]?000|thousand)\)?\s*(?:resident\s+)?(?:under[- ]?18s?|children|young people|10[- ]17))");
    // Of what, if anything, must be all people: workers, pensioners or vehicles are something else.
    static const auto kResidents = wordPattern(
        R"((?:1[, ]?000|thousand)\)?\s*(?:of\s+)?(?:the\s+)?(?:resident\s+)?)"
        R"((?:residents|population|people|persons|inhabitants|pop\b)(?!\s*\(?(?:aged|under|over|\d)))");
    static const auto kPerTenThousand = wordPattern(
        R"(per\s*10[, ]?000\b(?!,\d)(?!\s*(?:households?|dwellings?|vehicles?|workers?|workforce|)"
        "children|young))");
    if (says(text, kPerThousand)) {
        if (says(text, kHouseholds)) {
            return MeasureUnit::RatePer1000Households;
        }
        if (says(text, kUnder18)) {
            return MeasureUnit::RatePer1000Under18s;
        }
        if (says(text, kResidents)) {
            return MeasureUnit::RatePer1000Residents;
        }
    }
    return says(text, kPerTenThousand) ? std::optional(MeasureUnit::RatePer10000) : std::nullopt;
}

UnitWords rateIn(const QString& text)
{
    static const auto kPer = wordPattern(R"(\bper\s*(?:\d|thousand|head|hectare|house))");
    static const auto kPerThousandAlone = wordPattern(R"(per\s*1[, ]?000(?!\d)(?!,\d)(?!\s+[a-z]))");
    static const auto kPerCent = wordPattern(R"(%|\bper ?cent)");
    UnitWords said;
    said.quantity = Quantity::Rate;
    said.unit = rateUnit(text);
    // "per 1,000" alone may be of anyone; of what it names, or per 100,000, we have no unit.
    said.otherUnit = !said.unit && says(text, kPer) && !says(text, kPerThousandAlone);
    if (!said.unit && says(text, kPerCent)) {
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
    static const auto kChange =
        wordPattern(R"(\bchanges?\b|\bdifference\b|\bincrease\b|\bdecrease\b|\bgrowth\b)"
                    R"(|\breduction\b|\bvariance\b|\bvariation\b)");
    static const auto kLimits =
        wordPattern(R"(\b(?:lower|upper)\s+(?:95\s*%?\s*)?(?:ci|cl|limit|confidence|bound))"
                    R"(|\bconfidence\s+(?:interval|limit)|\b95\s*%?\s*(?:ci|cl)\b)"
                    R"(|\bstandard (?:deviation|error)|\bz[- ]?scores?\b)");
    static const auto kRate =
        wordPattern(R"(\bper\s*(?:\d|thousand|head|hectare|house)|\brates?\b|/\s*1[, ]?000\b)");
    static const auto kGroups = wordPattern(R"(\b(?:decile|quintile|quartile|quantile)s?\b)");
    static const auto kRank = wordPattern(R"(\brank(?:ing|ed|s)?\b)");
    static const auto kPercentage = wordPattern(R"(%|\bper ?cent(?:age)?s?\b|\bproportion\b|\bshare of\b)");
    static const auto kOther = wordPattern(R"(\baverage\b|\bmean\b|\bmedian\b|\bscores?\b|\bratio\b)"
                                           R"(|\bdensity\b|\bindex\b|expectancy|square k|\bhectares?\b)");
    static const auto kMoney = wordPattern(R"(\x{00A3}|\bcosts?\b)");
    static const auto kCount = wordPattern(R"(\bnumbers?\b|\bcounts?\b|\bno\.(?=\s|\)|$)|^no$|\bno of\b)");
    static const auto kCounted = wordPattern(R"(\boffences\b|\bcrimes\b|\bincidents\b|\bvictims\b|\bcases\b)"
                                             R"(|\brecorded\b|\bhouseholds?$|\bdwellings?$|\bpopulation\b)");
    const QString said = QString::fromStdString(text);
    if (says(said, kLimits)) {
        return other();
    }
    if (says(said, kChange)) {
        return says(said, kPercentage) ? only(Quantity::Change) : other();
    }
    if (says(said, kRate)) {
        return rateIn(said);
    }
    if (says(said, kGroups)) {
        return other();
    }
    if (says(said, kRank)) {
        return only(Quantity::Rank);
    }
    if (says(said, kPercentage)) {
        return only(Quantity::Percentage);
    }
    if (says(said, kOther)) {
        return other();
    }
    if (says(said, kMoney)) {
        return only(Quantity::Money);
    }
    if (isWholePopulation(text)) {
        return only(Quantity::Population);
    }
    if (says(said, kCount)) {
        return only(Quantity::Count);
    }
    if (says(said, kCounted)) {
        UnitWords counted = only(Quantity::Count);
        counted.weak = true;
        return counted;
    }
    return {};
}

bool isWholePopulation(const std::string& text)
{
    static const auto kWhole = wordPattern(
        R"(^(?:(?:the|total|usual|resident|all|whole|ward|mid[- ]?year|estimated|ons|census)\s+)*)"
        R"((?:population|residents|persons|people)(?:\s+(?:estimates?|counts?|size|total|figures?))?)"
        R"((?:\s+(?:of|by)\s+(?:all\s+|electoral\s+)?wards?)?\s*)"
        R"((?:[(:,-]*\s*(?:all ages|all persons|persons|total|number|count|all)\s*\)?)?$)"
        R"(|^all ages$|^(?:all\s+)?persons\s*[:,(-]\s*(?:all ages|total)\)?$)");
    return says(QString::fromStdString(text).simplified(), kWhole);
}

bool isUnitAlone(const std::string& part)
{
    static const auto kUnit = wordPattern(
        R"(^(?:the\s+)?(?:(?:number|counts?|no\.?|total|crude|all)\s*)*(?:of\s+)?)"
        R"((?:rates?|offences|crimes|incidents|percentages?|per ?cent|%|rank|values?|figures?|score)?\s*)"
        R"((?:\(?\s*per\s.*)?$)");
    return says(QString::fromStdString(part), kUnit);
}

std::string withoutUnit(const std::string& text)
{
    static const auto kBracket = wordPattern(R"(\s*[(\[]([^()\[\]]*)[)\]]$)");
    static const auto kBehind =
        wordPattern(R"(\s*(?:,|:|;|\s-|\x{2013}|\x{2014})\s*([^,:;]*(?:1,000.*|10,000.*)?)$)");
    static const auto kWords =
        wordPattern(R"(\s+(?:(?:crude\s+)?rates?\s+per\s+1.*|counts?|numbers?|no\.)$)");
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
