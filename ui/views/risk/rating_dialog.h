// A rating in any words, with how sure it is, what it rests on and why.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/risk/scheme.h"
#endif

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace wardwise {

class RatingDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title; ///< "Domestic Abuse - Individual harm"
        const risk::Scheme* scheme = nullptr;
        const risk::Criterion* criterion = nullptr;
        Rating rating;         ///< to begin from
        QString told;          ///< more to know, such as what each scorer said; may be empty
        bool hasReason = true; ///< a scorer's own rating has none
        bool needsReason = false;
    };

    explicit RatingDialog(const Question& question, QWidget* parent = nullptr);

    [[nodiscard]] Rating written() const;
    /// How the words are read by the scheme, or what is missing.
    [[nodiscard]] QString message() const;

private:
    void layOut();
    void check();

    Question m_question;
    QComboBox* m_words;
    QComboBox* m_confidence;
    QPlainTextEdit* m_evidence;
    QPlainTextEdit* m_reason;
    QLabel* m_message;
    QPushButton* m_store;
};

} // namespace wardwise
