// Adds or changes a claim: the statement, the expression that checks it, and all the while what the figures
// say of it.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/project/claims.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace wardwise {

class ClaimDialog : public QDialog
{
    Q_OBJECT

public:
    /// A claim with an id is changed, one without is added.
    ClaimDialog(project::Project& project, const Claim& claim, ThemeKind theme, QWidget* parent = nullptr);

    /// As it stands in the fields.
    [[nodiscard]] Claim claim() const;

    void setStatement(const QString& statement);
    void setExpression(const QString& expression);

    /// What the figures say, or what can't be read and where.
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool canStore() const;

    /// Stores the claim and closes; stays open with the reason where that fails.
    void accept() override;

private:
    void layOut();
    void fillSections();
    void check();
    /// Underlines the place at which the expression can't be read; none: nothing.
    void markPlace(std::optional<std::size_t> bytesBefore);

    project::Project* m_project;
    Claim m_given;
    ThemeKind m_theme;
    QLineEdit* m_statement;
    QPlainTextEdit* m_expression;
    QComboBox* m_section;
    QLabel* m_outcome;
    QLabel* m_message;
    QPushButton* m_store;
    QTimer* m_pause; ///< checks when typing pauses
};

} // namespace wardwise
