// What a foreign table leaves open about its cells: which ward a name means, what a stand-in stands for. Each
// has a box to choose from; nothing is chosen unasked.
#pragma once

#include "core/import/tables/table_study.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace wardwise {

class AnswersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnswersPanel(QWidget* parent = nullptr);

    /// The answers that a mapping has, to begin with.
    void setAnswers(const std::vector<import::NamedArea>& areas,
                    const std::vector<import::Placeholder>& placeholders);

    /// Adds what is open and not listed yet.
    void showOpen(const import::TakenTable& taken, const Catalogue& catalogue);

    [[nodiscard]] std::vector<import::NamedArea> areas() const;
    [[nodiscard]] std::vector<import::Placeholder> placeholders() const;

    /// How many of the questions have no answer yet.
    [[nodiscard]] int open() const;

    [[nodiscard]] QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void changed();

private:
    QComboBox* addRow(const QString& text, const QString& kind, const QString& about);
    void addPlaceholder(const QString& text, const QString& about);
    void addName(const QString& text, const QString& about, const std::vector<const Area*>& offered,
                 const Catalogue* catalogue);
    [[nodiscard]] QComboBox* boxAt(int row) const;
    [[nodiscard]] bool has(const QString& kind, const QString& text) const;

    QLabel* m_about;
    QTreeWidget* m_list;
};

} // namespace wardwise
