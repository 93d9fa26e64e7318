// Small schemes and ratings that the tests of risk scoring share; their values are made up.
#pragma once

#include "core/report/built_in_schemes.h"
#include "core/risk/compiled_scheme.h"
#include "core/risk/read_rating.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace wardwise::risk {

/// Levels "L1", "L2", ... with these values.
inline Criterion criterionOf(const std::string& id, const std::vector<double>& values, double weight = 1)
{
    Criterion criterion;
    criterion.id = id;
    criterion.name = id;
    criterion.weight = weight;
    for (std::size_t i = 0; i < values.size(); ++i) {
        criterion.levels.push_back({.word = "L" + std::to_string(i + 1),
                                    .value = values[i],
                                    .description = {},
                                    .evidence = {},
                                    .alsoSaid = {}});
    }
    return criterion;
}

inline Group groupOf(const std::string& id, Rule rule, std::vector<Criterion> criteria, double weight = 1)
{
    Group group;
    group.id = id;
    group.name = id;
    group.weight = weight;
    group.rule = std::move(rule);
    group.criteria = std::move(criteria);
    return group;
}

inline Scheme schemeOf(std::vector<Group> groups, Rule overall)
{
    Scheme scheme;
    scheme.key = "test";
    scheme.title = "Test";
    scheme.groups = std::move(groups);
    scheme.overall = std::move(overall);
    return scheme;
}

inline Rule ruleOf(RuleKind kind)
{
    return {.kind = kind, .expression = {}};
}

inline Rule expressionRule(const std::string& expression)
{
    return {.kind = RuleKind::Expression, .expression = expression};
}

inline CompiledScheme compiled(Scheme scheme)
{
    auto made = CompiledScheme::make(std::move(scheme));
    EXPECT_TRUE(made) << (made ? "" : made.error().detail + ": " + made.error().message);
    return std::move(made).value();
}

inline Scheme builtIn(const std::string& key)
{
    for (Scheme& scheme : report::builtInSchemes()) {
        if (scheme.key == key) {
            return std::move(scheme);
        }
    }
    ADD_FAILURE() << "no scheme " << key;
    return {};
}

/// A single level, counted from 0.
inline RatingValue at(std::size_t level)
{
    return LevelRange{level, level};
}

inline RatingValue between(std::size_t low, std::size_t high)
{
    return LevelRange{low, high};
}

/// The words of ratings in the order of csp-words-2019: individual harm, community harm, public expectation,
/// volume, direction of travel.
inline Ratings cspRatings(const Scheme& scheme, const std::vector<std::string>& words)
{
    Ratings ratings;
    const auto places = criterionPlaces(scheme);
    for (std::size_t i = 0; i < words.size(); ++i) {
        ratings.push_back(readRating(criterionAt(scheme, places[i]), words[i]));
    }
    return ratings;
}

} // namespace wardwise::risk
