// The Risk page of the sample, and its ratings found by title and criterion.
#pragma once

#include "tests/ui/window_fixture.h"

#include "ui/views/risk/rating_model.h"
#include "ui/views/risk/rating_table.h"
#include "ui/views/risk/ratings_tab.h"
#include "ui/views/risk/risk_page.h"

#include <QSignalSpy>
#include <QTabWidget>

namespace wardwise::test {

class RiskTest : public WindowTest
{
protected:
    static RiskPage& show(MainWindow& window)
    {
        EXPECT_TRUE(window.goTo(QStringLiteral("risk")));
        return *qobject_cast<RiskPage*>(window.page(QStringLiteral("risk")));
    }

    static RatingModel& modelOf(const RiskPage& page)
    {
        return *qobject_cast<RatingModel*>(page.table()->model());
    }

    static int rowOf(const QAbstractItemModel& model, int column, const char* text)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, column).data().toString() == QLatin1String(text)) {
                return row;
            }
        }
        ADD_FAILURE() << "no " << text;
        return -1;
    }

    static QModelIndex cell(const RiskPage& page, const char* threat, const char* criterion)
    {
        const RatingModel& model = modelOf(page);
        const int row = rowOf(model, 0, threat);
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                == QLatin1String(criterion)) {
                return model.index(row, column);
            }
        }
        ADD_FAILURE() << "no criterion " << criterion;
        return {};
    }

    static QString textOf(const RiskPage& page, const char* threat, const char* criterion)
    {
        return cell(page, threat, criterion).data().toString();
    }

    /// Puts the keyboard into a cell.
    static void stand(const RiskPage& page, const char* threat, const char* criterion)
    {
        page.table()->setFocus();
        page.table()->setCurrentIndex(cell(page, threat, criterion));
    }

    static void type(const RiskPage& page, const char* keys)
    {
        QTest::keyClicks(page.table(), QLatin1String(keys));
    }

    /// What is stored of the partnership's own.
    static Rating stored(const project::Project& project, const char* threat, const char* criterion)
    {
        for (const Priority& priority : project.priorities()) {
            for (const Rating& rating : priority.ratings) {
                if (priority.title == threat && rating.criterion == criterion) {
                    return rating;
                }
            }
        }
        return {};
    }
};

} // namespace wardwise::test
