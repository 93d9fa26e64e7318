// A section as long as one may get: 20,000 words with 500 bound figures, typed into, stored and opened.
#include "tests/benchmark/job.h"
#include "tests/benchmark/jobs.h"

#include "core/domain/prose.h"
#include "core/project/bound_figures.h"
#include "core/store/bound_figures.h"
#include "ui/main_window.h"
#include "ui/prose/prose_editor.h"
#include "ui/views/priorities/section_page.h"

#include <QFile>
#include <QKeyEvent>
#include <QTextBlock>

#include <memory>
#include <stdexcept>

namespace wardwise::benchmark_of {

namespace {

constexpr int kParagraphs = 400;
constexpr int kWordsAParagraph = 50;
constexpr int kFigures = 500;

/// Text of the section, with a token now and then.
std::string longText(const std::vector<BoundFigureId>& figures)
{
    std::string text;
    std::size_t next = 0;
    for (int paragraph = 0; paragraph < kParagraphs; ++paragraph) {
        text += paragraph == 0 ? "" : "\n";
        for (int word = 0; word < kWordsAParagraph; ++word) {
            const bool isFigure = word == 10 || (word == 30 && paragraph % 4 == 0);
            if (isFigure && next < figures.size()) {
                text += prose::tokenOf(figures[next++]);
                text += ' ';
            } else {
                text += word % 12 == 11 ? "incidents. " : "incidents ";
            }
        }
    }
    return text;
}

/// Binds figures of the sample over and over, and makes them the section's text.
void writeLongSection(project::Project& project)
{
    const Priority section = project.priorities().front();
    const auto known = store::loadBoundFigures(project.connection());
    if (!known || known->empty()) {
        throw std::runtime_error("the sample has no bound figures");
    }
    std::vector<BoundFigureId> ids;
    const auto edited =
        project.editSections("Write a long text", [&](const store::Connection& connection) -> Result<void> {
            for (int each = 0; each < kFigures; ++each) {
                BoundFigure figure = known->at(static_cast<std::size_t>(each) % known->size());
                figure.priority = section.id;
                const auto added = store::addBoundFigure(connection, figure);
                if (!added) {
                    return added.error();
                }
                ids.push_back(*added);
            }
            return {};
        });
    if (!edited || !project.setSummary(section.id, longText(ids))) {
        throw std::runtime_error("the long text couldn't be stored");
    }
}

/// The window on the long section, opened for editing, with the cursor in its middle.
struct LongSection
{
    std::unique_ptr<MainWindow> window;
    ProseEditor* editor = nullptr;
};

std::shared_ptr<LongSection> openLongSection(const QString& sample)
{
    const QString path = sample + QStringLiteral(".prose.wardwise");
    QFile::remove(path);
    if (!QFile::copy(sample, path)) {
        throw std::runtime_error("the sample couldn't be copied");
    }
    auto project = project::Project::open(path, store::Access::Write);
    if (!project) {
        throw std::runtime_error(project.error().message);
    }
    writeLongSection(**project);
    auto section = std::make_shared<LongSection>();
    section->window = std::make_unique<MainWindow>(std::move(*project));
    section->window->setTheme(ThemeKind::Light);
    section->window->show();
    section->window->goTo(QStringLiteral("priorities"));
    section->window->sectionPage()->editText();
    settle();
    section->editor = section->window->sectionPage()->findChild<ProseEditor*>();
    QTextCursor cursor(section->editor->document()->findBlockByNumber(kParagraphs / 2));
    section->editor->setTextCursor(cursor);
    section->editor->ensureCursorVisible();
    settle();
    return section;
}

void press(QWidget* widget, int key, const QString& text)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &down);
}

Job typing(const QString& sample)
{
    auto section = std::make_shared<std::shared_ptr<LongSection>>();
    auto typed = std::make_shared<int>(0);
    return {
        [=] {
            if (!*section) {
                *section = openLongSection(sample);
                *typed = 0;
            }
            settle();
        },
        [=] {
            ++*typed;
            press((*section)->editor, Qt::Key_A, *typed % 6 == 0 ? QStringLiteral(" ") : QStringLiteral("a"));
            settle();
        },
        [=]() -> std::string {
            const int length = (*section)->editor->document()->findBlockByNumber(kParagraphs / 2).length();
            section->reset();
            return length > *typed ? "" : "the letters didn't arrive";
        }};
}

Job storing(const QString& sample)
{
    auto section = std::make_shared<std::shared_ptr<LongSection>>();
    return {[=] {
                if (!*section) {
                    *section = openLongSection(sample);
                }
                press((*section)->editor, Qt::Key_A, QStringLiteral("a"));
                settle();
            },
            [=] {
                (*section)->window->sectionPage()->saveText();
                (*section)->window->sectionPage()->editText();
                settle();
            },
            [=]() -> std::string {
                section->reset();
                return {};
            }};
}

} // namespace

void addProseJobs(const Files& files)
{
    addJob("Type a letter into 20,000 words with 500 figures", kFrame, [=] { return typing(files.sample); });
    addJob("Store such a text, read it and open it again", kAtOnce, [=] { return storing(files.sample); });
}

} // namespace wardwise::benchmark_of
