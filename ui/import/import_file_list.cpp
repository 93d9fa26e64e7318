#include "ui/import/import_file_list.h"

#include "core/import/file_kind.h"
#include "ui/qt_text.h"

#include <QFileInfo>
#include <QHeaderView>

#include <algorithm>

namespace wardwise {

namespace {

enum FileListColumn
{
    NameColumn,
    KindColumn,
    RowsColumn,
    AcceptedColumn,
    RefusedColumn
};

constexpr int kPathRole = Qt::UserRole;
constexpr int kFileRole = Qt::UserRole + 1;

bool isTable(const import::ReportedFile& file)
{
    return file.kind == import::toText(import::FileKind::Table)
           || file.kind == import::toText(import::FileKind::Workbook);
}

} // namespace

ImportFileList::ImportFileList(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("File"), tr("Kind"), tr("Rows"), tr("Accepted"), tr("Refused")});
    for (const int column : {RowsColumn, AcceptedColumn, RefusedColumn}) {
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    setAccessibleName(tr("Files to import"));
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    constexpr int kNameWidth = 360;
    setColumnWidth(NameColumn, kNameWidth);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemActivated, this, &ImportFileList::tableActivated);
}

void ImportFileList::showPaths(const QStringList& paths)
{
    clear();
    m_tables.clear();
    m_asked.reset();
    for (const QString& path : paths) {
        auto* item = new QTreeWidgetItem(this, {QFileInfo(path).fileName()});
        item->setData(NameColumn, kPathRole, path);
        item->setToolTip(NameColumn, toolTipMarkup(path));
    }
}

void ImportFileList::showReport(const import::ImportReport& report, const QStringList& paths)
{
    clear();
    m_tables.clear();
    m_asked = report.questions.empty() ? std::nullopt : std::optional(report.questions.front().file);
    for (std::size_t at = 0; at < report.files.size(); ++at) {
        const import::ReportedFile& file = report.files[at];
        auto* item = new QTreeWidgetItem(this, {qtText(file.name), qtText(file.kind), counted(file.rows),
                                                counted(file.accepted()), counted(file.refused)});
        for (const int column : {RowsColumn, AcceptedColumn, RefusedColumn}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        const QString from = qtText(file.path);
        const auto chosen = std::find_if(paths.begin(), paths.end(), [&](const QString& path) {
            return from == path || from.startsWith(path + QLatin1Char('/'))
                   || from.startsWith(path + QStringLiteral(": "));
        });
        item->setData(NameColumn, kPathRole, chosen == paths.end() ? QString() : *chosen);
        item->setData(NameColumn, kFileRole, QVariant::fromValue<qulonglong>(at));
        item->setToolTip(NameColumn, toolTipMarkup(from));
        if (isTable(file)) {
            m_tables.push_back(at);
        }
    }
}

QStringList ImportFileList::selectedPaths() const
{
    QStringList paths;
    for (const QTreeWidgetItem* item : selectedItems()) {
        paths << item->data(NameColumn, kPathRole).toString();
    }
    return paths;
}

std::optional<std::size_t> ImportFileList::tableToShow() const
{
    for (const QTreeWidgetItem* item : selectedItems()) {
        const QVariant file = item->data(NameColumn, kFileRole);
        const auto at = static_cast<std::size_t>(file.toULongLong());
        if (file.isValid() && std::find(m_tables.begin(), m_tables.end(), at) != m_tables.end()) {
            return at;
        }
    }
    if (m_asked) {
        return m_asked;
    }
    return m_tables.size() == 1 ? std::optional(m_tables.front()) : std::nullopt;
}

} // namespace wardwise
