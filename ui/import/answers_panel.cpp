#include "ui/import/answers_panel.h"

#include "ui/import/column_words.h"
#include "ui/qt_text.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

enum QuestionsListColumn
{
    TextColumn,
    AboutColumn,
    AnswerColumn
};

const QString& kName()
{
    static const QString kind = QStringLiteral("name");
    return kind;
}

const QString& kPlaceholder()
{
    static const QString kind = QStringLiteral("placeholder");
    return kind;
}

QString nameAndCode(const Area& area)
{
    return QStringLiteral("%1 (%2)").arg(qtText(area.name), qtText(area.code));
}

} // namespace

AnswersPanel::AnswersPanel(QWidget* parent)
    : QWidget(parent)
    , m_about(new QLabel(
          tr("Names that the project doesn't know, and what stands where a number should be. Rows and "
             "cells without an answer are refused; the others come in."),
          this))
    , m_list(new QTreeWidget(this))
{
    m_about->setWordWrap(true);
    m_list->setHeaderLabels({tr("In the table"), tr("What is open"), tr("It means")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Questions about the table"));
    constexpr int kTextWidth = 190;
    constexpr int kAboutWidth = 330;
    m_list->setColumnWidth(TextColumn, kTextWidth);
    m_list->setColumnWidth(AboutColumn, kAboutWidth);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(m_list, 1);
}

void AnswersPanel::setAnswers(const std::vector<import::NamedArea>& areas,
                              const std::vector<import::Placeholder>& placeholders)
{
    m_list->clear();
    for (const import::Placeholder& each : placeholders) {
        addPlaceholder(qtText(each.text), QString());
        QComboBox* box = boxAt(m_list->topLevelItemCount() - 1);
        box->setCurrentIndex(box->findData(static_cast<int>(each.meaning)));
    }
    for (const import::NamedArea& each : areas) {
        addName(qtText(each.text), QString(), {}, nullptr);
        QComboBox* box = boxAt(m_list->topLevelItemCount() - 1);
        if (!each.code.empty() && box->findData(qtText(each.code)) < 0) {
            box->addItem(qtText(each.code), qtText(each.code));
        }
        box->setCurrentIndex(box->findData(qtText(each.code)));
    }
}

void AnswersPanel::showOpen(const import::TakenTable& taken, const Catalogue& catalogue)
{
    for (const auto& [text, cells] : taken.openPlaceholders) {
        if (!has(kPlaceholder(), qtText(text))) {
            addPlaceholder(qtText(text), tr("%1 cells say this instead of a number").arg(counted(cells)));
        }
    }
    constexpr int kMostNames = 60;
    int names = 0;
    for (const import::OpenName& open : taken.openNames) {
        if (++names <= kMostNames && !has(kName(), qtText(open.text))) {
            addName(qtText(open.text), qtText(open.problem), open.offered, &catalogue);
        }
    }
}

QComboBox* AnswersPanel::addRow(const QString& text, const QString& kind, const QString& about)
{
    auto* item = new QTreeWidgetItem(m_list, {text, about});
    item->setData(TextColumn, Qt::UserRole, kind);
    item->setToolTip(AboutColumn, toolTipMarkup(about));
    auto* box = new QComboBox(m_list);
    box->setAccessibleName(tr("What \"%1\" means").arg(text));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kLetters = 28;
    box->setMinimumContentsLength(kLetters);
    m_list->setItemWidget(item, AnswerColumn, box);
    connect(box, &QComboBox::activated, this, &AnswersPanel::changed);
    return box;
}

void AnswersPanel::addPlaceholder(const QString& text, const QString& about)
{
    QComboBox* box = addRow(text, kPlaceholder(), about);
    box->addItem(tr("Not said: refused"));
    for (const auto meaning : {import::StandsFor::Suppressed, import::StandsFor::NotRecorded,
                               import::StandsFor::NotApplicable, import::StandsFor::Zero}) {
        box->addItem(inWords(meaning), static_cast<int>(meaning));
    }
}

void AnswersPanel::addName(const QString& text, const QString& about, const std::vector<const Area*>& offered,
                           const Catalogue* catalogue)
{
    QComboBox* box = addRow(text, kName(), about);
    box->addItem(tr("Not said: refused"));
    box->addItem(tr("Leave these rows out"), QString());
    for (const Area* area : offered) {
        box->addItem(tr("%1: probably").arg(nameAndCode(*area)), qtText(area->code));
    }
    if (catalogue == nullptr) {
        return;
    }
    box->insertSeparator(box->count());
    std::vector<const Area*> wards;
    for (const Area& area : catalogue->areas) {
        if (area.kind == AreaKind::Ward || area.kind == AreaKind::District) {
            wards.push_back(&area);
        }
    }
    std::sort(wards.begin(), wards.end(), [](const Area* a, const Area* b) { return a->name < b->name; });
    for (const Area* area : wards) {
        box->addItem(nameAndCode(*area), qtText(area->code));
    }
}

QComboBox* AnswersPanel::boxAt(int row) const
{
    return qobject_cast<QComboBox*>(m_list->itemWidget(m_list->topLevelItem(row), AnswerColumn));
}

bool AnswersPanel::has(const QString& kind, const QString& text) const
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_list->topLevelItem(row);
        if (item->data(TextColumn, Qt::UserRole) == kind && item->text(TextColumn) == text) {
            return true;
        }
    }
    return false;
}

std::vector<import::NamedArea> AnswersPanel::areas() const
{
    std::vector<import::NamedArea> areas;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_list->topLevelItem(row);
        if (item->data(TextColumn, Qt::UserRole) == kName() && boxAt(row)->currentData().isValid()) {
            areas.push_back(
                {item->text(TextColumn).toStdString(), boxAt(row)->currentData().toString().toStdString()});
        }
    }
    return areas;
}

std::vector<import::Placeholder> AnswersPanel::placeholders() const
{
    std::vector<import::Placeholder> placeholders;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_list->topLevelItem(row);
        if (item->data(TextColumn, Qt::UserRole) == kPlaceholder() && boxAt(row)->currentData().isValid()) {
            placeholders.push_back({item->text(TextColumn).toStdString(),
                                    static_cast<import::StandsFor>(boxAt(row)->currentData().toInt())});
        }
    }
    return placeholders;
}

int AnswersPanel::open() const
{
    int open = 0;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        open += boxAt(row)->currentData().isValid() ? 0 : 1;
    }
    return open;
}

} // namespace wardwise
