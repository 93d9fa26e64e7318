#include "ui/help_panel.h"

#include <QFile>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

/// The linker leaves a static library's resources out unless they're named; the macro wants the global
/// namespace.
static void nameResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace wardwise {

namespace {

/// A translation stands beside the English text: overview.cy.md beside overview.md.
QString helpFile(const QString& page)
{
    const QString language = QLocale().name().section(QLatin1Char('_'), 0, 0);
    const QString own = QStringLiteral(":/help/%1.%2.md").arg(page, language);
    return QFile::exists(own) ? own : QStringLiteral(":/help/%1.md").arg(page);
}

} // namespace

HelpPanel::HelpPanel(QWidget* parent) : QWidget(parent), m_text(new QTextBrowser(this))
{
    nameResources();
    m_text->setAccessibleName(tr("Help on this page"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 10);
    layout->addWidget(m_text);
    setFocusProxy(m_text);
}

void HelpPanel::showHelpOn(const QString& page)
{
    QFile file(helpFile(page));
    if (file.open(QIODevice::ReadOnly)) {
        m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    } else {
        m_text->setPlainText(tr("There's no help on this page."));
    }
}

QString HelpPanel::plainText() const
{
    return m_text->toPlainText();
}

} // namespace wardwise
