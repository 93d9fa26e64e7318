#include "tests/support/qt_complaints.h"

#include <QString>

#include <gtest/gtest.h>

#include <array>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace wardwise::test {

namespace {

class Complaints
{
public:
    void add(std::string message)
    {
        const std::lock_guard guard(m_mutex);
        m_messages.push_back(std::move(message));
    }

    std::vector<std::string> take()
    {
        const std::lock_guard guard(m_mutex);
        return std::exchange(m_messages, {});
    }

private:
    std::mutex m_mutex;
    std::vector<std::string> m_messages;
};

Complaints& complaints()
{
    static Complaints all;
    return all;
}

bool isOfTheMachine(const QString& message)
{
    constexpr std::array kPassedOver{"QStandardPaths: XDG_RUNTIME_DIR not set",
                                     "QStandardPaths: wrong permissions on runtime",
                                     "This plugin does not support", "libpng"};
    for (const char* start : kPassedOver) {
        if (message.startsWith(QLatin1String(start))) {
            return true;
        }
    }
    return false;
}

void hear(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !isOfTheMachine(message)) {
        complaints().add(message.toStdString());
    }
}

class NoComplaints : public testing::EmptyTestEventListener
{
    void OnTestStart(const testing::TestInfo& /*test*/) override { complaints().take(); }

    void OnTestEnd(const testing::TestInfo& /*test*/) override
    {
        for (const std::string& message : complaints().take()) {
            ADD_FAILURE() << "Qt warned: " << message;
        }
    }
};

} // namespace

void failOnQtComplaints()
{
    qInstallMessageHandler(hear);
    // Before the default printer, so that its line says FAILED and not OK.
    auto& listeners = testing::UnitTest::GetInstance()->listeners();
    auto* printer = listeners.Release(listeners.default_result_printer());
    listeners.Append(new NoComplaints); // GoogleTest owns it
    listeners.Append(printer);
}

} // namespace wardwise::test
