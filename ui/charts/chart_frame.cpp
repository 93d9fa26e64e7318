#include "ui/charts/chart_frame.h"

#include <QLocale>

namespace wardwise {

namespace {

/// Puts blocks under one another.
class Column
{
public:
    Column(std::vector<PlacedText>& into, double top, double left, double width)
        : m_into(into)
        , m_y(top)
        , m_left(left)
        , m_width(width)
    {
    }

    void add(const QString& text, const QFont& font, const QColor& colour, double spaceAfter,
             bool centred = false)
    {
        if (text.trimmed().isEmpty()) {
            return;
        }
        const TextBlock block(text, font, m_width, centred ? TextAlign::Centre : TextAlign::Left);
        const double x = centred ? m_left + (m_width - block.width()) / 2.0 : m_left;
        m_into.push_back({block, {x, m_y}, colour, {}});
        m_y += block.height() + spaceAfter;
    }

    double y() const { return m_y; }

private:
    std::vector<PlacedText>& m_into;
    double m_y;
    double m_left;
    double m_width;
};

} // namespace

ChartFrame makeFrame(const ChartWords& words, const ChartTheme& theme, double width)
{
    ChartFrame frame;
    const ChartSizes& sizes = theme.sizes;
    const double inner = width - 2.0 * sizes.margin;
    const QString marking = QLocale(QLocale::English, QLocale::UnitedKingdom)
                                .toUpper(QString::fromStdString(words.marking).trimmed());
    const double edge = marking.isEmpty() ? sizes.margin : sizes.gap;

    Column above(frame.header, edge, sizes.margin, inner);
    above.add(marking, theme.fonts.marking, theme.text, sizes.gap, true);
    above.add(QString::fromStdString(words.title), theme.fonts.title, theme.text, 1.0);
    above.add(QString::fromStdString(words.subtitle), theme.fonts.subtitle, theme.mutedText, 0.0);
    frame.headerHeight = above.y() + sizes.gap;

    Column below(frame.footer, 1.5 * sizes.gap, sizes.margin, inner);
    for (const std::string& line : words.footer) {
        below.add(QString::fromStdString(line), theme.fonts.footer, theme.mutedText, 2.0);
    }
    const double last = below.y();
    Column bottom(frame.footer, last + (marking.isEmpty() ? 0.0 : sizes.gap), sizes.margin, inner);
    bottom.add(marking, theme.fonts.marking, theme.text, 0.0, true);
    frame.footerHeight = bottom.y() + edge;
    return frame;
}

} // namespace wardwise
