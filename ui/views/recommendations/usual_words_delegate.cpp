#include "ui/views/recommendations/usual_words_delegate.h"

#include <QCompleter>
#include <QLineEdit>

namespace wardwise {

void UsualWordsDelegate::setWords(int column, const QStringList& words)
{
    m_words[column] = words;
}

QWidget* UsualWordsDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const
{
    QWidget* editor = WrappedCell::createEditor(parent, option, index);
    const auto words = m_words.find(index.column());
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line != nullptr && words != m_words.end()) {
        auto* completer = new QCompleter(words->second, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setCompletionMode(QCompleter::PopupCompletion);
        line->setCompleter(completer);
    }
    return editor;
}

} // namespace wardwise
