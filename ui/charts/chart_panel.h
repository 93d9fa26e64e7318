// A chart with its toolbar: picture choice, copy, save, and the chart's data as a table; for every page with
// a chart.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/base/result.h"
#include "core/charts/chart_spec.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QWidget>

class QAction;
class QBoxLayout;
class QSplitter;
class QTableView;
class QToolButton;

namespace wardwise {

class ChartDataModel;
class ChartView;
class PictureButton;

class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget* parent = nullptr);

    [[nodiscard]] ChartView* view() const { return m_view; }

    /// `onScreen` is drawn here; `whole`, with every word that the page around it says for it, is what leaves
    /// the program.
    void setSpec(const ChartSpec& onScreen, const ChartSpec& whole);
    void setTheme(ThemeKind theme);

    // For menus, too. Copying and showing data have shortcuts of their own while the panel is in sight.
    [[nodiscard]] QAction* copyAction() const { return m_copy; }

    [[nodiscard]] QAction* saveAction() const { return m_save; }

    [[nodiscard]] QAction* dataAction() const { return m_data; }

    [[nodiscard]] PictureButton* pictureButton() const { return m_picture; }

    [[nodiscard]] QTableView* dataTable() const { return m_table; }

    /// Picture and data to the clipboard.
    void copy();
    /// By its suffix: svg, pdf, png or csv, in the chosen size and theme.
    Result<void> writeTo(const QString& path) const;
    /// Asks where to, and says how it went.
    void chooseAndSave();

Q_SIGNALS:
    void saveWanted(); ///< the button was pressed; chooseAndSave() answers it
    void said(const QString& text);
    void failed(const wardwise::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildActions();
    void buildTable();
    void showData(bool shown);
    void layOut();
    QToolButton* addButton(QBoxLayout& bar, QAction* action);
    void fit();
    [[nodiscard]] QString dataText() const;

    ChartView* m_view;
    PictureButton* m_picture;
    QSplitter* m_splitter;
    QTableView* m_table;
    ChartDataModel* m_model;
    QAction* m_copy;
    QAction* m_save;
    QAction* m_data;
    int m_buttonsWidth = 0; ///< of all but the picture's
    ChartSpec m_whole;
    ThemeKind m_theme = ThemeKind::Light;
    QString m_folder; ///< where the last picture went
};

/// A chart's title as a file may be called on any system, without a suffix.
QString fileNameFor(const QString& title);

} // namespace wardwise
