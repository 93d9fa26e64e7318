// vectors: runs the core's statistics on reference values from files. Usage: vectors [--vectors DIR]
#include "tests/vectors/run_vectors.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QString usual = QStringLiteral(WARDWISE_ROOT "/../shared/vectors");
    const QCommandLineOption folderOption(
        QStringLiteral("vectors"), QStringLiteral("The folder of the vector files (default %1).").arg(usual),
        QStringLiteral("DIR"));
    parser.addOption(folderOption);
    parser.addHelpOption();
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!parser.parse(QCoreApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        err << parser.errorText() << (parser.errorText().isEmpty() ? "Only --vectors DIR is understood" : "")
            << '\n';
        return 2;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out << parser.helpText();
        return 0;
    }
    const bool given = parser.isSet(folderOption);
    const QString folder = given ? parser.value(folderOption) : usual;
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable()) {
        if (!given) {
            out << "skipped: there's no folder " << folder
                << "; say where the vectors are with --vectors DIR\n";
            return 0;
        }
        err << folder << " isn't a folder that can be read. Give the folder of the vector files.\n";
        return 2;
    }
    const auto outcome = wardwise::vectors::runFolder(folder, out);
    wardwise::vectors::printSummary(outcome, out);
    return outcome.total().failed == 0 ? 0 : 1;
}
