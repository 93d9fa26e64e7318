// The editor of a section's text: bound figures, what is pasted, marks of what has changed, and the picker.
#include "tests/ui/window_fixture.h"

#include "core/project/stale_sentences.h"
#include "ui/models/figure_choice_model.h"
#include "ui/prose/changed_sentences.h"
#include "ui/prose/figure_picker.h"
#include "ui/prose/prose_document.h"
#include "ui/prose/prose_editor.h"
#include "ui/prose/prose_highlighter.h"
#include "ui/prose/prose_view.h"
#include "ui/views/priorities/section_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTextBlock>

namespace wardwise {
namespace {

/// Counts whatever it's asked to load, and lets the test paste.
class CountingEditor : public ProseEditor
{
public:
    using ProseEditor::createMimeDataFromSelection;
    using ProseEditor::insertFromMimeData;
    using ProseEditor::ProseEditor;

    QVariant loadResource(int type, const QUrl& name) override
    {
        ++loaded;
        return ProseEditor::loadResource(type, name);
    }

    void pasteHtml(const QString& html)
    {
        QMimeData data;
        data.setHtml(html);
        insertFromMimeData(&data);
    }

    int loaded = 0;
};

class ProseEditorTest : public test::WindowTest
{
protected:
    void SetUp() override
    {
        makeSample();
        auto project = project::Project::open(path(), store::Access::Write);
        ASSERT_TRUE(project) << project.error().message;
        m_project = std::move(*project);
        m_editor = std::make_unique<CountingEditor>(*m_project);
        m_editor->resize(700, 400);
        m_editor->show();
        m_editor->setProse(m_project->priorities().front());
    }

    void TearDown() override { m_editor.reset(); }

    [[nodiscard]] project::Project& project() { return *m_project; }

    [[nodiscard]] CountingEditor& editor() { return *m_editor; }

    [[nodiscard]] const Priority& asb() { return m_project->priorities().front(); }

    void setText(const std::string& markup)
    {
        Priority section = asb();
        section.summary = markup;
        m_editor->setProse(section);
    }

    void change(const std::string& value)
    {
        ASSERT_TRUE(m_project->enterFigure({.area = "Cannock South",
                                            .measure = "Anti-social Behaviour",
                                            .period = "2018-19",
                                            .quantity = "rate",
                                            .value = value,
                                            .source = "document",
                                            .note = {}}));
    }

private:
    std::unique_ptr<project::Project> m_project;
    std::unique_ptr<CountingEditor> m_editor;
};

TEST_F(ProseEditorTest, GivesBackTheTextThatItShows)
{
    for (const Priority& priority : project().priorities()) {
        editor().setProse(priority);
        EXPECT_EQ(editor().markup(), priority.summary) << priority.title;
    }
    for (const char* markup :
         {"", "a", "\n\na\n",
          "# H\ntext **bold** end\n- one\n- **two**\n1. a\n2. b\npara[^1]\n[^1]: note {f1} x",
          "### H3\n- {f1}{f1}{f2}", "\\- no item\n\\# no\n1\\. no\n\\{f1}", "- \n- a\n\n1. x\n1. y",
          "## \n"}) {
        setText(markup);
        EXPECT_EQ(editor().markup(), markup);
    }
}

TEST_F(ProseEditorTest, DeletesAFigureAsAWholeAndCopiesItAsItsText)
{
    setText("Rate {f1} here.");
    editor().selectAll();
    const std::unique_ptr<QMimeData> copied(editor().createMimeDataFromSelection());
    EXPECT_EQ(copied->text(), QStringLiteral("Rate 2,935 here."));
    QTextCursor cursor = editor().textCursor();
    cursor.setPosition(6);
    editor().setTextCursor(cursor);
    QTest::keyClick(&editor(), Qt::Key_Backspace);
    EXPECT_EQ(editor().markup(), "Rate  here.");
    editor().undo();
    EXPECT_EQ(editor().markup(), "Rate {f1} here.");
    editor().moveCursor(QTextCursor::End);
    editor().insertFromMimeData(copied.get());
    EXPECT_EQ(editor().markup(), "Rate {f1} here.Rate {f1} here.");
}

TEST_F(ProseEditorTest, TypedBracesAndMarkupStayText)
{
    setText("");
    editor().insertPlainText(QStringLiteral("{f1} **x**"));
    EXPECT_EQ(editor().markup(), "\\{f1} \\*\\*x\\*\\*");
    EXPECT_EQ(project::resolvedText(editor().figures(), editor().markup()), "{f1} **x**");
}

TEST_F(ProseEditorTest, MakesHeadingsListsBoldAndFootnotesByKeys)
{
    setText("");
    setBlockKind(editor().textCursor(), prose::BlockKind::Heading, 2);
    QTest::keyClicks(&editor(), QStringLiteral("Why"));
    QTest::keyClick(&editor(), Qt::Key_Return);
    QTest::keyClicks(&editor(), QStringLiteral("It is "));
    editor().toggleBold();
    QTest::keyClicks(&editor(), QStringLiteral("high"));
    editor().toggleBold();
    QTest::keyClick(&editor(), Qt::Key_Return);
    setBlockKind(editor().textCursor(), prose::BlockKind::Bullet);
    QTest::keyClicks(&editor(), QStringLiteral("one"));
    QTest::keyClick(&editor(), Qt::Key_Return);
    QTest::keyClicks(&editor(), QStringLiteral("two"));
    QTest::keyClick(&editor(), Qt::Key_Return);
    QTest::keyClick(&editor(), Qt::Key_Return); // out of the list
    QTest::keyClicks(&editor(), QStringLiteral("end"));
    editor().addFootnote();
    QTest::keyClicks(&editor(), QStringLiteral("note"));
    EXPECT_EQ(editor().markup(), "## Why\nIt is **high**\n- one\n- two\nend[^1]\n[^1]: note");
}

TEST_F(ProseEditorTest, TakesHostileHtmlAsTextAndLoadsNothing)
{
    setText("");
    QString tables = QStringLiteral("<table><tr><td>").repeated(5000) + QStringLiteral("deep");
    editor().pasteHtml(
        QStringLiteral(
            "<script>alert(1)</script><img src='http://example.com/a.png' onerror='x()'>"
            "<img src='file:///etc/passwd'><link rel=stylesheet href='http://example.com/x.css'>"
            "<body onload='x()' background='file:///etc/passwd'><p style=\"background:url(http://e.com/b)\">"
            "Kept \U0001F600 \u05E9\u05DC\u05D5\u05DD <a href='file:///etc/passwd'>link</a></p>"
            "<iframe src='http://example.com'></iframe><object data='file:///x'></object>")
        + tables);
    QTest::qWait(50);
    editor().grab();
    EXPECT_EQ(editor().loaded, 0);
    const QString text = editor().toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Kept \U0001F600 \u05E9\u05DC\u05D5\u05DD link")))
        << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("deep")));
    EXPECT_FALSE(text.contains(QStringLiteral("alert")));
}

TEST_F(ProseEditorTest, TakesTwentyThousandWordsOfWordText)
{
    setText("");
    QString html =
        QStringLiteral("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p{}</style>"
                       "</head><body>");
    for (int paragraph = 0; paragraph < 400; ++paragraph) {
        html +=
            QStringLiteral(
                "<p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=EN-GB style='font-size:"
                "11.0pt;font-family:\"Calibri\",sans-serif'>Word%1</span></b><span>%2</span><o:p></o:p></p>")
                .arg(QString::number(paragraph), QStringLiteral(" plain").repeated(49));
        if (paragraph % 50 == 0) {
            html += QStringLiteral("<table><tr><td><p class=MsoNormal>Ward</p></td><td>62.5</td></tr></table>"
                                   "<v:imagedata src=\"file:///C:/x.png\"/>");
        }
    }
    QString said;
    QObject::connect(&editor(), &ProseEditor::said, &editor(), [&](const QString& words) { said = words; });
    editor().pasteHtml(html + QStringLiteral("</body></html>"));
    const std::string markup = editor().markup();
    EXPECT_EQ(std::count(markup.begin(), markup.end(), ' '), 400 * 49);
    EXPECT_NE(markup.find("**Word399** plain"), std::string::npos);
    EXPECT_NE(markup.find("\nWard\t62.5\n"), std::string::npos);
    EXPECT_EQ(said, QStringLiteral("8 pictures left out. 8 tables pasted as lines with tabs."));
    EXPECT_EQ(editor().loaded, 0);
    editor().undo();
    EXPECT_EQ(editor().markup(), "");
}

TEST_F(ProseEditorTest, RefusesTooMuchWithAMessage)
{
    setText("stays");
    std::string message;
    QObject::connect(&editor(), &ProseEditor::failed, &editor(),
                     [&](const Error& error) { message = error.message; });
    editor().pasteHtml(QString(ProseEditor::kLargestPaste + 1, QLatin1Char('x')));
    EXPECT_NE(message.find("too long to paste"), std::string::npos) << message;
    EXPECT_EQ(editor().markup(), "stays");
}

TEST_F(ProseEditorTest, MarksWhatHasChangedAndClearsTheMarkOnUndo)
{
    setText("Low here.\nRate {f1} is first. Ward {f7} is second.\nPlain.");
    const auto stale = [&] {
        std::string marks;
        for (QTextBlock block = editor().document()->begin(); block.isValid(); block = block.next()) {
            marks += ProseHighlighter::isStale(block) ? '!' : '.';
        }
        return marks;
    };
    const project::SaidFigure* ward = editor().figures().find(BoundFigureId{8});
    for (std::int64_t id = 1; ward == nullptr || ward->now.text != "62.5"; ++id) {
        ward = editor().figures().find(BoundFigureId{id});
        ASSERT_LT(id, 50);
    }
    setText("Low here.\nRate {f1} is first. Ward " + prose::tokenOf(ward->bound.id) + " is second.\nPlain.");
    EXPECT_EQ(stale(), "...");
    change("61.0");
    editor().refreshFigures();
    EXPECT_EQ(stale(), ".!.");
    const auto formats = editor().document()->findBlockByNumber(1).layout()->formats();
    bool firstMarked = false;
    bool secondMarked = false;
    for (const auto& range : formats) {
        const bool isMark = range.format.underlineStyle() == QTextCharFormat::WaveUnderline;
        firstMarked = firstMarked || (isMark && range.start < 10);
        secondMarked = secondMarked || (isMark && range.start >= 10);
    }
    EXPECT_FALSE(firstMarked);
    EXPECT_TRUE(secondMarked);
    EXPECT_FALSE(editor().document()->isModified()) << "a figure that changes is no typing";
    ASSERT_TRUE(project().undo());
    editor().refreshFigures();
    EXPECT_EQ(stale(), "...");
}

TEST_F(ProseEditorTest, UnderlinesTypedNumbersThatLookLikeFigures)
{
    setText("There were 450 calls in 2019.");
    const auto formats = editor().document()->firstBlock().layout()->formats();
    ASSERT_EQ(formats.size(), 1);
    EXPECT_EQ(formats.front().start, 11);
    EXPECT_EQ(formats.front().length, 3);
    EXPECT_EQ(formats.front().format.underlineStyle(), QTextCharFormat::DotLine);
}

TEST_F(ProseEditorTest, ThePickerIsDrivenByKeys)
{
    setText("Rate: ");
    editor().moveCursor(QTextCursor::End);
    FigurePicker picker(project(), asb().id, &editor());
    picker.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&picker));
    auto* search = picker.findChild<QLineEdit*>();
    auto* model = picker.findChild<FigureChoiceModel*>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Warning);
    QTest::keyClicks(search, QStringLiteral("social 2018-19"));
    ASSERT_TRUE(picker.choice());
    EXPECT_EQ(picker.choice()->area, "Cannock Chase");
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_NE(picker.choice()->value, model->choiceAt(0)->value);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("social cannock south"));
    EXPECT_EQ(picker.choice()->value, "62.5");
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(picker.result(), QDialog::Accepted);
    editor().insertBound(*picker.choice());
    EXPECT_EQ(project::resolvedText(editor().figures(), editor().markup()), "Rate: 62.5");
    QTest::keyClicks(&editor(), QStringLiteral(" high"));
    EXPECT_EQ(project::resolvedText(editor().figures(), editor().markup()), "Rate: 62.5 high");
}

class ProsePageTest : public test::WindowTest
{
};

TEST_F(ProsePageTest, ThePageMarksChangedSentencesAndFactsUntilTheyAreAccepted)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("Anti-social Behaviour (ASB)")));
    auto* page = window->sectionPage();
    auto* changed = page->findChild<ChangedSentences*>();
    auto* view = page->findChild<ProseView*>();
    ASSERT_NE(changed, nullptr);
    EXPECT_TRUE(changed->isHidden());
    EXPECT_TRUE(page->plainText().contains(QStringLiteral("Above the rate of 24.3 per 1,000.")));
    EXPECT_TRUE(view->toPlainText().contains(QStringLiteral("Police recorded 2,935 ASB incidents")));
    ASSERT_TRUE(window->project().enterFigure({.area = "Cannock South",
                                               .measure = "Anti-social Behaviour",
                                               .period = "2018-19",
                                               .quantity = "rate",
                                               .value = "61.0",
                                               .source = "document",
                                               .note = {}}));
    EXPECT_FALSE(changed->isHidden());
    EXPECT_EQ(changed->plainText(),
              QStringLiteral("62.5 \u2192 61.0, Anti-social Behaviour, Cannock South, 2018-19, rate"));
    EXPECT_TRUE(view->toPlainText().contains(QStringLiteral("61.0 in Cannock South")));
    EXPECT_FALSE(page->plainText().contains(QChar(0x25b6))) << "no fact has this figure";
    ASSERT_TRUE(window->project().undo());
    EXPECT_TRUE(changed->isHidden());
    ASSERT_TRUE(window->project().redo());
    QCoreApplication::processEvents(); // shows what has been laid out anew
    for (auto* button : changed->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Accept")) {
            button->click();
            break;
        }
    }
    EXPECT_TRUE(changed->isHidden());
    EXPECT_TRUE(project::staleSentences(window->project()).empty());
}

TEST_F(ProsePageTest, FiguresOnThePageAreInsertedStoredAndUndone)
{
    makeSample();
    const auto window = openWindow();
    ASSERT_TRUE(window->goTo(QStringLiteral("Anti-social Behaviour (ASB)")));
    auto* page = window->sectionPage();
    page->editText();
    auto* editor = page->findChild<ProseEditor*>();
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Now "));
    QTest::keyClicks(editor, QStringLiteral("{"));
    auto* picker = page->findChild<FigurePicker*>();
    ASSERT_NE(picker, nullptr);
    QTest::keyClicks(picker->findChild<QLineEdit*>(), QStringLiteral("social cannock south"));
    QTest::keyClick(picker->findChild<QLineEdit*>(), Qt::Key_Return);
    QTest::keyClicks(editor, QStringLiteral(" there."));
    ASSERT_TRUE(page->saveText());
    EXPECT_EQ(page->findChild<ProseView*>()->toPlainText(), QStringLiteral("Now 62.5 there."));
    ASSERT_TRUE(window->project().undo());
    ASSERT_TRUE(window->project().undo());
    EXPECT_TRUE(
        page->findChild<ProseView*>()->toPlainText().contains(QStringLiteral("Police recorded 2,935")));
}

} // namespace
} // namespace wardwise
