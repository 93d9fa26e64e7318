#include "ui/prose/prose_bar.h"

#include "ui/prose/prose_document.h"
#include "ui/prose/prose_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>

namespace wardwise {

namespace {

constexpr int kDeepest = 3;

} // namespace

ProseBar::ProseBar(ProseEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(&editor)
    , m_style(new QComboBox(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_style->addItems({tr("Text"), tr("Heading 1"), tr("Heading 2"), tr("Heading 3")});
    m_style->setAccessibleName(tr("Style of the paragraph"));
    m_style->setToolTip(tr("Ctrl+Alt+1 to 3 for headings, Ctrl+Alt+0 for text"));
    row->addWidget(m_style);
    const auto kind = [this](prose::BlockKind which, int level = 1) {
        return [this, which, level] {
            setBlockKind(m_editor->textCursor(), which, level);
            m_editor->setFocus();
            showPlace();
        };
    };
    const auto setLevel = [this](int level) {
        const QTextBlock block = m_editor->textCursor().block();
        const int now =
            blockKind(block) == prose::BlockKind::Heading ? block.blockFormat().headingLevel() : 0;
        if (now != level) { // the kind that it has already would be taken away
            setBlockKind(m_editor->textCursor(),
                         level == 0 ? prose::BlockKind::Paragraph : prose::BlockKind::Heading, level);
        }
        m_editor->setFocus();
        showPlace();
    };
    connect(m_style, &QComboBox::activated, this, setLevel);
    for (int level = 0; level <= kDeepest; ++level) {
        addKey(QKeySequence(static_cast<int>(Qt::CTRL) | static_cast<int>(Qt::ALT) | (Qt::Key_0 + level)),
               [setLevel, level] { setLevel(level); });
    }
    m_bold = addButton(*row, tr("B"), tr("Bold"), QKeySequence::Bold, [this] {
        m_editor->toggleBold();
        m_editor->setFocus();
    });
    QFont bold = m_bold->font();
    bold.setBold(true);
    m_bold->setFont(bold);
    m_bullets = addButton(*row, tr("\u2022 List"), tr("List"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_8),
                          kind(prose::BlockKind::Bullet));
    m_numbers = addButton(*row, tr("1. List"), tr("Numbered list"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_7), kind(prose::BlockKind::Numbered));
    for (QToolButton* button : {m_bold, m_bullets, m_numbers}) {
        button->setCheckable(true);
    }
    addButton(*row, tr("Footnote"), tr("Insert a footnote"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F),
              [this] { m_editor->addFootnote(); });
    addButton(*row, tr("Insert figure\u2026"), tr("Insert a figure"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { m_editor->pickFigure(false); });
    row->addStretch(1);
    connect(m_editor, &QTextEdit::cursorPositionChanged, this, &ProseBar::showPlace);
    connect(m_editor, &QTextEdit::currentCharFormatChanged, this, &ProseBar::showPlace);
}

QToolButton* ProseBar::addButton(QHBoxLayout& row, const QString& text, const QString& name,
                                 const QKeySequence& keys, const std::function<void()>& act)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    button->setFocusPolicy(Qt::TabFocus);
    row.addWidget(button);
    connect(button, &QToolButton::clicked, this, act);
    addKey(keys, act);
    return button;
}

void ProseBar::addKey(const QKeySequence& keys, const std::function<void()>& act)
{
    auto* shortcut = new QShortcut(keys, m_editor);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
}

void ProseBar::showPlace()
{
    const QTextCursor cursor = m_editor->textCursor();
    const prose::BlockKind kind = blockKind(cursor.block());
    const int level = kind == prose::BlockKind::Heading ? cursor.blockFormat().headingLevel() : 0;
    if (m_style->currentIndex() != level) {
        m_style->setCurrentIndex(level);
    }
    m_bold->setChecked(kind != prose::BlockKind::Heading
                       && cursor.charFormat().fontWeight() >= QFont::DemiBold);
    m_bullets->setChecked(kind == prose::BlockKind::Bullet);
    m_numbers->setChecked(kind == prose::BlockKind::Numbered);
}

} // namespace wardwise
