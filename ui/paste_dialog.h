// Shows what a pasted block would change, with what is refused and why, before anything is stored.
#pragma once

#include "core/project/project.h"
#include "ui/figure_editing.h"
#include "ui/models/paste_preview_model.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace wardwise {

class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(const project::Project& project, std::vector<PasteLine> lines, QWidget* parent = nullptr);

    /// The figures that would be stored, with the source and note that were chosen.
    [[nodiscard]] const std::vector<project::FigureEntry>& accepted() const { return m_accepted; }

    void setSource(const QString& source);
    void setNote(const QString& note);

    [[nodiscard]] const PastePreviewModel& preview() const { return *m_model; }

    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }

    /// "12 cells: 9 change, 2 are new, 1 is refused."
    [[nodiscard]] QString summary() const;

private:
    void layOut();
    void check();
    [[nodiscard]] std::vector<project::FigureEntry> entries() const;
    void showChecked(const std::vector<project::CheckedFigure>& checked);

    const project::Project* m_project;
    std::vector<PasteLine> m_lines;
    std::vector<project::FigureEntry> m_accepted;
    PastePreviewModel* m_model;
    QLabel* m_summary;
    QComboBox* m_source;
    QLineEdit* m_note;
    QPushButton* m_apply;
    QTimer* m_pause; ///< checks again when typing pauses
};

} // namespace wardwise
