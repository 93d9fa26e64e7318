#include "app/commands/arguments.h"

#include "app/commands/choice.h"
#include "app/commands/output.h"
#include "core/domain/name_match.h"

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace wardwise::app {

void addProject(CLI::App& command, std::string& path)
{
    command.add_option("PROJECT", path, "The project file (.wardwise)")->required();
}

void addSize(CLI::App& command, std::string& size)
{
    command.add_option("--size", size, "Width and height at 96 pixels to the inch, such as 1280x800");
}

void addRateForm(CLI::App& command, RateForm& form)
{
    addChoice(command, "--unlocated", form,
              {{std::string(toText(RateForm::LocatedOnly)), RateForm::LocatedOnly},
               {std::string(toText(RateForm::ScaledForUnlocated)), RateForm::ScaledForUnlocated}},
              "What is done about rows without a location");
}

void addRebase(CLI::App& command, std::vector<Month>& months)
{
    command.add_option_function<std::vector<std::string>>(
        "--rebase",
        [&months](const std::vector<std::string>& texts) {
            for (const std::string& text : texts) {
                const auto month = monthFromText(text);
                if (!month) {
                    throw CLI::ValidationError("--rebase takes months such as 2017-12, not \"" + text + "\"");
                }
                months.push_back(*month);
            }
        },
        "A month from which the chart has a level and limits of its own, such as 2017-12");
}

Result<QSizeF> readSize(const std::string& text)
{
    constexpr int kSmallest = 100;
    constexpr int kLargest = 10000;
    const QStringList sides =
        QString::fromStdString(text).split(QLatin1Char('x'), Qt::KeepEmptyParts, Qt::CaseInsensitive);
    bool wide = false;
    bool high = false;
    const int width = sides.value(0).toInt(&wide);
    const int height = sides.value(1).toInt(&high);
    if (sides.size() != 2 || !wide || !high || width < kSmallest || height < kSmallest || width > kLargest
        || height > kLargest) {
        return Error{
            ErrorCode::Invalid,
            "The size \"" + text
                + "\" can't be read. Write it as WIDTHxHEIGHT in pixels, each 100 to 10000: 1280x800.",
            {}};
    }
    return QSizeF(width, height);
}

Result<void> checkOutputPath(const std::string& project, const std::string& out)
{
    const QFileInfo from(QFile::decodeName(project.c_str()));
    const QFileInfo to(QFile::decodeName(out.c_str()));
    if (to.exists() && from.canonicalFilePath() == to.canonicalFilePath()) {
        return Error{ErrorCode::Invalid, out + " is the project itself. Write to another file.", {}};
    }
    return {};
}

Result<std::unique_ptr<project::Project>> openProject(const std::string& path, store::Access access)
{
    auto project = project::Project::open(QFile::decodeName(path.c_str()), access);
    if (project) {
        for (const std::string& notice : (*project)->notices()) {
            say("wardwise: " + notice);
        }
    }
    return project;
}

Result<const Priority*> findSection(const project::Project& project, const std::string& name)
{
    const std::string wanted = caseFolded(name);
    std::vector<const Priority*> beginning;
    std::string known;
    for (const Priority& priority : project.priorities()) {
        const std::string title = caseFolded(priority.title);
        if (title == wanted) {
            return &priority;
        }
        if (title.compare(0, wanted.size(), wanted) == 0) {
            beginning.push_back(&priority);
        }
        known += (known.empty() ? "" : ", ") + priority.title;
    }
    if (beginning.size() == 1) {
        return beginning.front();
    }
    return Error{
        beginning.empty() ? ErrorCode::NotFound : ErrorCode::Ambiguous,
        (beginning.empty() ? "There is no section \"" : "Several sections begin with \"") + name + "\". "
            + (known.empty() ? std::string("This project has no sections.") : "There are: " + known + "."),
        {}};
}

} // namespace wardwise::app
