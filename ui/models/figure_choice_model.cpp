#include "ui/models/figure_choice_model.h"

#include "ui/qt_text.h"

namespace wardwise {

void FigureChoiceModel::setChoices(std::vector<project::FigureChoice> choices)
{
    beginResetModel();
    m_choices = std::move(choices);
    endResetModel();
}

const project::FigureChoice* FigureChoiceModel::choiceAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_choices[static_cast<std::size_t>(row)] : nullptr;
}

int FigureChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

int FigureChoiceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FigureChoiceModel::data(const QModelIndex& index, int role) const
{
    const project::FigureChoice* choice = choiceAt(index.row());
    if (choice == nullptr) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Value) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const auto shown = [&]() -> QString {
        switch (index.column()) {
        case Measure:
            return choice->part.empty() ? qtText(choice->measure)
                                        : tr("%1 (%2)").arg(qtText(choice->measure), qtText(choice->part));
        case Area:
            return qtText(choice->area);
        case Period:
            return qtText(choice->period);
        case What:
            return qtText(inWords(choice->bound.quantity));
        case Value:
            return qtText(choice->value);
        default:
            return qtText(choice->source);
        }
    }();
    return role == Qt::ToolTipRole ? toolTipMarkup(shown) : shown;
}

QVariant FigureChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    const QStringList titles{tr("Measure"), tr("Area"), tr("Period"), tr("What"), tr("Figure"), tr("Source")};
    return role == Qt::DisplayRole ? titles.value(section) : QVariant();
}

} // namespace wardwise
