#include "core/project/age_profiles.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace wardwise::project {

namespace {

using BandFigures = std::map<AgeBand, PartFigure>;

/// The figures by age: of each sex where they tell the sexes apart, else of both.
struct ByAge
{
    BySex<BandFigures> sexes;
    BandFigures both;

    [[nodiscard]] bool hasSexes() const
    {
        return std::any_of(sexes.begin(), sexes.end(), [](const BandFigures& of) { return !of.empty(); });
    }

    [[nodiscard]] bool isEmpty() const { return both.empty() && !hasSexes(); }
};

constexpr std::size_t at(Sex sex)
{
    return static_cast<std::size_t>(sex);
}

ByAge byAge(const Catalogue& catalogue, const SplitFigures& figures)
{
    ByAge ages;
    for (const auto& [part, figure] : figures.parts) {
        const Breakdown* breakdown = catalogue.breakdown(part);
        const auto people = breakdown == nullptr ? std::nullopt : ageSexOf(*breakdown);
        if (people && people->ages) {
            (people->sex ? ages.sexes.at(at(*people->sex)) : ages.both).emplace(*people->ages, figure);
        }
    }
    return ages;
}

bool overlap(const std::set<AgeBand>& bands)
{
    return std::adjacent_find(bands.begin(), bands.end(),
                              [](const AgeBand& a, const AgeBand& b) { return b.from <= a.to; })
           != bands.end();
}

std::set<AgeBand> bandsOf(const ByAge& ages)
{
    std::set<AgeBand> bands;
    const auto take = [&](const BandFigures& figures) {
        for (const auto& [band, figure] : figures) {
            bands.insert(band);
        }
    };
    if (ages.hasSexes()) {
        std::for_each(ages.sexes.begin(), ages.sexes.end(), take);
    } else {
        take(ages.both);
    }
    return bands;
}

/// The sum of the bands that together are exactly this one; nothing where they don't fit or one is missing.
std::optional<double> sumWithin(const BandFigures& figures, const AgeBand& band)
{
    double sum = 0.0;
    int next = band.from;
    for (const auto& [each, figure] : figures) {
        if (each.to < next) {
            continue;
        }
        if (each.from != next || each.to > band.to || !figure.number) {
            return std::nullopt;
        }
        sum += *figure.number;
        next = each.to + 1;
        if (each.to == band.to) {
            return sum;
        }
    }
    return std::nullopt;
}

/// Residents of each band, as shares of those of all bands; nothing where one of them isn't known.
std::optional<std::vector<double>> sharesOf(const std::vector<const BandFigures*>& figures,
                                            const std::vector<AgeProfileBand>& bands)
{
    std::vector<double> numbers;
    double all = 0.0;
    for (const AgeProfileBand& band : bands) {
        for (const BandFigures* of : figures) {
            const auto sum = sumWithin(*of, band.ages);
            if (!sum) {
                return std::nullopt;
            }
            numbers.push_back(*sum);
            all += *sum;
        }
    }
    if (!(all > 0)) {
        return std::nullopt;
    }
    constexpr double kHundred = 100.0;
    std::transform(numbers.begin(), numbers.end(), numbers.begin(),
                   [&](double number) { return number / all * kHundred; });
    return numbers;
}

std::string attributionOf(const Catalogue& catalogue, BatchId batch)
{
    const Source* source = catalogue.sourceOf(batch);
    return source == nullptr             ? std::string()
           : source->attribution.empty() ? source->title
                                         : source->attribution;
}

/// The newest population that is split by age, and, where there's one, by sex, too.
struct Residents
{
    ByAge ages;
    const SplitFigures* figures = nullptr;
};

Residents residentsIn(const Catalogue& catalogue, const std::vector<SplitFigures>& figures, bool bySex)
{
    Residents residents;
    for (const SplitFigures& split : figures) {
        ByAge ages = split.quantity == Quantity::Population ? byAge(catalogue, split) : ByAge();
        const Period* period = catalogue.period(split.period);
        const Period* known =
            residents.figures == nullptr ? nullptr : catalogue.period(residents.figures->period);
        const bool better = known == nullptr || (bySex && ages.hasSexes() && !residents.ages.hasSexes())
                            || (period != nullptr && known->last < period->last
                                && (!bySex || ages.hasSexes() == residents.ages.hasSexes()));
        if (!ages.isEmpty() && better) {
            residents = {std::move(ages), &split};
        }
    }
    return residents;
}

void compareWithResidents(AgeProfile& profile, const Catalogue& catalogue,
                          const std::vector<SplitFigures>& figures)
{
    const Residents residents = residentsIn(catalogue, figures, profile.bySex);
    if (residents.figures == nullptr) {
        profile.whyNoOthers = "No residents of " + profile.area
                              + " are stored by age. Import a population with ages to compare with.";
        return;
    }
    const ByAge& ages = residents.ages;
    const auto sexes =
        ages.hasSexes() ? sharesOf({&ages.sexes[0], &ages.sexes[1]}, profile.bands) : std::nullopt;
    const auto both = sexes || ages.both.empty() ? std::nullopt : sharesOf({&ages.both}, profile.bands);
    if (!sexes && !both) {
        profile.whyNoOthers = "The age bands of residents don't add up to those of " + profile.name
                              + ", so they can't be compared.";
        return;
    }
    const Period* period = catalogue.period(residents.figures->period);
    profile.others = "Residents" + (period == nullptr ? std::string() : ", " + period->label);
    profile.othersAttribution = attributionOf(catalogue, residents.figures->parts.begin()->second.batch);
    for (std::size_t i = 0; i < profile.bands.size(); ++i) {
        AgeProfileBand& band = profile.bands[i];
        if (!sexes) {
            band.othersAll = both->at(i);
            continue;
        }
        band.others = {sexes->at(2 * i), sexes->at(2 * i + 1)};
        band.othersAll = sexes->at(2 * i) + sexes->at(2 * i + 1);
    }
    if (profile.bySex && !sexes) {
        profile.whyNoOthers =
            "Residents are stored by age but not by sex, so that only ages are compared and no "
            "outline is drawn.";
    }
}

std::optional<Count> peopleIn(const PartFigure& figure)
{
    return figure.number && *figure.number >= 0 ? std::optional(Count{std::llround(*figure.number)})
                                                : std::nullopt;
}

AgeProfileBand profileBandOf(const ByAge& ages, const AgeBand& of)
{
    AgeProfileBand band;
    band.ages = of;
    if (!ages.hasSexes()) {
        const PartFigure& figure = ages.both.at(of);
        band.figure = figure.observation;
        band.all = peopleIn(figure);
        band.whyNone.fill(figure.whyNone);
        return band;
    }
    bool isWhole = true;
    Count all;
    for (const Sex sex : kSexes) {
        const auto known = ages.sexes.at(at(sex)).find(of);
        if (known == ages.sexes.at(at(sex)).end()) {
            band.whyNone.at(at(sex)) = "no figure";
            isWhole = false;
            continue;
        }
        band.figure = known->second.observation;
        band.people.at(at(sex)) = peopleIn(known->second);
        band.whyNone.at(at(sex)) = known->second.whyNone;
        all += band.people.at(at(sex)).value_or(Count{});
        isWhole = isWhole && band.people.at(at(sex));
    }
    band.all = isWhole ? std::optional(all) : std::nullopt;
    return band;
}

void addUp(AgeProfile& profile, const ByAge& ages)
{
    int missing = 0;
    int parts = 0;
    BySex<bool> any{false, false};
    for (const AgeProfileBand& band : profile.bands) {
        if (!profile.bySex) {
            profile.people += band.all.value_or(Count{});
            missing += band.all ? 0 : 1;
            ++parts;
            continue;
        }
        for (const Sex sex : kSexes) {
            const auto& people = band.people.at(at(sex));
            profile.people += people.value_or(Count{});
            any.at(at(sex)) = any.at(at(sex)) || people;
            missing += people ? 0 : 1;
            ++parts;
        }
    }
    for (const Sex sex : kSexes) {
        if (profile.bySex && ages.sexes.at(at(sex)).empty()) {
            profile.notes.push_back(std::string(inWords(sex)) + ": no figures, so that only "
                                    + (sex == Sex::Male ? "females" : "males") + " are shown.");
            missing -= static_cast<int>(profile.bands.size());
        }
    }
    if (missing > 0) {
        profile.notes.push_back(groupedText(missing) + " of " + groupedText(parts)
                                + " figures are missing; shares are of those that are known.");
    }
}

} // namespace

std::vector<AgeProfile> ageProfiles(const Project& project, const Area& area,
                                    const std::vector<SplitFigures>& figures)
{
    const Catalogue& catalogue = project.catalogue();
    std::vector<AgeProfile> profiles;
    for (const SplitFigures& split : figures) {
        const bool isKnown = !profiles.empty() && profiles.back().measure == split.measure;
        const ByAge ages = split.quantity == Quantity::Count && !isKnown ? byAge(catalogue, split) : ByAge();
        const Measure* measure = catalogue.measure(split.measure);
        const Period* period = catalogue.period(split.period);
        const auto bands = bandsOf(ages);
        constexpr std::size_t kFewest = 2; // one band says nothing of how ages differ
        if (bands.size() < kFewest || measure == nullptr || period == nullptr) {
            continue;
        }
        AgeProfile profile;
        profile.measure = split.measure;
        profile.name = measure->name;
        profile.area = area.name;
        profile.periodTitle = titleOf(*period);
        profile.attribution = attributionOf(catalogue, split.parts.begin()->second.batch);
        const Source* source = catalogue.sourceOf(split.parts.begin()->second.batch);
        profile.source = source == nullptr ? std::string() : source->key;
        profile.bySex = ages.hasSexes();
        if (overlap(bands)) {
            profile.whyNoOthers = "Its age bands overlap, so that people would be counted twice.";
            profiles.push_back(std::move(profile));
            continue;
        }
        for (const AgeBand& band : bands) {
            profile.bands.push_back(profileBandOf(ages, band));
        }
        addUp(profile, ages);
        compareWithResidents(profile, catalogue, figures);
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

} // namespace wardwise::project
