// Chooses a section's hotspots: wards, each for one of its measures, with what the data say beside them and a
// reason in the analyst's own words.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <compare>
#include "core/project/project.h"
#endif

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace wardwise {

class HotspotsDialog : public QDialog
{
    Q_OBJECT

public:
    HotspotsDialog(project::Project& project, const Priority& section, QWidget* parent = nullptr);

    /// Stores them and closes; stays open with the reason where that fails.
    void accept() override;

    /// The wards on show, whose boxes can be ticked and whose reasons can be written.
    [[nodiscard]] QTreeWidget* wards() const { return m_wards; }

    [[nodiscard]] QComboBox* measure() const { return m_measure; }

    /// Ticks the wards that are above average.
    void tickFlagged();

private:
    void layOut();
    void fillMeasures(const Priority& section);
    void showWards(std::optional<MeasureId> measure);
    /// Takes what is ticked for the measure on show over into `m_hotspots`.
    void collect();

    project::Project* m_project;
    Priority m_section;
    std::vector<Hotspot> m_hotspots; ///< as they'll be stored
    std::optional<MeasureId> m_shown;
    QComboBox* m_measure;
    QTreeWidget* m_wards;
    QLabel* m_how;
    QLabel* m_message;
    QPushButton* m_tick = nullptr;
};

} // namespace wardwise
