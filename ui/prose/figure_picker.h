// Chooses a figure for a sentence: by words, then what of it and in which words, with a preview.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/figure_choices.h"
#endif

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace wardwise {

class FigureChoiceModel;

class FigurePicker : public QDialog
{
    Q_OBJECT

public:
    FigurePicker(const project::Project& project, PriorityId section, QWidget* parent);

    /// The figure with what was chosen of it; none where nothing is chosen.
    [[nodiscard]] std::optional<project::FigureChoice> choice() const;

    /// Looks for these words.
    void search(const QString& words);

Q_SIGNALS:
    void failed(const wardwise::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void find();
    void showQuantities();
    void showWords();
    void showPreview();
    [[nodiscard]] const Priority* section() const;

    const project::Project* m_project;
    PriorityId m_section;
    FigureChoiceModel* m_model;
    QLineEdit* m_search;
    QTableView* m_table;
    QLabel* m_found;
    QComboBox* m_quantity;
    QComboBox* m_words;
    QComboBox* m_decimals;
    QCheckBox* m_newest;
    QLabel* m_preview;
    QPushButton* m_insert = nullptr;
};

} // namespace wardwise
