// Says which classes the last choice or correction changed. It looks for them between what the user does, for
// all measures have to be compared for it.
#pragma once

#include "core/project/ward_table.h"

#include <QLabel>

#include <memory>
#include <optional>
#include <string>

class QTimer;

namespace wardwise {

class ClassChangesLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ClassChangesLabel(QWidget* parent = nullptr);

    /// Says nothing until all that differs between the tables is known; `before` is null where there's
    /// nothing to compare with.
    void look(std::shared_ptr<const project::WardTable> before,
              std::shared_ptr<const project::WardTable> after);

    /// The comparison on show: its measure's changes come first. Null, or one without classes: says nothing.
    void setShown(const Comparison* shown);

private:
    void lookOn();
    void say();

    QTimer* m_pause;
    std::optional<project::ClassChangeSearch> m_search; ///< none where all is known
    std::vector<ClassChange> m_changes;
    std::optional<std::string> m_foremost; ///< the measure on show; none where nothing is to be said
};

} // namespace wardwise
