#include "ui/prose/prose_view.h"

#include "ui/prose/prose_document.h"
#include "ui/prose/prose_highlighter.h"
#include "ui/qt_text.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QToolTip>

#include <cmath>

namespace wardwise {

ProseView::ProseView(const project::Project& project, project::BoundFigures& figures, QWidget* parent)
    : QTextEdit(parent)
    , m_project(&project)
    , m_figures(&figures)
    , m_highlighter(new ProseHighlighter(figures, ProseHighlighter::Marks::Sentences, document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    m_highlighter->setPalette(palette());
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ProseView::fitHeight);
}

void ProseView::showProse(const std::string& markup)
{
    m_figures->refresh();
    setTextColor(palette().color(QPalette::WindowText));
    fillProse(*document(), prose::parse(markup), [this](BoundFigureId id) -> std::optional<QString> {
        const project::SaidFigure* said = m_figures->find(id);
        return said == nullptr ? std::nullopt : std::optional(qtText(said->now.text));
    });
    m_highlighter->rehighlight();
    fitHeight();
}

void ProseView::showNothing(const QString& words)
{
    document()->clear();
    QTextCharFormat muted;
    muted.setForeground(palette().color(QPalette::PlaceholderText));
    QTextCursor(document()).insertText(words, muted);
    fitHeight();
}

QVariant ProseView::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return {}; // nothing comes from anywhere
}

void ProseView::fitHeight()
{
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    if (height > 0 && height != this->height()) {
        setFixedHeight(height);
    }
}

bool ProseView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at =
            document()->documentLayout()->hitTest(viewport()->mapFrom(this, help->pos()), Qt::ExactHit);
        QTextCursor cursor(document());
        cursor.setPosition(std::clamp(at + 1, 0, document()->characterCount() - 1));
        const auto id = at < 0 ? std::nullopt : figureOf(cursor.charFormat());
        const project::SaidFigure* figure = id ? m_figures->find(*id) : nullptr;
        if (figure == nullptr) {
            QToolTip::hideText();
            return true;
        }
        QString details = qtText(project::figureDetails(*m_project, *figure)).toHtmlEscaped();
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("<p>") + details.replace(QLatin1Char('\n'), QLatin1String("<br>"))
                               + QStringLiteral("</p>"),
                           this);
        return true;
    }
    return QTextEdit::event(event);
}

void ProseView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setPalette(palette());
    }
}

} // namespace wardwise
