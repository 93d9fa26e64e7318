// Runs the window's tests on the offscreen platform, and fails any test during which Qt complained.
#include "tests/support/qt_complaints.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QPalette>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

/// Each test begins with the fonts and colours that the program starts with, whatever theme the one before it
/// applied: in other fonts other words fit.
class SameLooks : public testing::EmptyTestEventListener
{
public:
    void OnTestStart(const testing::TestInfo& /*test*/) override
    {
        if (QApplication::font() != m_font) {
            QApplication::setFont(m_font);
        }
        if (QApplication::palette() != m_palette) {
            QApplication::setPalette(m_palette);
        }
    }

private:
    QFont m_font = QApplication::font();
    QPalette m_palette = QApplication::palette();
};

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings; // the user's own are never touched
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    testing::InitGoogleTest(&argc, argv);
    testing::UnitTest::GetInstance()->listeners().Append(new SameLooks); // which GoogleTest deletes
    wardwise::test::failOnQtComplaints();
    return RUN_ALL_TESTS();
}
