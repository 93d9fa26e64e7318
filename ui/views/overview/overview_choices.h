// The two choices of the overview: source and period, of those that have rates for the partnership.
#pragma once

#include "core/project/project.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;

namespace wardwise {

class OverviewChoices : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewChoices(project::Project& project, QWidget* parent = nullptr);

    /// Fills the boxes from the project anew, keeping what was chosen where it's still there.
    void refresh();

    /// None where no source has rates for the partnership.
    [[nodiscard]] std::optional<SourceId> source() const;
    [[nodiscard]] std::string period() const;

    // Chooses as the user would. False where there's no such choice.
    bool chooseSource(SourceId id);
    bool choosePeriod(const QString& label);

    /// What is chosen, by ids that mean the same next time.
    [[nodiscard]] QVariantMap state() const;
    void restore(const QVariantMap& state);

Q_SIGNALS:
    void changed();

private:
    void fillSources();
    void fillPeriods();
    [[nodiscard]] std::vector<comparison::PeriodChoice> periodsOf(SourceId source) const;

    project::Project* m_project;
    QComboBox* m_source;
    QComboBox* m_period;
};

} // namespace wardwise
