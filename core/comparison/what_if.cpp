#include "core/comparison/what_if.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <unordered_map>

namespace wardwise::comparison {

namespace {

class WhatIfTable
{
public:
    WhatIfTable(const Catalogue& catalogue, const WardFigures& figures, const WhatIfQuestion& question)
        : m_catalogue(catalogue)
        , m_figures(figures)
        , m_question(question)
    {
    }

    WhatIf make()
    {
        const WardComparer asShown = comparer(m_question.reference, m_question.sdKind);
        const Comparison shown = asShown.compare(*m_question.measure);
        m_table.measure = shown.measure;
        m_table.rows.reserve(shown.rows.size());
        for (const ComparisonRow& row : shown.rows) {
            m_rowOf.emplace(row.rate.area, m_table.rows.size());
            m_table.rows.push_back({row.rate.area, row.rate.name, {}, false});
        }
        add("As shown: mean and SD, " + m_question.reference.label, shown);
        addVariants();
        for (const ReferenceSet& other : m_question.others) {
            if (other.label != m_question.reference.label) {
                addIfClassed("Against " + other.label, other, m_question.sdKind);
            }
        }
        addFunnels(asShown, shown);
        for (WhatIfRow& row : m_table.rows) {
            row.differs = std::any_of(row.flags.begin(), row.flags.end(), [&](const Flag& flag) {
                const WardClass shownAs = row.flags.front().level;
                return flag.level != shownAs && flag.level != WardClass::NotComparable
                       && shownAs != WardClass::NotComparable;
            });
            m_table.differing += row.differs ? 1 : 0;
        }
        return std::move(m_table);
    }

private:
    [[nodiscard]] WardComparer comparer(const ReferenceSet& set, SdKind kind) const
    {
        return {m_catalogue, m_figures, *m_question.area, m_question.period, set, kind, m_question.form};
    }

    void addFlag(AreaId area, Flag flag)
    {
        if (const auto row = m_rowOf.find(area); row != m_rowOf.end()) {
            m_table.rows[row->second].flags.push_back(std::move(flag));
        }
    }

    void add(const std::string& method, const Comparison& comparison)
    {
        m_table.methods.push_back(method);
        for (const ComparisonRow& row : comparison.rows) {
            addFlag(row.rate.area, {row.wardClass, std::string(wardwise::inWords(row.wardClass))});
        }
    }

    void addIfClassed(const std::string& method, const ReferenceSet& set, SdKind kind)
    {
        const Comparison made = comparer(set, kind).compare(*m_question.measure);
        if (made.notComparable.empty()) {
            add(method, made);
        }
    }

    void addVariants()
    {
        const ReferenceSet& set = m_question.reference;
        const bool isSample = m_question.sdKind == SdKind::Sample;
        addIfClassed(isSample ? "Population SD" : "Sample SD", set,
                     isSample ? SdKind::Population : SdKind::Sample);
        if (set.isPublished()) {
            return;
        }
        const auto addWith = [&](const char* method, bool ReferenceOptions::*option) {
            if (!(set.options.*option)) {
                ReferenceSet other = set;
                other.options.*option = true;
                addIfClassed(method, other, m_question.sdKind);
            }
        };
        addWith("Each ward against the others", &ReferenceOptions::withoutItself);
        addWith("Weighted by population", &ReferenceOptions::weighted);
        addWith("Without far-out rates", &ReferenceOptions::withoutOutliers);
    }

    void addFunnels(const WardComparer& asShown, const Comparison& shown)
    {
        const Verdicts verdicts = asShown.judge(*m_question.measure, shown, kFiguresAlone);
        if (!verdicts.baseline) {
            return;
        }
        addFunnel("Funnel, chance alone", verdicts, &AreaVerdict::funnel);
        if (verdicts.phi) {
            addFunnel("Funnel, adjusted for how places differ", verdicts, &AreaVerdict::adjusted);
        }
    }

    void addFunnel(const char* method, const Verdicts& verdicts, FunnelClass AreaVerdict::*place)
    {
        m_table.methods.emplace_back(method);
        for (const AreaVerdict& verdict : verdicts.areas) {
            addFlag(verdict.area, {levelOf(verdict.*place), std::string(wardwise::inWords(verdict.*place))});
        }
    }

    const Catalogue& m_catalogue;
    const WardFigures& m_figures;
    const WhatIfQuestion& m_question;
    WhatIf m_table;
    std::unordered_map<AreaId, std::size_t> m_rowOf;
};

} // namespace

WhatIf whatIf(const Catalogue& catalogue, const WardFigures& figures, const WhatIfQuestion& question)
{
    return WhatIfTable(catalogue, figures, question).make();
}

std::string inWords(const WhatIf& whatIf)
{
    const std::string all = countText(static_cast<std::int64_t>(whatIf.rows.size()), "ward");
    const bool isClassed = std::any_of(whatIf.rows.begin(), whatIf.rows.end(), [](const WhatIfRow& row) {
        return std::any_of(row.flags.begin(), row.flags.end(),
                           [](const Flag& flag) { return flag.level != WardClass::NotComparable; });
    });
    if (!isClassed) {
        return whatIf.measure + ": no method can flag a ward, for there's too little to compare.";
    }
    if (whatIf.differing == 0) {
        return whatIf.measure + ": every method flags all " + all + " alike.";
    }
    std::string text = whatIf.measure + ": " + groupedText(whatIf.differing) + " of " + all
                       + (whatIf.differing == 1 ? " is" : " are") + " flagged otherwise by another method: ";
    constexpr int kMostNamed = 6;
    int named = 0;
    for (const WhatIfRow& row : whatIf.rows) {
        if (row.differs && named < kMostNamed) {
            text.append(named == 0 ? "" : ", ").append(row.name);
            ++named;
        }
    }
    return text + (whatIf.differing > named ? " and others." : ".");
}

} // namespace wardwise::comparison
