// The editor of prose takes from the clipboard and gives to it.
#include "core/import/pasted_html.h"
#include "ui/prose/prose_document.h"
#include "ui/prose/prose_editor.h"
#include "ui/qt_text.h"

#include <QMimeData>
#include <QTextDocument>
#include <QTextDocumentFragment>

#include <algorithm>

namespace wardwise {

namespace {

/// Our own markup, beside the plain text that others take.
QString ownFormat()
{
    return QStringLiteral("application/x-wardwise-prose");
}

} // namespace

bool ProseEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() || source->hasHtml() || source->hasFormat(ownFormat()) || source->hasImage();
}

void ProseEditor::insertFromMimeData(const QMimeData* source)
{
    const QString html = source->hasHtml() ? source->html() : QString();
    const QString text = source->hasText() ? source->text() : QString();
    if (std::max(html.size(), text.size()) > kLargestPaste) {
        Q_EMIT failed({ErrorCode::Invalid,
                       "What is on the clipboard is too long to paste: "
                           + groupedText(std::max(html.size(), text.size())) + " characters, and at most "
                           + groupedText(kLargestPaste) + " can be taken at once. Paste it in parts.",
                       {}});
        return;
    }
    if (source->hasFormat(ownFormat())) {
        auto blocks = prose::parse(source->data(ownFormat()).toStdString());
        keepOwnFigures(blocks);
        insertPasted(blocks, 0, 0);
    } else if (!html.isEmpty()) {
        const auto pasted = import::readPastedHtml(html.toStdString());
        insertPasted(pasted.blocks, pasted.pictures, pasted.tables);
    } else if (!text.isEmpty()) {
        insertPasted(import::readPastedText(text.toStdString()).blocks, 0, 0);
    } else if (source->hasImage()) {
        insertPasted({}, 1, 0);
    }
}

void ProseEditor::insertPasted(const std::vector<prose::Block>& blocks, int pictures, int tables)
{
    std::size_t length = 0;
    for (const prose::Block& block : blocks) {
        for (const prose::Span& span : block.spans) {
            length += span.text.size();
        }
    }
    if (length > kLongestText) {
        Q_EMIT failed({ErrorCode::Invalid,
                       "What is on the clipboard is too long for one section: "
                           + groupedText(static_cast<std::int64_t>(length)) + " characters, and at most "
                           + groupedText(static_cast<std::int64_t>(kLongestText))
                           + " can be pasted at once. Paste it in parts.",
                       {}});
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    insertProse(cursor, blocks);
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    QStringList notes;
    if (pictures > 0) {
        notes << qtText(countText(pictures, "picture")) + tr(" left out.");
    }
    if (tables > 0) {
        notes << qtText(countText(tables, "table")) + tr(" pasted as lines with tabs.");
    }
    if (!notes.isEmpty()) {
        Q_EMIT said(notes.join(QLatin1Char(' ')));
    }
}

void ProseEditor::keepOwnFigures(std::vector<prose::Block>& blocks)
{
    for (prose::Block& block : blocks) {
        for (prose::Span& span : block.spans) {
            const project::SaidFigure* said =
                span.kind == prose::SpanKind::Figure ? m_figures->find(span.figure) : nullptr;
            if (span.kind == prose::SpanKind::Figure
                && (said == nullptr || said->bound.priority != m_section)) {
                span.kind = prose::SpanKind::Text;
                span.text = said == nullptr ? prose::tokenOf(span.figure) : said->now.text;
            }
        }
    }
}

QMimeData* ProseEditor::createMimeDataFromSelection() const
{
    const QTextCursor selected = textCursor();
    QTextDocument copy;
    QTextCursor at(&copy);
    at.insertFragment(selected.selection());
    const auto blocks = readProse(copy);
    const std::string plain = prose::plainText(blocks, [&](BoundFigureId id) -> std::optional<std::string> {
        const project::SaidFigure* said = m_figures->find(id);
        return said == nullptr ? std::nullopt : std::optional(said->now.text);
    });
    auto* data = new QMimeData;
    data->setText(qtText(plain));
    data->setData(ownFormat(), QByteArray::fromStdString(prose::markupOf(blocks)));
    return data;
}

} // namespace wardwise
