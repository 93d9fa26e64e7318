// The ratings of all sections as an item model: sections by tier down, criteria across, the scale's own words
// in the cells.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "core/domain/assessment.h"
#include "ui/charts/chart_theme.h"
#endif

#include <QAbstractTableModel>

#include <optional>
#include <string>
#include <vector>

namespace wardwise {

class RiskModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPriorities(const std::vector<Priority>& priorities);
    void setTheme(ThemeKind theme);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Whether the row is a tier's heading.
    [[nodiscard]] bool isHeading(int row) const;
    /// The section's title; empty for a heading.
    [[nodiscard]] QString sectionAt(int row) const;
    /// The whole of a cell in words: section, criterion, rating, where it stands.
    [[nodiscard]] QString detailAt(const QModelIndex& index) const;

private:
    struct Row
    {
        std::optional<Tier> heading; ///< else a section
        std::string title;
        std::vector<std::optional<Rating>> ratings; ///< one for each criterion
    };

    [[nodiscard]] QString wordsAt(const QModelIndex& index) const;
    [[nodiscard]] const std::optional<Rating>* ratingAt(const QModelIndex& index) const;

    std::vector<std::string> m_criteria; ///< in the order in which the sections name them
    std::vector<Row> m_rows;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace wardwise
