#include "ui/history_panel.h"

#include "core/project/edit_changes.h"
#include "ui/qt_text.h"

#include <QDateTime>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr std::size_t kMostEdits = 500;
constexpr int kUndoneRole = Qt::UserRole;

QString whenText(const std::string& iso)
{
    const QDateTime at = QDateTime::fromString(qtText(iso), Qt::ISODate).toLocalTime();
    return QLocale().toString(at, QStringLiteral("d MMM yyyy, HH:mm"));
}

} // namespace

HistoryPanel::HistoryPanel(project::Project& project, QWidget* parent)
    : QWidget(parent)
    , m_project(&project)
    , m_list(new QListWidget(this))
    , m_go(new QPushButton(tr("Go &to the chosen state"), this))
{
    m_list->setAccessibleName(tr("Edits, newest first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_go->setToolTip(tr("Undoes or redoes edits until the chosen one is the newest that stands"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 10);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &HistoryPanel::goToChosen);
    connect(m_list, &QListWidget::itemActivated, this, &HistoryPanel::goToChosen);
    connect(m_project, &project::Project::changed, this, [this] {
        if (isVisible()) {
            rebuild();
        }
    });
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    rebuild();
    QWidget::showEvent(event);
}

void HistoryPanel::rebuild()
{
    const int row = m_list->currentRow();
    m_list->clear();
    const auto history = m_project->history();
    const auto changes = project::editChanges(*m_project);
    const std::size_t shown = history ? std::min(history->size(), kMostEdits) : 0;
    for (std::size_t i = 0; i < shown; ++i) {
        const store::EditEntry& entry = (*history)[i];
        QStringList text{qtText(entry.label)};
        auto* item = new QListWidgetItem(m_list);
        item->setData(kUndoneRole, entry.undone);
        if (changes && changes->count(entry.id) > 0) {
            text << qtText(changes->at(entry.id));
            item->setToolTip(toolTipMarkup(text.back()));
        }
        text << (entry.undone ? tr("undone") : whenText(entry.madeAt));
        item->setText(text.join(QLatin1Char('\n')));
        if (entry.undone) {
            item->setForeground(palette().color(QPalette::PlaceholderText));
        }
    }
    auto* first = new QListWidgetItem(tr("As the project was made"), m_list);
    first->setData(kUndoneRole, false);
    m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    m_go->setEnabled(!m_project->isReadOnly() && m_list->count() > 1);
}

QStringList HistoryPanel::lines() const
{
    QStringList lines;
    for (int row = 0; row < m_list->count(); ++row) {
        lines << m_list->item(row)->text();
    }
    return lines;
}

void HistoryPanel::goToChosen()
{
    const int chosen = m_list->currentRow();
    if (chosen < 0 || m_project->isReadOnly()) {
        return;
    }
    int undos = 0; // edits that stand above the chosen one
    int redos = 0; // undone edits from the chosen one down
    for (int row = 0; row < m_list->count(); ++row) {
        const bool undone = m_list->item(row)->data(kUndoneRole).toBool();
        undos += row < chosen && !undone ? 1 : 0;
        redos += row >= chosen && undone ? 1 : 0;
    }
    for (int i = 0; i < undos; ++i) {
        Q_EMIT undoWanted();
    }
    for (int i = 0; i < redos; ++i) {
        Q_EMIT redoWanted();
    }
}

} // namespace wardwise
