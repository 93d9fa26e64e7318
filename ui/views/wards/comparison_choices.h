// The choices of a comparison: measure, source, period, reference set, SD, and what is done about rows
// without a location where the source has some.
#pragma once

#include "core/project/project.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace wardwise {

class ComparisonChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonChoices(project::Project& project, QWidget* parent = nullptr);

    /// Fills the boxes from the project anew, keeping what was chosen where it's still there.
    void refresh();
    void setMeasures(const std::vector<project::WardTable::Heading>& columns);
    void showMeasure(MeasureId measure);

    /// None where the project has no ward figures.
    [[nodiscard]] std::optional<SourceId> source() const;
    [[nodiscard]] std::string period() const;
    [[nodiscard]] std::string reference() const;
    [[nodiscard]] SdKind sdKind() const;
    [[nodiscard]] RateForm form() const;

    // Chooses as the user would; ids are those of the command line. False where there's no such choice.
    bool chooseSource(SourceId id);
    bool choosePeriod(const QString& label);
    bool chooseReference(const QString& id);
    bool chooseSdKind(SdKind kind);
    bool chooseForm(RateForm form);
    bool chooseMeasure(const QString& name);

    /// What is chosen, by ids that mean the same next time.
    [[nodiscard]] QVariantMap state() const;
    void restore(const QVariantMap& state);

Q_SIGNALS:
    void changed();
    void measureChosen(qlonglong measure);
    void referencesWanted(); ///< the user wants to see or make sets of their own
    void failed(const wardwise::Error& error);

private:
    void fillSources();
    void fillPeriods();
    void fillReferences();
    /// Only where the source has rows without a location is there anything to choose.
    void offerForms();

    project::Project* m_project;
    QComboBox* m_measure;
    QComboBox* m_source;
    QComboBox* m_reference;
    QToolButton* m_references;
    QComboBox* m_period;
    QComboBox* m_sdKind;
    QWidget* m_formPart; ///< the box and its label
    QComboBox* m_form;
};

} // namespace wardwise
