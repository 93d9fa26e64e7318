// Enters or corrects one figure: what it's of, its value or why there's none, its source and a note; it says
// all the while what storing it would do.
#pragma once

#include "core/project/project.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace wardwise {

class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the entry says is filled in; where it's of a stored figure, all but value, source and note is
    /// fixed.
    FigureDialog(project::Project& project, const project::FigureEntry& filled, QWidget* parent = nullptr);

    /// As it stands in the fields.
    [[nodiscard]] project::FigureEntry entry() const;

    void setValue(const QString& value);
    void setMissing(Missing reason);
    void setNote(const QString& note);

    /// What storing would do, or why it can't be done.
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool canStore() const;

    /// Stores the figure and closes; stays open with the reason where that fails.
    void accept() override;

    /// What was stored, in a few words.
    [[nodiscard]] QString stored() const { return m_stored; }

private:
    void fill();
    void layOut();
    void fillAreas();
    void fillMeasures();
    void fillOthers();
    void guessQuantity();
    void check();

    project::Project* m_project;
    project::FigureEntry m_given;
    QComboBox* m_area;
    QComboBox* m_measure;
    QComboBox* m_part;
    QComboBox* m_period;
    QComboBox* m_quantity;
    QComboBox* m_kind; ///< a value, or one of the reasons for none
    QLineEdit* m_value;
    QComboBox* m_source;
    QLineEdit* m_note;
    QLabel* m_message;
    QPushButton* m_store;
    QTimer* m_pause; ///< checks when typing pauses
    QString m_stored;
};

} // namespace wardwise
