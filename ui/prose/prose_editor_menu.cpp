// The context menu of the editor of prose: the figures that a typed number may be, and what is known of a
// bound one.
#include "core/domain/prose_scan.h"
#include "ui/prose/prose_document.h"
#include "ui/prose/prose_editor.h"
#include "ui/qt_text.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>

namespace wardwise {

void ProseEditor::contextMenuEvent(QContextMenuEvent* event)
{
    const QTextCursor at =
        event->reason() == QContextMenuEvent::Keyboard ? textCursor() : cursorForPosition(event->pos());
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    offerFigures(*menu, at);
    describeFigure(*menu, at);
    menu->exec(event->globalPos());
}

void ProseEditor::offerFigures(QMenu& menu, const QTextCursor& at)
{
    const QTextBlock block = at.block();
    const auto place = static_cast<std::size_t>(at.position() - block.position());
    const Priority* own = section();
    for (const prose::TypedNumber& number : prose::numbersLikeFigures(block.text().toStdU16String())) {
        if (own == nullptr || isReadOnly() || place < number.place.begin || place > number.place.end) {
            continue;
        }
        constexpr std::size_t kOffered = 8;
        const auto like = project::figuresLike(*m_project, *own, number.text, number.isShare, kOffered);
        QAction* first = menu.actions().isEmpty() ? nullptr : menu.actions().constFirst();
        if (!like || like->empty()) {
            auto* none = new QAction(tr("No figure is near %1").arg(qtText(number.text)), &menu);
            none->setEnabled(false);
            menu.insertAction(first, none);
        } else {
            for (const project::FigureChoice& choice : *like) {
                const QString what = choice.part.empty()
                                         ? qtText(choice.measure)
                                         : tr("%1 (%2)").arg(qtText(choice.measure), qtText(choice.part));
                auto* bind = new QAction(
                    tr("%1: %2, %3, %4")
                        .arg(qtText(choice.value), what, qtText(choice.area), qtText(choice.period))
                        .replace(QLatin1Char('&'), QLatin1String("&&")),
                    &menu);
                const int from = block.position() + static_cast<int>(number.place.begin);
                const int to = block.position() + static_cast<int>(number.place.end);
                connect(bind, &QAction::triggered, this, [this, choice, from, to] {
                    QTextCursor cursor = textCursor();
                    cursor.setPosition(from);
                    cursor.setPosition(to, QTextCursor::KeepAnchor);
                    setTextCursor(cursor);
                    insertBound(choice);
                });
                menu.insertAction(first, bind);
            }
        }
        menu.insertSeparator(first);
    }
}

void ProseEditor::describeFigure(QMenu& menu, const QTextCursor& at)
{
    QTextCursor before(at);
    auto id = figureOf(before.charFormat());
    if (!id && !before.atBlockEnd()) {
        before.movePosition(QTextCursor::NextCharacter);
        id = figureOf(before.charFormat());
    }
    const project::SaidFigure* figure = id ? m_figures->find(*id) : nullptr;
    if (figure == nullptr) {
        return;
    }
    menu.addSeparator();
    for (const QString& line : qtText(project::figureDetails(*m_project, *figure)).split(QLatin1Char('\n'))) {
        menu.addAction(QString(line).replace(QLatin1Char('&'), QLatin1String("&&")))->setEnabled(false);
    }
    if (figure->isStale() && !isReadOnly()) {
        menu.addAction(tr("Accept what it says now"), this, [this, id] {
            if (const auto accepted = project::acceptFigures(*m_project, *m_figures, {*id}); !accepted) {
                Q_EMIT failed(accepted.error());
            }
            refreshFigures();
        });
    }
}

} // namespace wardwise
