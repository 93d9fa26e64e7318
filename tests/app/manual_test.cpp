// The manual names what the program's own help names, and the desktop's files say what the file format is.
#include "tests/app/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace wardwise {
namespace {

QString textOf(const char* path)
{
    QFile file(QStringLiteral(WARDWISE_ROOT "/") + QLatin1String(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return QString::fromUtf8(file.readAll());
}

QStringList found(const QString& text, const char* pattern)
{
    QStringList all;
    auto matches =
        QRegularExpression(QLatin1String(pattern), QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext()) {
        all.append(matches.next().captured(1));
    }
    return all;
}

class ManualTest : public test::ProgramTest
{
protected:
    [[nodiscard]] QString help(const QStringList& arguments) const
    {
        const auto ran = run(arguments + QStringList{QStringLiteral("--help")});
        EXPECT_EQ(ran.status, 0);
        return QString::fromUtf8(ran.out);
    }

    [[nodiscard]] QStringList subCommands() const
    {
        const QString text = help({});
        return found(text.mid(text.indexOf(QLatin1String("Subcommands:"))), "^  ([a-z]+)");
    }
};

TEST_F(ManualTest, NamesEverySubCommandAndOption)
{
    const QString manual = textOf("packaging/wardwise.1").remove(QLatin1Char('\\'));
    const QStringList commands = subCommands();
    ASSERT_GT(commands.size(), 5) << "the sub-commands weren't found in --help";
    int options = 0;
    for (const QString& command : commands) {
        const qsizetype from = manual.indexOf(QStringLiteral(".SS \"wardwise %1 ").arg(command));
        EXPECT_GE(from, 0) << command.toStdString() << " isn't in the manual";
        for (const QString& option : found(help({command}), "(--[a-z][a-z-]*)")) {
            ++options;
            EXPECT_TRUE(manual.contains(QRegularExpression(option + QStringLiteral("(?![a-z-])"))))
                << command.toStdString() << " " << option.toStdString() << " isn't in the manual";
        }
    }
    EXPECT_GT(options, 20) << "the options weren't found in --help";
}

TEST_F(ManualTest, NamesNoSubCommandThatThereIsNot)
{
    const QStringList commands = subCommands();
    for (const QString& named : found(textOf("packaging/wardwise.1"), "^\\.SS \"wardwise ([a-z]+)")) {
        EXPECT_TRUE(commands.contains(named)) << named.toStdString();
    }
}

TEST(Desktop, TheTypeOfAProjectIsThatOfRealFiles)
{
    QXmlStreamReader xml(textOf("packaging/wardwise-mime.xml"));
    QStringList said;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            for (const char* name : {"type", "pattern", "offset", "value"}) {
                if (xml.attributes().hasAttribute(QLatin1String(name))) {
                    said.append(xml.attributes().value(QLatin1String(name)).toString());
                }
            }
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    for (const char* wanted : {"application/x-wardwise", "*.wardwise", "68", "0x57445753"}) {
        EXPECT_TRUE(said.contains(QLatin1String(wanted))) << wanted;
    }
    EXPECT_TRUE(
        textOf("packaging/wardwise.desktop").contains(QLatin1String("MimeType=application/x-wardwise;")));
}

TEST_F(ManualTest, AProjectHasTheMarkThatTheDesktopLooksFor)
{
    ASSERT_EQ(run({QStringLiteral("new"), QStringLiteral("p.wardwise")}).status, 0);
    QFile file(path(QStringLiteral("p.wardwise")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(100);
    EXPECT_TRUE(head.startsWith(QByteArray("SQLite format 3\0", 16)));
    EXPECT_EQ(head.mid(68, 4), QByteArray("WDWS"));
}

} // namespace
} // namespace wardwise
