// The reference sets that the project keeps: the list of them, and what the chosen one is made of.
#pragma once

#include "core/project/project.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace wardwise {

class AreaTree;

class ReferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// With `wards` a new set of those is begun.
    explicit ReferencesDialog(project::Project& project, const std::vector<AreaId>& wards = {},
                              QWidget* parent = nullptr);

    /// As it stands in the fields.
    [[nodiscard]] KeptReference reference() const;

    /// What it comes to, or why it can't be stored.
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool canStore() const;

    /// The name of the set that was stored last; empty where none was.
    [[nodiscard]] QString stored() const { return m_stored; }

    /// What isn't stored yet is said once before the window closes on it.
    void reject() override;

private:
    [[nodiscard]] bool isUnstored() const;
    void layOut();
    void connectParts();
    void fillSets();
    void fillMeasures();
    void showSet(const KeptReference& set);
    [[nodiscard]] const KeptReference* shown() const;
    [[nodiscard]] std::vector<PublishedReference> published(QString* problem) const;
    void check();
    void store();
    void removeSet();

    project::Project* m_project;
    ReferenceSetId m_id; ///< none while a new one is being made
    QListWidget* m_sets;
    QPushButton* m_new;
    QPushButton* m_remove;
    QLineEdit* m_name;
    QComboBox* m_basis;
    QStackedWidget* m_stack;
    QLineEdit* m_filter;
    AreaTree* m_areas;
    QCheckBox* m_withoutItself;
    QCheckBox* m_weighted;
    QCheckBox* m_withoutOutliers;
    QTableWidget* m_rates;
    QLineEdit* m_note;
    QLabel* m_message;
    QPushButton* m_store;
    QPushButton* m_close;
    QString m_stored;
    bool m_filling = false;
    bool m_wasTold = false; ///< that the set isn't stored yet
};

} // namespace wardwise
