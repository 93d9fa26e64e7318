// The buttons and keys of the prose editor: headings, bold, lists, footnotes and figures.
#pragma once

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace wardwise {

class ProseEditor;

class ProseBar : public QWidget
{
    Q_OBJECT

public:
    ProseBar(ProseEditor& editor, QWidget* parent);

private:
    QToolButton* addButton(QHBoxLayout& row, const QString& text, const QString& name,
                           const QKeySequence& keys, const std::function<void()>& act);
    void addKey(const QKeySequence& keys, const std::function<void()>& act);
    void showPlace();

    ProseEditor* m_editor;
    QComboBox* m_style;
    QToolButton* m_bold = nullptr;
    QToolButton* m_bullets = nullptr;
    QToolButton* m_numbers = nullptr;
};

} // namespace wardwise
