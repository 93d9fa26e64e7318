#include "ui/views/risk/risk_words.h"

#include "ui/qt_text.h"

#include <QCoreApplication>

#include <cmath>

namespace wardwise {

namespace {

QString riskText(const char* text)
{
    return QCoreApplication::translate("RiskWords", text);
}

QString oneDecimal(double value)
{
    return qtText(fixedText(value, 1));
}

} // namespace

QString scoreText(const std::optional<risk::Score>& score)
{
    if (!score) {
        return riskText("not scored");
    }
    const QString low = oneDecimal(score->low);
    const QString high = oneDecimal(score->high);
    return low == high ? oneDecimal(score->mid)
                       : QStringLiteral("%1 (%2\u2013%3)").arg(oneDecimal(score->mid), low, high);
}

QString rankText(const std::optional<risk::ThreatRank>& rank)
{
    if (!rank) {
        return riskText("not scored");
    }
    const QString place = qtText(project::ordinalText(rank->rank));
    return rank->tied ? riskText("joint %1").arg(place) : place;
}

QString shortRankText(const std::optional<risk::ThreatRank>& rank)
{
    if (!rank) {
        return QStringLiteral("\u2013");
    }
    return QString::number(rank->rank) + (rank->tied ? QStringLiteral("=") : QString());
}

QString moveMark(const project::RankMove* move)
{
    if (move == nullptr) {
        return {};
    }
    if (!move->to) {
        return riskText("was %1").arg(qtText(project::ordinalText(move->from.value_or(0))));
    }
    if (!move->from) {
        return riskText("new");
    }
    const int up = *move->from - *move->to;
    return QStringLiteral("%1\u00a0%2")
        .arg(up > 0 ? QStringLiteral("\u25b2") : QStringLiteral("\u25bc"))
        .arg(std::abs(up));
}

QString tierText(Tier tier)
{
    switch (tier) {
    case Tier::Priority:
        return riskText("Priority");
    case Tier::AdditionalConsideration:
        return riskText("Additional consideration");
    case Tier::WiderChallenge:
        break;
    }
    return riskText("Wider challenge");
}

QString confidenceText(Confidence confidence)
{
    return confidence == Confidence::Unstated ? riskText("not stated") : qtText(toText(confidence));
}

QString plainWords(const project::RatedCell& cell, const risk::Criterion& criterion)
{
    if (cell.isFromScorers) {
        return qtText(risk::wordsOf(criterion, cell.value));
    }
    return cell.rating.words ? qtText(*cell.rating.words) : QString();
}

QString markedWords(const project::RatedCell& cell, const risk::Criterion& criterion)
{
    const QString words = plainWords(cell, criterion);
    if (words.isEmpty()) {
        return riskText("not rated");
    }
    if (cell.isFromScorers) {
        return riskText("%1 (scorers)").arg(words);
    }
    if (std::holds_alternative<risk::OffScale>(cell.value)) {
        return QStringLiteral("\u26a0 ") + words;
    }
    const auto* range = std::get_if<risk::LevelRange>(&cell.value);
    return range != nullptr && range->low != range->high ? QStringLiteral("\u2194 ") + words : words;
}

bool isOpenRating(const project::RatedCell& cell)
{
    const auto* range = std::get_if<risk::LevelRange>(&cell.value);
    return range == nullptr || range->low != range->high || cell.isFromScorers;
}

QString readingText(const risk::RatingValue& value, const risk::Scheme& scheme)
{
    if (std::holds_alternative<risk::Blank>(value)) {
        return scheme.blankRule == risk::BlankRule::Widen
                   ? riskText("Not rated, which isn't the same as low: the score allows every level.")
                   : riskText("Not rated: left out of the score.");
    }
    if (std::holds_alternative<risk::NotApplicable>(value)) {
        return riskText("Doesn't apply: left out of the score.");
    }
    if (std::holds_alternative<risk::OffScale>(value)) {
        return scheme.offScaleRule == risk::OffScaleRule::AsHighest
                   ? riskText("Words that are on no level: counted as the highest.")
                   : riskText("Words that are on no level: counted as if not rated.");
    }
    const auto& range = std::get<risk::LevelRange>(value);
    return range.low == range.high ? QString() : riskText("A range: the score allows each of its levels.");
}

} // namespace wardwise
