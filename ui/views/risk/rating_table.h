// The table of ratings: typing sets levels.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/views/risk/rating_model.h"
#endif

#include "ui/views/wrapped_table.h"

namespace wardwise {

/// A level's first letter sets it, typed again the next with that letter; digits set the nth level; Shift
/// with a letter, or a letter after "-", makes a range from the level that is set; Delete blanks.
class RatingTable : public WrappedTable
{
    Q_OBJECT

public:
    explicit RatingTable(RatingModel& model, QWidget* parent = nullptr);

    /// Shares the width out among the criteria, as long as their words have room.
    void fitColumns();

Q_SIGNALS:
    /// Empty words leave it blank.
    void rateWanted(const QModelIndex& index, const QString& words);
    /// The typed letter begins no level.
    void noLevel(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool type(const QKeyEvent& event);
    bool typeLetter(const QModelIndex& index, const QString& letter, bool extends);
    void typeDigit(const QModelIndex& index, std::size_t level);

    RatingModel* m_model;
    QPersistentModelIndex m_extends; ///< the cell in which "-" was typed
};

} // namespace wardwise
