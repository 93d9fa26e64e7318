#include "ui/views/priorities/groups_dialog.h"

#include "core/project/section_lists.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace wardwise {

namespace {

enum GroupColumn
{
    HeadingColumn,
    TextColumn,
    GroupColumns
};

} // namespace

GroupsDialog::GroupsDialog(project::Project& project, const Priority& section, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_section(section.id)
    , m_before(section.atRisk)
    , m_groups(new QTableWidget(0, GroupColumns, this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Groups at risk: %1").arg(qtText(section.title)));
    layOut();
    for (const AtRiskGroup& group : section.atRisk) {
        addRow(group);
    }
    if (section.atRisk.empty()) {
        addRow({});
    }
    m_groups->resizeRowsToContents();
    connect(m_groups, &QTableWidget::cellChanged, this,
            [this](int row) { m_groups->resizeRowToContents(row); });
    m_groups->setCurrentCell(0, TextColumn);
}

void GroupsDialog::layOut()
{
    constexpr QSize kUsual(720, 420);
    constexpr int kHeadingWidth = 170;
    m_groups->setAccessibleName(tr("Groups at risk"));
    m_groups->setHorizontalHeaderLabels({tr("Heading, if any"), tr("Who")});
    m_groups->horizontalHeader()->setStretchLastSection(true);
    m_groups->setColumnWidth(HeadingColumn, kHeadingWidth);
    m_groups->verticalHeader()->hide();
    m_groups->setWordWrap(true);
    m_groups->setTabKeyNavigation(false);
    m_groups->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                              | QAbstractItemView::AnyKeyPressed);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto* buttons = new QHBoxLayout;
    const auto button = [&](const QString& text, auto pressed) {
        auto* made = new QPushButton(text, this);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, pressed);
        buttons->addWidget(made);
    };
    button(tr("&Add a group"), [this] { addGroup(); });
    button(tr("&Remove"), [this] { m_groups->removeRow(m_groups->currentRow()); });
    button(tr("Move &up"), [this] { moveRow(-1); });
    button(tr("Move &down"), [this] { moveRow(1); });
    buttons->addStretch(1);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    box->button(QDialogButtonBox::Ok)->setText(tr("&Store"));
    connect(box, &QDialogButtonBox::accepted, this, &GroupsDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_groups, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(box);
    resize(withinScreen(*this, kUsual));
}

void GroupsDialog::addRow(const AtRiskGroup& group)
{
    const int row = m_groups->rowCount();
    m_groups->insertRow(row);
    auto* heading = new QTableWidgetItem(qtText(group.heading));
    if (group.line) {
        heading->setData(Qt::UserRole, *group.line);
    }
    m_groups->setItem(row, HeadingColumn, heading);
    m_groups->setItem(row, TextColumn, new QTableWidgetItem(qtText(group.text)));
}

void GroupsDialog::addGroup()
{
    addRow({});
    m_groups->setCurrentCell(m_groups->rowCount() - 1, TextColumn);
    m_groups->setFocus();
    m_groups->editItem(m_groups->currentItem());
}

void GroupsDialog::moveRow(int by)
{
    const int from = m_groups->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_groups->rowCount()) {
        return;
    }
    for (int column = 0; column < GroupColumns; ++column) {
        QTableWidgetItem* one = m_groups->takeItem(from, column);
        m_groups->setItem(from, column, m_groups->takeItem(to, column));
        m_groups->setItem(to, column, one);
    }
    m_groups->setCurrentCell(to, m_groups->currentColumn());
}

/// Rows that nobody has written in are left out.
std::vector<AtRiskGroup> GroupsDialog::written() const
{
    std::vector<AtRiskGroup> groups;
    for (int row = 0; row < m_groups->rowCount(); ++row) {
        const QString heading = m_groups->item(row, HeadingColumn)->text().trimmed();
        const QString text = m_groups->item(row, TextColumn)->text().trimmed();
        if (heading.isEmpty() && text.isEmpty()) {
            continue;
        }
        const QVariant line = m_groups->item(row, HeadingColumn)->data(Qt::UserRole);
        groups.push_back({heading.toStdString(), text.toStdString(),
                          line.isValid() ? std::optional(line.toInt()) : std::nullopt});
    }
    return groups;
}

void GroupsDialog::accept()
{
    const auto groups = written();
    if (groups != m_before) {
        const auto stored = project::setGroupsAtRisk(*m_project, m_section, groups);
        if (!stored) {
            m_message->setText(qtText(stored.error().message));
            m_message->show();
            return;
        }
    }
    QDialog::accept();
}

} // namespace wardwise
