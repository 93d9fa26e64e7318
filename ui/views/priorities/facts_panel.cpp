#include "ui/views/priorities/facts_panel.h"

#include "ui/qt_text.h"
#include "ui/views/priorities/section_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace wardwise {

namespace {

/// As high as its text needs at the width that it has: a grid within other layouts doesn't always ask for
/// that.
class WrappedText : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        setMinimumHeight(heightForWidth(width()));
    }
};

QLabel* newText(const QString& text, QWidget* parent)
{
    auto* label = new WrappedText(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FactsPanel::FactsPanel(project::Project& project, PriorityId section,
                       const std::vector<project::SectionFact>& facts, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_section(section)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const project::SectionFact& fact : facts) {
        addRow(*grid, row++, fact);
    }
    setAccessibleName(tr("Facts"));
}

void FactsPanel::addRow(QGridLayout& grid, int row, const project::SectionFact& fact)
{
    constexpr int kLabelWidth = 190;
    constexpr int kBasisWidth = 130;
    auto* label = newText(qtText(fact.label), this);
    label->setFixedWidth(kLabelWidth);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    QString words = qtText(fact.text);
    if (fact.isStale) {
        words += QStringLiteral("\n\u25b2 ") + qtText(fact.changed);
    }
    auto* text = newText(words, this);
    QString how = qtText(project::inWords(fact.basis));
    if (fact.line) {
        how += tr(", %1").arg(lineText(fact.line));
    }
    auto* basis = newText(how, this);
    basis->setFixedWidth(kBasisWidth);
    basis->setForegroundRole(QPalette::PlaceholderText);
    if (!fact.how.empty()) {
        basis->setToolTip(toolTipMarkup(tr("Worked out with: %1").arg(qtText(fact.how))));
    }
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(text, row, 1);
    grid.addWidget(basis, row, 2, Qt::AlignTop);
    if (!m_project->isReadOnly()) {
        auto* more = new QToolButton(this);
        more->setText(tr("Edit\u2026"));
        more->setAutoRaise(true);
        more->setPopupMode(QToolButton::InstantPopup);
        more->setAccessibleName(tr("Edit the fact: %1").arg(qtText(fact.label)));
        auto* menu = new QMenu(more);
        fillMenu(*menu, fact);
        more->setMenu(menu);
        grid.addWidget(more, row, 3, Qt::AlignTop);
    }
    m_lines << tr("%1: %2 (%3)").arg(qtText(fact.label), words, how);
}

void FactsPanel::fillMenu(QMenu& menu, const project::SectionFact& fact)
{
    using project::FactBasis;
    const bool canAccept = !fact.computed.empty() && (fact.basis != FactBasis::Accepted || fact.isStale);
    if (canAccept) {
        menu.addAction(tr("&Accept what the data say"), this, [this, fact] { accept(fact); });
    }
    menu.addAction(tr("&Write it\u2026"), this, [this, fact] { Q_EMIT writeWanted(fact); });
    if (fact.basis == FactBasis::Accepted || fact.basis == FactBasis::Judged) {
        menu.addAction(fact.computed.empty() ? tr("&Remove") : tr("&Show what the data say"), this,
                       [this, label = fact.label] { dropFact(label); });
    }
}

void FactsPanel::accept(const project::SectionFact& fact)
{
    if (auto accepted = project::acceptFact(*m_project, m_section, fact); !accepted) {
        Q_EMIT failed(accepted.error());
    }
}

void FactsPanel::dropFact(const std::string& label)
{
    if (auto written = project::writeFact(*m_project, m_section, label, {}); !written) {
        Q_EMIT failed(written.error());
    }
}

} // namespace wardwise
