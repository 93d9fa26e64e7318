// Edits are signed with the account, also where the environment doesn't name it.
#include "core/base/account_name.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

namespace wardwise {
namespace {

TEST(AccountNameTest, IsTheAccountsWhateverTheEnvironmentSays)
{
    const passwd* account = getpwuid(geteuid());
    if (account == nullptr) {
        GTEST_SKIP() << "the system has no name for this account";
    }
    ::setenv("USER", "somebody else", 1);
    EXPECT_EQ(accountName(), account->pw_name);
    ::unsetenv("USER");
    EXPECT_EQ(accountName(), account->pw_name);
}

} // namespace
} // namespace wardwise
