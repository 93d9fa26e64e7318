#include "tests/architecture/include_scanner.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <set>

namespace wardwise::architecture {

namespace {

using Rooms = std::set<std::string, std::less<>>;

/// Which rooms of the core each room may include, besides itself.
const std::map<std::string, Rooms, std::less<>>& allowedRooms()
{
    static const std::map<std::string, Rooms, std::less<>> kAllowed{
        {"base", {}},
        {"domain", {"base"}},
        {"stats", {"base", "domain"}},
        {"risk", {"base", "domain", "stats"}},
        {"charts", {"base", "domain"}},
        {"comparison", {"base", "domain", "stats"}},
        {"claims", {"base", "domain", "stats", "comparison"}},
        {"store", {"base", "domain", "comparison"}},
        {"import", {"base", "domain", "store"}},
        {"report", {"base", "domain", "risk", "charts", "store", "import"}},
        {"sample", {"base", "domain", "store", "import"}},
        {"project",
         {"base", "domain", "stats", "risk", "charts", "comparison", "claims", "store", "import", "report",
          "sample"}},
    };
    return kAllowed;
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

template <std::size_t N>
bool startsWithAny(std::string_view text, const std::array<std::string_view, N>& starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return startsWith(text, start); });
}

/// "stats" of "core/stats/rate.h"; empty where it isn't in a room of the core.
std::string_view roomOf(std::string_view path)
{
    constexpr std::string_view core = "core/";
    if (!startsWith(path, core)) {
        return {};
    }
    path.remove_prefix(core.size());
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

bool isQtHeader(std::string_view header)
{
    return header.size() > 1 && header[0] == 'Q'
           && (std::isupper(static_cast<unsigned char>(header[1])) != 0 || header[1] == 't');
}

/// The last part of the name: "QColor" of "QtGui/QColor".
std::string_view lastPart(std::string_view header)
{
    const auto slash = header.rfind('/');
    return slash == std::string_view::npos ? header : header.substr(slash + 1);
}

bool isGraphical(std::string_view header)
{
    static constexpr std::array<std::string_view, 6> kModules{"QtGui", "QtWidgets",      "QtCharts",
                                                              "QtSvg", "QtPrintSupport", "QtOpenGL"};
    static constexpr std::array<std::string_view, 36> kClasses{
        "QWidget",    "QColor",   "QFont",       "QPaint",        "QImage",      "QGui",
        "QPixmap",    "QPen",     "QBrush",      "QIcon",         "QPicture",    "QTransform",
        "QPalette",   "QCursor",  "QScreen",     "QWindow",       "QAction",     "QKey",
        "QMouse",     "QTextDoc", "QTextCursor", "QStandardI",    "QApplic",     "QGraphics",
        "QChart",     "QBar",     "QValueAxis",  "QAbstractAxis", "QLineSeries", "QDesktopServices",
        "QClipboard", "QPdf",     "QSvg",        "QStyle",        "QVector2D",   "QMainWindow"};
    return startsWithAny(header, kModules) || startsWithAny(lastPart(header), kClasses);
}

bool isSql(std::string_view header)
{
    return startsWith(header, "QtSql") || startsWith(lastPart(header), "QSql") || header == "sqlite3.h";
}

bool isChart(std::string_view header)
{
    static constexpr std::array<std::string_view, 12> kClasses{
        "QChart",        "QBar",          "QHorizontalBar",  "QStackedBar", "QPercentBar",    "QValueAxis",
        "QCategoryAxis", "QAbstractAxis", "QAbstractSeries", "QLineSeries", "QScatterSeries", "QLegend"};
    return startsWith(header, "QtCharts") || startsWithAny(lastPart(header), kClasses);
}

std::optional<std::string> whyNotInCore(std::string_view path, std::string_view header, bool angled)
{
    static const Rooms kWithoutQt{"base", "domain", "stats", "risk", "comparison", "claims", "charts"};
    const std::string room(roomOf(path));
    if (isGraphical(header)) {
        return "core emits meaning and never includes what draws (Gui, Widgets, Charts)";
    }
    if (isQtHeader(lastPart(header)) && kWithoutQt.count(room) > 0) {
        return "core/" + room + " is standard C++: no Qt type crosses its headers";
    }
    if (angled) {
        return std::nullopt;
    }
    if (startsWith(header, "ui/") || startsWith(header, "app/")) {
        return "core never includes ui or app";
    }
    const std::string other(roomOf(header));
    const auto allowed = allowedRooms().find(room);
    if (allowed == allowedRooms().end()) {
        return "core/" + room + " isn't a room that the rules know: add it to allowedRooms()";
    }
    if (!other.empty() && other != room && allowed->second.count(other) == 0) {
        return "core/" + room + " may not know core/" + other;
    }
    return std::nullopt;
}

} // namespace

std::vector<SourceFile> sourceFiles(const std::filesystem::path& root,
                                    const std::vector<std::string>& folders)
{
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!std::filesystem::is_directory(root / folder)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) {
                continue;
            }
            SourceFile file{std::filesystem::relative(entry.path(), root).generic_string(), {}};
            std::ifstream stream(entry.path());
            for (std::string line; std::getline(stream, line);) {
                file.lines.push_back(line);
            }
            files.push_back(std::move(file));
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

std::optional<std::string> includedBy(std::string_view line)
{
    const auto skipSpaces = [&] {
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
            line.remove_prefix(1);
        }
    };
    skipSpaces();
    if (line.empty() || line.front() != '#') {
        return std::nullopt;
    }
    line.remove_prefix(1);
    skipSpaces();
    constexpr std::string_view keyword = "include";
    if (!startsWith(line, keyword)) {
        return std::nullopt;
    }
    line.remove_prefix(keyword.size());
    skipSpaces();
    if (line.empty() || (line.front() != '<' && line.front() != '"')) {
        return std::nullopt;
    }
    const auto end = line.find(line.front() == '<' ? '>' : '"', 1);
    return end == std::string_view::npos ? std::nullopt : std::optional<std::string>(line.substr(0, end + 1));
}

std::optional<std::string> whyForbidden(std::string_view path, std::string_view included)
{
    if (included.size() < 2) {
        return "it names nothing";
    }
    const bool angled = included.front() == '<';
    const std::string_view header = included.substr(1, included.size() - 2);
    if (startsWith(path, "core/")) {
        if (auto why = whyNotInCore(path, header, angled)) {
            return why;
        }
    }
    if (startsWith(path, "ui/") && startsWith(header, "app/")) {
        return "ui never includes app";
    }
    if (isSql(header) && !startsWith(path, "core/store/")) {
        return "only core/store says SQL";
    }
    if (isChart(header) && !startsWith(path, "ui/charts/")) {
        return "only ui/charts says Qt Charts";
    }
    if (startsWith(header, "boost/") && path != "core/stats/distribution.cpp") {
        return "Boost stays in core/stats/distribution.cpp";
    }
    if (startsWith(header, "CLI/") && !startsWith(path, "app/")) {
        return "only app reads the command line";
    }
    if (header.find("..") != std::string_view::npos) {
        return "includes go from the project's root";
    }
    return std::nullopt;
}

} // namespace wardwise::architecture
