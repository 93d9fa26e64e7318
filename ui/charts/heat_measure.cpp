#include "ui/charts/heat_measure.h"

#include "ui/charts/heat_heads.h"
#include "ui/charts/rows_measure.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace wardwise {

namespace {

constexpr double kMinColumn = 28.0;
constexpr double kMostColumn = 240.0;
constexpr double kLabelShare = 0.22;     ///< of the width, that labels get at least if they want it
constexpr double kMostLabelShare = 0.42; ///< that they get at most
constexpr double kHeatRemarkShare = 0.2; ///< of the width, above which a remark wraps
constexpr int kMostCellLines = 3;
constexpr double kRowPad = 3.0; ///< above and below a row's words
constexpr double kLeastHeatRow = 22.0;

QString cellText(const HeatCell& cell, bool isBrief)
{
    return QString::fromStdString(isBrief && !cell.brief.empty() ? cell.brief : cell.text);
}

/// The width of a column whose words with their padding take so much beside strips.
double withStrips(double words)
{
    double column = words + 2.0 * stripWidth(words);
    while (column - 2.0 * stripWidth(column) < words) {
        column += 1.0;
    }
    return column;
}

bool hasStrips(const HeatCell& cell)
{
    return cell.kind == HeatKind::OffScale || (cell.kind == HeatKind::Rated && cell.strengthTo);
}

/// How the cells' words are set: in which font, and whether in short.
struct HeatMode
{
    QFont font;
    bool isBrief = false;
};

class HeatMeasuring
{
public:
    HeatMeasuring(const HeatMatrix& spec, const ChartTheme& theme, double width)
        : m_spec(spec)
        , m_theme(theme)
    {
        m_measure.width = std::max(width, theme.sizes.minWidth);
        m_measure.hasEntries = std::any_of(spec.rows.begin(), spec.rows.end(), [](const HeatRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [](const HeatCell& cell) { return !cell.entries.empty(); });
        });
    }

    HeatMeasure run()
    {
        if (m_spec.rows.empty() || m_spec.columns.empty()) {
            explain();
            return std::move(m_measure);
        }
        measureRemarks();
        measureColumns();
        measureTitles();
        for (const HeatRow& row : m_spec.rows) {
            measureRow(row);
        }
        measureDown();
        return std::move(m_measure);
    }

private:
    void explain()
    {
        constexpr double kWidest = 560.0;
        constexpr double kLeastRoom = 120.0;
        m_measure.frame = makeFrame(m_spec.words, m_theme, m_measure.width);
        m_measure.top = m_measure.frame.headerHeight;
        m_measure.below = m_measure.frame.footerHeight;
        m_measure.explanation =
            TextBlock(QString::fromStdString(m_spec.words.explanation), m_theme.fonts.explanation,
                      std::min(inner(), kWidest), TextAlign::Centre);
        m_measure.naturalHeight =
            std::ceil(m_measure.top + m_measure.below + kLeastRoom + m_measure.explanation.height());
    }

    [[nodiscard]] double inner() const { return m_measure.width - 2.0 * m_theme.sizes.margin; }

    void measureRemarks()
    {
        const double most = std::floor(m_measure.width * kHeatRemarkShare);
        double word = widestWord(QString::fromStdString(m_spec.remarkTitle), m_theme.fonts.axis);
        double whole = 0.0;
        for (const HeatRow& row : m_spec.rows) {
            const QString remark = QString::fromStdString(row.remark);
            whole = std::max(whole, TextBlock(remark, m_theme.fonts.value, most).width());
            word = std::max(word, widestWord(remark, m_theme.fonts.value));
            m_widestLabel = std::max(
                m_widestLabel,
                std::ceil(singleLineWidth(QString::fromStdString(row.label), m_theme.fonts.labelSelected))
                    + 1.0);
        }
        if (whole > 0.0) {
            const QString title = QString::fromStdString(m_spec.remarkTitle);
            const double least = std::min(word, most);
            const double usual = std::max(whole, least);
            m_remarkWidths = {
                std::max(usual, std::min(singleLineWidth(title, m_theme.fonts.axis) + 1.0, most)), usual,
                least};
        }
    }

    /// Broken at spaces alone: "(30\u201355)" stays whole.
    [[nodiscard]] TextBlock remarkBlock(const std::string& remark) const
    {
        const QFont& font = m_theme.fonts.value;
        QString lines;
        QString line;
        for (const QString& word : QString::fromStdString(remark).split(QLatin1Char(' '))) {
            const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
            if (!line.isEmpty() && singleLineWidth(longer, font) > m_remarkWidth) {
                lines += line + QLatin1Char('\n');
                line = word;
            } else {
                line = longer;
            }
        }
        return {lines + line, font, m_remarkWidth};
    }

    [[nodiscard]] double pad() const { return m_measure.hasEntries ? kHeatEntryPad : kHeatPad; }

    [[nodiscard]] double roomIn(const HeatCell& cell, double columnWidth) const
    {
        return columnWidth - 2.0 * pad() - (hasStrips(cell) ? 2.0 * stripWidth(columnWidth) : 0.0);
    }

    /// The least width of a column that breaks no word.
    [[nodiscard]] double needOf(const HeatMode& mode) const
    {
        double need = kMinColumn;
        for (const HeatRow& row : m_spec.rows) {
            for (const HeatCell& cell : row.cells) {
                double word = widestWord(cellText(cell, mode.isBrief), textFont(cell, mode));
                for (const HeatEntry& entry : cell.entries) {
                    word = std::max(word, widestWord(QString::fromStdString(entry.label), mode.font));
                }
                const double column = word + 2.0 * pad();
                need = std::max(need, hasStrips(cell) ? withStrips(column) : column);
            }
        }
        return std::ceil(need);
    }

    [[nodiscard]] const QFont& textFont(const HeatCell& cell, const HeatMode& mode) const
    {
        return m_measure.hasEntries && cell.kind == HeatKind::Rated ? m_theme.fonts.value : mode.font;
    }

    [[nodiscard]] bool fits(const HeatMode& mode, double columnWidth) const
    {
        for (const HeatRow& row : m_spec.rows) {
            for (const HeatCell& cell : row.cells) {
                const TextBlock text(cellText(cell, mode.isBrief), textFont(cell, mode),
                                     roomIn(cell, columnWidth));
                if (text.lineCount() > kMostCellLines) {
                    return false;
                }
            }
        }
        return true;
    }

    [[nodiscard]] double besideLabels() const
    {
        const double gap = m_theme.sizes.gap;
        return inner() - gap - (m_remarkWidth > 0.0 ? m_remarkWidth + gap : 0.0);
    }

    /// What labels get where columns need so much: their whole width, if there's that much.
    [[nodiscard]] double labelWidthFor(double need) const
    {
        const double left = besideLabels() - need * static_cast<double>(m_spec.columns.size());
        const double least = std::min(m_widestLabel, std::floor(m_measure.width * kLabelShare));
        const double most = std::min(m_widestLabel, std::floor(m_measure.width * kMostLabelShare));
        return std::clamp(left, least, std::max(least, most));
    }

    bool tryMode(const HeatMode& mode)
    {
        const double need = needOf(mode);
        const auto count = static_cast<double>(m_spec.columns.size());
        const double least = std::min(m_widestLabel, std::floor(m_measure.width * kLabelShare));
        for (const double label : {labelWidthFor(need), least}) {
            const double column = (besideLabels() - label) / count;
            if (column >= need && fits(mode, column)) {
                take(mode, label, column);
                return true;
            }
        }
        return false;
    }

    void take(const HeatMode& mode, double label, double column)
    {
        m_mode = mode;
        m_labelWidth = label;
        m_measure.isBrief = mode.isBrief;
        m_measure.columnWidth = std::floor(m_measure.hasEntries ? column : std::min(column, kMostColumn));
    }

    void measureColumns()
    {
        const HeatMode words{m_theme.fonts.axis, false};
        const HeatMode smallWords{m_theme.fonts.footer, false};
        const HeatMode brief{m_theme.fonts.axis, true};
        const HeatMode smallBrief{m_theme.fonts.footer, true};
        const auto [titled, usual, narrow] = m_remarkWidths;
        const auto tryAll = [this](std::initializer_list<double> remarks,
                                   std::initializer_list<const HeatMode*> modes) {
            for (const HeatMode* mode : modes) {
                for (const double remark : remarks) {
                    m_remarkWidth = remark;
                    if (tryMode(*mode)) {
                        return true;
                    }
                }
            }
            return false;
        };
        const bool found = tryAll({titled, usual}, {&words, &smallWords})
                           || tryAll({narrow}, {&words, &smallWords})
                           || tryAll({titled, usual, narrow}, {&brief, &smallBrief});
        const double gap = m_theme.sizes.gap;
        if (!found) { // wider than asked: whole words rather than broken ones
            const bool hasBrief = needOf(smallBrief) < needOf(smallWords);
            const HeatMode& mode = hasBrief ? smallBrief : smallWords;
            double need = needOf(mode);
            while (!fits(mode, need)) {
                need += gap;
            }
            const double label = std::min(m_widestLabel, std::floor(m_measure.width * kLabelShare));
            take(mode, label, need);
        }
        m_measure.labelRight = m_theme.sizes.margin + m_labelWidth;
        m_measure.gridLeft = m_measure.labelRight + gap;
        m_measure.remarkLeft =
            m_measure.gridLeft + m_measure.columnWidth * static_cast<double>(m_spec.columns.size()) + gap;
        const double right =
            m_remarkWidth > 0.0 ? m_measure.remarkLeft + m_remarkWidth : m_measure.remarkLeft - gap;
        m_measure.width = std::max(m_measure.width, right + m_theme.sizes.margin);
    }

    void measureTitles()
    {
        measureHeatHeads(m_measure, m_spec, m_theme);
        m_measure.rowTitle =
            TextBlock(QString::fromStdString(m_spec.rowTitle), m_theme.fonts.axis, m_labelWidth);
        if (m_remarkWidth > 0.0) {
            m_measure.remarkTitle =
                TextBlock(QString::fromStdString(m_spec.remarkTitle), m_theme.fonts.axis, m_remarkWidth);
        }
    }

    void measureRow(const HeatRow& row)
    {
        constexpr double kPlainShare =
            0.93; // so that selecting a row doesn't break its label onto more lines
        HeatRowWords words;
        const QString label = QString::fromStdString(row.label);
        words.label.plain =
            TextBlock(label, m_theme.fonts.label, m_labelWidth * kPlainShare, TextAlign::Right);
        words.label.selected = TextBlock(label, m_theme.fonts.labelSelected, m_labelWidth, TextAlign::Right);
        words.remark = remarkBlock(row.remark);
        words.heading = TextBlock(QString::fromStdString(row.heading), m_theme.fonts.labelSelected, inner());
        words.headingHeight =
            words.heading.height() > 0.0 ? words.heading.height() + 1.75 * m_theme.sizes.gap : 0.0;
        double most = std::max(words.label.height(), words.remark.height());
        for (std::size_t i = 0; i < m_spec.columns.size(); ++i) {
            const HeatCell& cell = cellAt(row, i);
            const TextAlign align = m_measure.hasEntries ? TextAlign::Left : TextAlign::Centre;
            const double room = roomIn(cell, m_measure.columnWidth);
            HeatCellWords set;
            set.text = TextBlock(cellText(cell, m_mode.isBrief), textFont(cell, m_mode), room, align);
            for (const HeatEntry& entry : cell.entries) {
                set.entries.emplace_back(QString::fromStdString(entry.label), m_mode.font, room);
            }
            most = std::max(most, set.height());
            words.cells.push_back(std::move(set));
        }
        words.height =
            std::max(kLeastHeatRow, std::ceil(most + 2.0 * (m_measure.hasEntries ? kHeatEntryPad : kRowPad)));
        m_measure.rows.push_back(std::move(words));
    }

    void measureDown()
    {
        const double gap = m_theme.sizes.gap;
        m_measure.frame = makeFrame(m_spec.words, m_theme, m_measure.width);
        m_measure.legend = makeHeatLegend(m_spec, m_theme, m_measure.width);
        if (m_measure.isBrief) {
            m_measure.brief =
                TextBlock(QString::fromStdString(m_spec.briefWords), m_theme.fonts.legend, inner());
        }
        const double brief = m_measure.brief.height();
        const double titles = std::max(m_measure.rowTitle.height(), m_measure.remarkTitle.height());
        m_measure.headsHeight = std::max(m_measure.headsHeight, titles) + gap / 2.0;
        m_measure.groupsHeight += m_measure.groupsHeight > 0.0 ? gap : 0.0;
        m_measure.top = m_measure.frame.headerHeight + m_measure.legend.height
                        + (brief > 0.0 ? brief + gap / 2.0 : 0.0) + gap + m_measure.groupsHeight
                        + m_measure.headsHeight;
        m_measure.below = m_measure.frame.footerHeight;
        double rows = 0.0;
        for (const HeatRowWords& row : m_measure.rows) {
            rows += row.height + row.headingHeight;
        }
        m_measure.naturalHeight = std::ceil(m_measure.top + rows + m_measure.below);
    }

    const HeatMatrix& m_spec;
    const ChartTheme& m_theme;
    HeatMeasure m_measure;
    HeatMode m_mode;
    std::array<double, 3>
        m_remarkWidths{}; ///< with their title on a line, on lines of their own, and on more
    double m_remarkWidth = 0.0;
    double m_widestLabel = 0.0;
    double m_labelWidth = 0.0;
};

} // namespace

double HeatCellWords::height() const
{
    double height = text.height();
    for (const TextBlock& entry : entries) {
        height += entry.height() + kHeatEntryGap;
    }
    return height;
}

double stripWidth(double columnWidth)
{
    constexpr double kShare = 0.06;
    constexpr double kNarrowest = 4.0;
    constexpr double kWidest = 12.0;
    return std::clamp(columnWidth * kShare, kNarrowest, kWidest);
}

const HeatCell& cellAt(const HeatRow& row, std::size_t column)
{
    static const HeatCell blank{.kind = HeatKind::Blank, .text = {}};
    return column < row.cells.size() ? row.cells[column] : blank;
}

HeatMeasure measureHeat(const HeatMatrix& spec, const ChartTheme& theme, double width)
{
    return HeatMeasuring(spec, theme, width).run();
}

} // namespace wardwise
