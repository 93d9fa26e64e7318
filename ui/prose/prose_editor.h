// The editor of a section's prose: what is pasted becomes plain text with a simple structure, bound figures
// are objects, and nothing in it is ever loaded from anywhere.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/prose.h"
#include "core/project/bound_figures.h"
#include "core/project/figure_choices.h"
#endif

#include <QHash>
#include <QTextEdit>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QMenu;

namespace wardwise {

class FigureObject;
class ProseHighlighter;

class ProseEditor : public QTextEdit
{
    Q_OBJECT

public:
    explicit ProseEditor(project::Project& project, QWidget* parent = nullptr);
    ~ProseEditor() override;
    ProseEditor(const ProseEditor&) = delete;
    ProseEditor& operator=(const ProseEditor&) = delete;
    ProseEditor(ProseEditor&&) = delete;
    ProseEditor& operator=(ProseEditor&&) = delete;

    /// Starts anew with a section's text; what was typed before can't be taken back.
    void setProse(const Priority& section);
    [[nodiscard]] std::string markup() const;

    [[nodiscard]] project::BoundFigures& figures() { return *m_figures; }

    /// After the project changed: shows what figures say now.
    void refreshFigures();

    /// Asks which figure is meant and puts it in; where it's left, `typedBrace` is put in as what was typed.
    void pickFigure(bool typedBrace);
    /// Binds the figure and puts it in at the cursor.
    void insertBound(const project::FigureChoice& choice);

    void toggleBold();
    void addFootnote();
    /// Selects the first sentence of the paragraph that has this figure.
    void showFigure(BoundFigureId figure);

    QVariant loadResource(int type, const QUrl& name) override;

    /// Most characters that can be pasted, of HTML or of text.
    static constexpr qsizetype kLargestPaste = 20'000'000;
    /// Most characters of text that they may come to.
    static constexpr std::size_t kLongestText = 2'000'000;

Q_SIGNALS:
    void said(const QString& message);
    void failed(const wardwise::Error& error);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void insertPasted(const std::vector<prose::Block>& blocks, int pictures, int tables);
    /// The blocks without tokens of figures that aren't this section's.
    void keepOwnFigures(std::vector<prose::Block>& blocks);
    [[nodiscard]] std::optional<BoundFigureId> figureAt(const QPoint& position) const;
    void offerFigures(QMenu& menu, const QTextCursor& at);
    void describeFigure(QMenu& menu, const QTextCursor& at);
    void endSpecialBlock();
    [[nodiscard]] const Priority* section() const;

    project::Project* m_project;
    std::unique_ptr<project::BoundFigures> m_figures;
    PriorityId m_section{};
    FigureObject* m_object;
    ProseHighlighter* m_highlighter;
    QHash<qint64, QString> m_shown; ///< what each figure was last drawn as
};

} // namespace wardwise
