#include "ui/prose/prose_editor.h"

#include "core/domain/prose_scan.h"
#include "ui/prose/figure_object.h"
#include "ui/prose/figure_picker.h"
#include "ui/prose/prose_document.h"
#include "ui/prose/prose_highlighter.h"
#include "ui/qt_text.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QToolTip>

#include <algorithm>

namespace wardwise {

namespace {

constexpr int kProseMargin = 16; ///< beside the text, where changed paragraphs have their mark

} // namespace

ProseEditor::ProseEditor(project::Project& project, QWidget* parent)
    : QTextEdit(parent)
    , m_project(&project)
    , m_figures(std::make_unique<project::BoundFigures>(project))
    , m_object(new FigureObject(*m_figures, this))
    , m_highlighter(
          new ProseHighlighter(*m_figures, ProseHighlighter::Marks::SentencesAndNumbers, document()))
{
    setTabChangesFocus(true);
    setAcceptRichText(true);
    setAutoFormatting(QTextEdit::AutoNone);
    for (const int type : {kFigureObject, kFootnoteMark, kFootnoteLabel}) {
        document()->documentLayout()->registerHandler(type, m_object);
    }
    m_object->setPalette(palette());
    m_highlighter->setPalette(palette());
}

ProseEditor::~ProseEditor() = default;

const Priority* ProseEditor::section() const
{
    const auto& all = m_project->priorities();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Priority& p) { return p.id == m_section; });
    return at == all.end() ? nullptr : &*at;
}

void ProseEditor::setProse(const Priority& section)
{
    m_section = section.id;
    m_figures->refresh();
    document()->setUndoRedoEnabled(false);
    document()->setDocumentMargin(kProseMargin);
    fillProse(*document(), prose::parse(section.summary));
    document()->setUndoRedoEnabled(true);
    document()->setModified(false);
    moveCursor(QTextCursor::Start);
    m_shown.clear();
    refreshFigures();
}

std::string ProseEditor::markup() const
{
    return prose::markupOf(readProse(*document()));
}

void ProseEditor::refreshFigures()
{
    m_figures->refresh();
    QHash<qint64, QString> shown;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto id = figureOf(at.fragment().charFormat());
            const project::SaidFigure* said = id ? m_figures->find(*id) : nullptr;
            if (said != nullptr) {
                shown.insert(id->value, qtText(said->now.text + (said->isStale() ? "!" : "")));
            }
        }
    }
    if (shown != m_shown) {
        m_shown = shown;
        m_highlighter->rehighlight();
        document()->markContentsDirty(0, document()->characterCount());
    }
}

QVariant ProseEditor::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return {}; // nothing comes from anywhere
}

void ProseEditor::pickFigure(bool typedBrace)
{
    auto* picker = new FigurePicker(*m_project, m_section, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &FigurePicker::failed, this, &ProseEditor::failed);
    connect(picker, &QDialog::accepted, this, [this, picker] {
        if (const auto chosen = picker->choice()) {
            insertBound(*chosen);
        }
    });
    connect(picker, &QDialog::rejected, this, [this, typedBrace] {
        if (typedBrace) {
            insertPlainText(QStringLiteral("{")); // the brace itself was meant
        }
    });
    connect(picker, &QDialog::finished, this, [this] { setFocus(); });
    picker->open();
}

void ProseEditor::insertBound(const project::FigureChoice& choice)
{
    const auto bound = project::bindFigure(*m_project, choice.bound);
    if (!bound) {
        Q_EMIT failed(bound.error());
        return;
    }
    m_figures->refresh();
    QTextCursor cursor = textCursor();
    insertFigure(cursor, *bound);
    setTextCursor(cursor);
    refreshFigures();
}

void ProseEditor::toggleBold()
{
    QTextCharFormat format;
    format.setFontWeight(textCursor().charFormat().fontWeight() >= QFont::DemiBold ? QFont::Normal
                                                                                   : QFont::Bold);
    mergeCurrentCharFormat(format);
}

void ProseEditor::addFootnote()
{
    QTextCursor cursor = textCursor();
    insertFootnote(cursor);
    setTextCursor(cursor);
    setFocus();
}

void ProseEditor::showFigure(BoundFigureId figure)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            if (figureOf(at.fragment().charFormat()) != figure) {
                continue;
            }
            const auto place = static_cast<std::size_t>(at.fragment().position() - block.position());
            for (const prose::Stretch& sentence : prose::sentencesOf(block.text().toStdU16String())) {
                if (place >= sentence.begin && place < sentence.end) {
                    QTextCursor cursor(block);
                    cursor.setPosition(block.position() + static_cast<int>(sentence.begin));
                    cursor.setPosition(block.position() + static_cast<int>(sentence.end),
                                       QTextCursor::KeepAnchor);
                    setTextCursor(cursor);
                    ensureCursorVisible();
                    return;
                }
            }
        }
    }
}

std::optional<BoundFigureId> ProseEditor::figureAt(const QPoint& position) const
{
    const QPoint inDocument = position + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int at = document()->documentLayout()->hitTest(inDocument, Qt::ExactHit);
    if (at < 0) {
        return std::nullopt;
    }
    QTextCursor cursor(document());
    cursor.setPosition(std::min(at + 1, document()->characterCount() - 1));
    return figureOf(cursor.charFormat());
}

bool ProseEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto id = figureAt(viewport()->mapFrom(this, help->pos()));
        const project::SaidFigure* figure = id ? m_figures->find(*id) : nullptr;
        if (figure != nullptr) {
            const QString details = qtText(project::figureDetails(*m_project, *figure)).toHtmlEscaped();
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<p>")
                                   + QString(details).replace(QLatin1Char('\n'), QLatin1String("<br>"))
                                   + QStringLiteral("</p>"),
                               this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QTextEdit::event(event);
}

void ProseEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->text() == QLatin1String("{") && !isReadOnly()) {
        pickFigure(true);
        return;
    }
    if (isReturn && (event->modifiers() & Qt::ControlModifier) == 0) {
        const prose::BlockKind kind = blockKind(textCursor().block());
        const bool isEmptyItem = textCursor().currentList() != nullptr && textCursor().block().length() == 1;
        if (isEmptyItem) {
            setBlockKind(textCursor(), prose::BlockKind::Paragraph);
            return;
        }
        event->setModifiers(event->modifiers() & ~Qt::ShiftModifier); // a line break would be no markup
        QTextEdit::keyPressEvent(event);
        if (kind == prose::BlockKind::Heading) {
            endSpecialBlock();
        }
        return;
    }
    QTextEdit::keyPressEvent(event);
}

/// After a heading goes on as a paragraph, unless the cursor stood within the heading.
void ProseEditor::endSpecialBlock()
{
    QTextCursor cursor = textCursor();
    if (cursor.block().length() == 1) {
        setBlockKind(cursor, prose::BlockKind::Paragraph);
        setCurrentCharFormat({});
    }
}

void ProseEditor::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(changedColour(palette()));
    painter.setPen(Qt::NoPen);
    const qreal scrolled = verticalScrollBar()->value();
    const int first =
        document()->documentLayout()->hitTest(QPointF(0, scrolled + event->rect().top()), Qt::FuzzyHit);
    for (QTextBlock block = document()->findBlock(std::max(first, 0)); block.isValid();
         block = block.next()) {
        const QRectF place = document()->documentLayout()->blockBoundingRect(block).translated(0, -scrolled);
        if (place.top() > event->rect().bottom()) {
            break;
        }
        if (ProseHighlighter::isStale(block)) {
            const QPointF tip(kProseMargin - 4.0, place.top() + 9.0);
            painter.drawPolygon(QPolygonF({tip, tip + QPointF(-8, -5), tip + QPointF(-8, 5)}));
        }
    }
}

void ProseEditor::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_object->setPalette(palette());
        m_highlighter->setPalette(palette());
    }
}

} // namespace wardwise
