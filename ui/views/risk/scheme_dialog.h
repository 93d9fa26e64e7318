// The scheme editor: the scheme as a tree, a form for what is selected, its bands, and what it would make of
// the ratings. It's stored as a new version.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/project.h"
#include "core/risk/edit_scheme.h"
#endif

#include <QDialog>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTabWidget;

namespace wardwise {

class SchemeBands;
class SchemeForm;
class SchemePreview;
class SchemeTree;

class SchemeDialog : public QDialog
{
    Q_OBJECT

public:
    SchemeDialog(project::Project& project, const risk::Scheme& scheme, QWidget* parent = nullptr);

    /// Stores it and closes; stays open with the reason where that fails.
    void accept() override;

    /// Takes a file's scheme into the editor; says why where it can't be read.
    bool importFrom(const QString& path);
    bool exportTo(const QString& path);

    /// As it reads in the editor.
    [[nodiscard]] const risk::Scheme& scheme() const { return m_scheme; }

    [[nodiscard]] SchemeTree* tree() const { return m_tree; }

    [[nodiscard]] SchemePreview* preview() const { return m_preview; }

    [[nodiscard]] QPushButton* storeButton() const { return m_store; }

    [[nodiscard]] QString message() const;

private:
    void layOut();
    void addButtons(QBoxLayout& column);
    void addFoot(QBoxLayout& foot);
    void change(const std::function<risk::SchemePlace(risk::Scheme&, const risk::SchemePlace&)>& how);
    void showPlace();
    void go(const QString& place);
    void check();

    project::Project* m_project;
    risk::Scheme m_given;
    risk::Scheme m_scheme;
    SchemeTree* m_tree;
    SchemeForm* m_form;
    SchemeBands* m_bands;
    SchemePreview* m_preview;
    QTabWidget* m_sides;
    QPushButton* m_addCriterion;
    QPushButton* m_addLevel;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    QLabel* m_message;
    QPushButton* m_store;
};

} // namespace wardwise
