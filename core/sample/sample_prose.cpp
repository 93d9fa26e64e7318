#include "core/sample/sample_prose.h"

#include "core/base/number_text.h"
#include "core/domain/figure_phrase.h"
#include "core/domain/prose.h"
#include "core/store/bound_figures.h"
#include "core/store/catalogue_repository.h"
#include "core/store/observation_repository.h"

#include <algorithm>
#include <vector>

namespace wardwise::sample {

namespace {

constexpr const char* kProseFile = "assessment.json";

std::vector<std::string> partsOfToken(const std::string& token)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from <= token.size()) {
        const std::size_t end = std::min(token.find("; ", from), token.size());
        parts.push_back(token.substr(from, end - from));
        from = end + 2;
    }
    return parts;
}

/// A partnership rather than its district, where they share a name.
const Area* areaNamed(const Catalogue& catalogue, const std::string& name)
{
    const Area* found = nullptr;
    for (const Area& area : catalogue.areas) {
        if (area.name == name && (found == nullptr || area.kind == AreaKind::Csp)) {
            found = &area;
        }
    }
    return found;
}

class ProseBinder
{
public:
    ProseBinder(const store::Connection& connection, const Stored& stored, const Catalogue& catalogue)
        : m_connection(&connection)
        , m_stored(&stored)
        , m_catalogue(&catalogue)
        , m_query(connection, catalogue)
    {
    }

    /// Stores the text with its tokens, if it names any figure.
    Result<void> bindText(store::SectionProse text)
    {
        const auto bound = bind(text.priority, text.markup);
        if (!bound) {
            return bound.error();
        }
        if (*bound == text.markup) {
            return {};
        }
        text.markup = *bound;
        return store::updateSectionProse(*m_connection, text);
    }

private:
    /// The text with a token for each figure that it names.
    Result<std::string> bind(PriorityId priority, const std::string& text)
    {
        std::string bound;
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t open = std::min(text.find('{', at), text.size());
            bound += text.substr(at, open - at);
            if (open == text.size()) {
                break;
            }
            const std::size_t close = text.find('}', open);
            if (close == std::string::npos) {
                return badSample(kProseFile, "a brace without its end in \"" + text + "\"");
            }
            const auto token = add(priority, text.substr(open + 1, close - open - 1));
            if (!token) {
                return token.error();
            }
            bound += *token;
            at = close + 1;
        }
        return bound;
    }

    Result<std::string> add(PriorityId priority, const std::string& token)
    {
        auto figure = meantBy(token);
        if (!figure) {
            return figure.error();
        }
        figure->priority = priority;
        if (auto read = readNow(*figure, token); !read) {
            return read.error();
        }
        const auto added = store::addBoundFigure(*m_connection, *figure);
        if (!added) {
            return added.error();
        }
        return prose::tokenOf(*added);
    }

    [[nodiscard]] Result<BoundFigure> meantBy(const std::string& token) const
    {
        const auto parts = partsOfToken(token);
        const Area* area = parts.size() < 3 ? nullptr : areaNamed(*m_catalogue, parts[1]);
        const auto quantity = parts.size() < 3 ? std::nullopt : boundQuantityFromText(parts[2]);
        if (area == nullptr || !quantity) {
            return badSample(kProseFile, "the figure \"" + token + "\"");
        }
        const auto measure = lookUp(m_stored->documentMeasures, parts[0], kProseFile);
        if (!measure) {
            return measure.error();
        }
        BoundFigure figure;
        figure.area = area->id;
        figure.measure = *measure;
        figure.quantity = *quantity;
        for (std::size_t at = 3; at < parts.size(); ++at) {
            const auto part = m_stored->breakdowns.find(parts[at]);
            const auto period = m_stored->periods.find(parts[at]);
            const auto phrase = figurePhraseFromText(parts[at]);
            if (part != m_stored->breakdowns.end()) {
                figure.breakdown = part->second;
            } else if (period != m_stored->periods.end()) {
                figure.period = period->second;
            } else if (phrase) {
                figure.phrase = *phrase;
            } else {
                return badSample(kProseFile, "\"" + parts[at] + "\" in the figure \"" + token + "\"");
            }
        }
        return figure;
    }

    /// Finds the figure, keeps to its period and source, and takes what it says as read.
    Result<void> readNow(BoundFigure& figure, const std::string& token)
    {
        const auto quantity = storedQuantity(figure.quantity);
        const auto id = quantity ? m_query.find({.area = figure.area,
                                                 .measure = figure.measure,
                                                 .breakdown = figure.breakdown,
                                                 .quantity = *quantity,
                                                 .period = figure.period,
                                                 .source = {}})
                                 : Result<std::optional<ObservationId>>(std::optional<ObservationId>());
        const auto stored = id && *id ? store::loadObservation(*m_connection, **id)
                                      : Result<std::optional<Observation>>(std::optional<Observation>());
        const auto value = stored && *stored ? (*stored)->figure.number() : std::nullopt;
        const auto words = value ? phrased(*value, figure.phrase, (*stored)->figure.decimals) : std::nullopt;
        if (!words) {
            return badSample(kProseFile, "no stored figure for \"" + token + "\"");
        }
        const Source* source = m_catalogue->sourceOf((*stored)->key.batch);
        figure.period = (*stored)->key.period;
        figure.source = source == nullptr ? std::nullopt : std::optional(source->id);
        figure.readValue = value;
        figure.readText = *words;
        return {};
    }

    const store::Connection* m_connection;
    const Stored* m_stored;
    const Catalogue* m_catalogue;
    store::MeantFigureQuery m_query;
};

} // namespace

Result<void> bindProse(const store::Connection& connection, const Stored& stored,
                       const std::vector<PriorityId>& sections)
{
    const auto catalogue = store::loadCatalogue(connection);
    if (!catalogue) {
        return catalogue.error();
    }
    ProseBinder binder(connection, stored, *catalogue);
    for (const PriorityId section : sections) {
        auto texts = store::loadSectionProse(connection, section);
        if (!texts) {
            return texts.error();
        }
        for (store::SectionProse& text : *texts) {
            if (auto bound = binder.bindText(text); !bound) {
                return bound;
            }
        }
    }
    return {};
}

} // namespace wardwise::sample
