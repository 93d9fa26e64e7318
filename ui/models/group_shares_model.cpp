#include "ui/models/group_shares_model.h"

#include "core/base/number_text.h"
#include "ui/change_words.h"
#include "ui/qt_text.h"
#include "ui/table_copy.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

namespace wardwise {

namespace {

QBrush muted()
{
    return QGuiApplication::palette().color(QPalette::PlaceholderText);
}

} // namespace

GroupSharesModel::GroupSharesModel(project::Project& project, QObject* parent)
    : QAbstractTableModel(parent)
    , m_project(&project)
{
}

void GroupSharesModel::setGroups(std::vector<project::GroupShare> groups)
{
    // An edit changes cells, not the table: what is selected and being typed stays.
    if (!groups.empty() && groups.size() == m_groups.size()) {
        m_groups = std::move(groups);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

int GroupSharesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int GroupSharesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const project::Share* GroupSharesModel::shareAt(const QModelIndex& index) const
{
    if (!index.isValid() || (index.column() != PopulationColumn && index.column() != VictimsColumn)) {
        return nullptr;
    }
    const project::GroupShare& group = m_groups[static_cast<std::size_t>(index.row())];
    return index.column() == PopulationColumn ? &group.population : &group.victims;
}

const Observation* GroupSharesModel::figureAt(const QModelIndex& index) const
{
    const project::Share* share = shareAt(index);
    return share == nullptr || !share->figure ? nullptr : &share->figure->observation;
}

QVariant GroupSharesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const project::Share* share = shareAt(index);
    return share == nullptr ? wordsData(index, role) : shareData(index, *share, role);
}

QVariant GroupSharesModel::wordsData(const QModelIndex& index, int role) const
{
    const project::GroupShare& group = m_groups[static_cast<std::size_t>(index.row())];
    const bool isInterval = index.column() == IntervalColumn;
    const bool isComputed = isInterval || index.column() == IndexColumn;
    const QString text = index.column() == NameColumn          ? qtText(group.name)
                         : index.column() == DescriptionColumn ? qtText(group.description)
                         : isInterval ? qtText(project::indexIntervalText(group.indexInterval))
                                      : qtText(project::indexText(group.index));
    const bool noIndex = isComputed && text.isEmpty();
    const QString whyNone = isInterval && group.index
                                ? tr("No interval: %1.").arg(qtText(group.whyNoInterval))
                                : tr("No index: it needs both shares.");
    switch (role) {
    case Qt::DisplayRole:
        return noIndex ? QStringLiteral("\u2013") : text;
    case kPlainRole:
        return text;
    case kNamesRole:
        return QStringList{text};
    case kFixedRole:
        return isComputed ? QVariant(tr("The index is computed from the two shares. Change one of them."))
                          : QVariant();
    case Qt::ToolTipRole:
        return noIndex ? toolTipMarkup(whyNone) : toolTipMarkup(text);
    case Qt::AccessibleTextRole:
        return noIndex ? isInterval && group.index ? whyNone : tr("no index") : text;
    case Qt::ForegroundRole:
        return noIndex || index.column() == DescriptionColumn ? QVariant(muted()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isComputed ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString GroupSharesModel::describe(const QModelIndex& index, const project::Share& share) const
{
    const QString about =
        tr("%1, %2").arg(index.siblingAtColumn(NameColumn).data().toString(),
                         headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    if (!share.figure) {
        return share.entry ? tr("%1: no figure: type to enter one").arg(about)
                           : tr("%1: no figure").arg(about);
    }
    const Observation& observation = share.figure->observation;
    const QString text =
        tr("%1: %2 % (%3)")
            .arg(about, qtText(project::figureText(observation.figure)), qtText(share.figure->sourceKey));
    const QString change = changeWords(m_project->changeOf(observation.id));
    return change.isEmpty() ? text : tr("%1; %2").arg(text, change);
}

QVariant GroupSharesModel::shareData(const QModelIndex& index, const project::Share& share, int role) const
{
    const Figure* figure = share.figure ? &share.figure->observation.figure : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return figure == nullptr ? tr("no figure") : qtText(project::figureText(*figure));
    case kPlainRole:
    case Qt::EditRole:
        return figure == nullptr   ? QString()
               : !figure->number() ? qtText(project::figureText(*figure))
                                   : qtText(plainText(*figure->number(), figure->decimals));
    case kEntryRole:
        return share.entry && !m_project->isReadOnly() ? QVariant::fromValue(*share.entry) : QVariant();
    case kFixedRole:
        return m_project->isReadOnly() ? QVariant(tr("This project is open for reading only."))
               : share.entry           ? QVariant()
                             : QVariant(tr("No share has a period yet. Choose \u201cEnter a figure\u201d "
                                           "for the first."));
    case kChangedRole:
        return share.figure ? changeWords(m_project->changeOf(share.figure->observation.id)) : QString();
    case Qt::AccessibleTextRole:
        return describe(index, share);
    case Qt::ToolTipRole:
        return toolTipMarkup(describe(index, share));
    case Qt::ForegroundRole:
        return figure == nullptr || !figure->number() ? QVariant(muted()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant GroupSharesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const bool isShare = section == PopulationColumn || section == VictimsColumn;
    if (role == kIsHeadingRole) {
        return section == NameColumn || section == DescriptionColumn;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((isShare || section >= IndexColumn ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != kNamesRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Group");
    case DescriptionColumn:
        return tr("Description");
    case PopulationColumn:
        return tr("% of population");
    case VictimsColumn:
        return tr("% of victims");
    case IntervalColumn:
        return tr("95 % interval");
    default:
        return tr("Index");
    }
}

Qt::ItemFlags GroupSharesModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    const project::Share* share = shareAt(index);
    return share != nullptr && share->entry && !m_project->isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool GroupSharesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::EditRole && (flags(index) & Qt::ItemIsEditable) != 0) {
        project::FigureEntry entry = *shareAt(index)->entry;
        entry.value = value.toString().trimmed().toStdString();
        Q_EMIT edited(entry);
    }
    return false;
}

} // namespace wardwise
