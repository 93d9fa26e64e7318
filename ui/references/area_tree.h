// Areas to choose from: forces, districts and partnerships down to wards, each with a tick.
#pragma once

#include "core/domain/catalogue.h"

#include <QTreeWidget>

#include <vector>

namespace wardwise {

class AreaTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit AreaTree(QWidget* parent = nullptr);

    /// All areas that have wards, and those.
    void fill(const Catalogue& catalogue);

    /// Ticks the wards of `areas` but those left out.
    void choose(const Catalogue& catalogue, const std::vector<AreaId>& areas,
                const std::vector<AreaId>& leftOut);

    struct Choice
    {
        std::vector<AreaId> areas;
        std::vector<AreaId> leftOut;
        int wards = 0;
    };

    /// The ticked wards, told as shortly as it can be: an area of which more than half is ticked is named
    /// whole, without the others.
    [[nodiscard]] Choice choice() const;

    /// Shows only what has the text in its name, with what it lies in.
    void filter(const QString& text);

Q_SIGNALS:
    void choiceChanged();
};

} // namespace wardwise
