// A list of places that is narrowed by typing: forces, or the partnerships of one.
#pragma once

#include "core/import/area_lookup.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QListWidget;
class QLabel;

namespace wardwise {

class PlaceList : public QWidget
{
    Q_OBJECT

public:
    PlaceList(const QString& title, const QString& filterHint, QWidget* parent = nullptr);

    /// In the order of their names; `all` is a first entry that stands for every place, left out where it's
    /// empty.
    void setPlaces(const std::vector<const import::Place*>& places, const QString& all = {});

    /// The code of the chosen place; empty where there's none, or all.
    [[nodiscard]] QString code() const;
    bool choose(const QString& code);
    void setFilter(const QString& text);
    [[nodiscard]] int shownCount() const;

    [[nodiscard]] QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void chosenChanged();

protected:
    /// The arrows in the filter move through the list.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow();

    QLineEdit* m_filter;
    QListWidget* m_list;
};

} // namespace wardwise
