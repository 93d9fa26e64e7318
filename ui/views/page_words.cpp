#include "ui/views/page_words.h"

#include <QFrame>
#include <QLabel>

namespace wardwise {

namespace {

QLabel* newLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QLabel* newPageTitle(const QString& text, QWidget* parent)
{
    constexpr double kLarger = 1.6; // as a section's title
    QLabel* label = newLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * kLarger);
    label->setFont(font);
    return label;
}

QLabel* newPageNote(const QString& text, QWidget* parent)
{
    QLabel* label = newLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* newDetailStrip(const QString& name, QWidget* parent)
{
    constexpr int kLines = 2;
    constexpr int kPadding = 8;
    QLabel* label = newLabel({}, parent);
    label->setAccessibleName(name);
    label->setFrameShape(QFrame::StyledPanel);
    label->setAutoFillBackground(true);
    label->setBackgroundRole(QPalette::AlternateBase);
    label->setMargin(kPadding);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setMinimumHeight(label->fontMetrics().lineSpacing() * kLines + 2 * kPadding);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace wardwise
