// The wizard's first page: which partnership the project is for, from a lookup or typed.
#pragma once

#include "core/import/area_lookup.h"
#include "core/project/new_project.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace wardwise {

class FieldProblem;
class PlaceList;

class PartnershipPage : public QWidget
{
    Q_OBJECT

public:
    explicit PartnershipPage(QWidget* parent = nullptr);

    /// Adds a lookup to those there are; a problem is said beside the button.
    bool addLookup(const QString& path);
    /// Says what is missing, beside the field; whether nothing is.
    bool check();
    void fill(project::NewProject& project) const;

    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString lookupText() const;

private:
    QWidget* buildLookup();
    QWidget* buildTyped();
    void chooseLookups();
    void clearLookups();
    void showLookup();
    void showPartnerships();

    import::AreaLookup m_lookup;
    QStringList m_files;
    QRadioButton* m_fromLookup;
    QRadioButton* m_typed;
    QStackedWidget* m_ways;
    QPushButton* m_add = nullptr;
    QPushButton* m_clear = nullptr;
    QLabel* m_about = nullptr;
    QWidget* m_lists = nullptr;
    PlaceList* m_forces = nullptr;
    PlaceList* m_partnerships = nullptr;
    FieldProblem* m_lookupProblem = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_code = nullptr;
    QLineEdit* m_forceName = nullptr;
    QLineEdit* m_forceCode = nullptr;
    FieldProblem* m_nameProblem = nullptr;
};

} // namespace wardwise
