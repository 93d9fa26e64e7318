#include "ui/views/no_figures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wardwise {

NoFigures::NoFigures(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_enter(new QPushButton(tr("E&nter a figure\u2026"), this))
    , m_import(new QPushButton(tr("I&mport files\u2026"), this))
{
    constexpr int kMargin = 48;
    constexpr int kApart = 16;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_enter->setToolTip(tr("Ctrl+Shift+A"));
    m_import->setToolTip(tr("Ctrl+Shift+I"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_import);
    buttons->addWidget(m_enter);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kApart);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_enter, &QPushButton::clicked, this, &NoFigures::figureWanted);
    connect(m_import, &QPushButton::clicked, this, &NoFigures::importWanted);
}

void NoFigures::explain(const QString& text, bool offers)
{
    m_text->setText(text);
    m_enter->setVisible(offers);
    m_import->setVisible(offers);
}

void NoFigures::standFor(std::initializer_list<QWidget*> parts, bool none)
{
    setVisible(none);
    for (QWidget* part : parts) {
        part->setHidden(none);
    }
}

QString NoFigures::text() const
{
    return m_text->text();
}

} // namespace wardwise
