// Runs the core's tests as an application without a display, and fails any test during which Qt complained.
#include "tests/support/qt_complaints.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    wardwise::test::failOnQtComplaints();
    return RUN_ALL_TESTS();
}
