// The groups, criteria and levels of a scheme as a tree.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/risk/edit_scheme.h"
#endif

#include <QTreeWidget>

namespace wardwise {

class SchemeTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SchemeTree(QWidget* parent = nullptr);

    /// Fills it anew, with this place selected.
    void fill(const risk::Scheme& scheme, const risk::SchemePlace& place);
    /// Only the words, where the shape is the same.
    void rename(const risk::Scheme& scheme);
    /// A band's place selects the scheme, of which bands are a part.
    void choose(const risk::SchemePlace& place);
    [[nodiscard]] risk::SchemePlace place() const;

Q_SIGNALS:
    void placeChosen();

private:
    [[nodiscard]] static risk::SchemePlace placeOf(const QTreeWidgetItem* item);
    [[nodiscard]] QTreeWidgetItem* itemAt(const risk::SchemePlace& place) const;
};

} // namespace wardwise
