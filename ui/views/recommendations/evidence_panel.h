// The figures that the selected recommendation rests on: what each said when it was attached, what it says
// now, and whether that's the same.
#pragma once

#include "core/project/project.h"
#include "ui/charts/chart_theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace wardwise {

class EvidencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit EvidencePanel(project::Project& project, QWidget* parent = nullptr);

    /// None: no recommendation is selected.
    void showOf(std::optional<RecommendationId> recommendation);
    void setTheme(ThemeKind theme);

    /// Asks which, and attaches it.
    void attach();
    void attachFigure(const Evidence& evidence);
    void acceptSelected();
    void removeSelected();

    [[nodiscard]] QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void failed(const wardwise::Error& error);
    void said(const QString& text);

private:
    void layOut();
    void fill();
    void enableButtons();
    [[nodiscard]] std::optional<EvidenceId> selected() const;

    project::Project* m_project;
    std::optional<RecommendationId> m_recommendation;
    std::optional<PriorityId> m_section;
    QLabel* m_title;
    QTableWidget* m_table;
    QPushButton* m_attach;
    QPushButton* m_accept;
    QPushButton* m_remove;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
