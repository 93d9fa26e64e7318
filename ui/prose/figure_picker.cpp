#include "ui/prose/figure_picker.h"

#include "core/project/bound_figures.h"
#include "ui/models/figure_choice_model.h"
#include "ui/qt_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace wardwise {

namespace {

constexpr std::size_t kListed = 200;
constexpr QSize kPickerSize{860, 520};

QLabel* plainLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

FigurePicker::FigurePicker(const project::Project& project, PriorityId section, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_section(section)
    , m_model(new FigureChoiceModel(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_found(plainLabel({}))
    , m_quantity(new QComboBox(this))
    , m_words(new QComboBox(this))
    , m_decimals(new QComboBox(this))
    , m_newest(new QCheckBox(tr("Follow the &newest period"), this))
    , m_preview(plainLabel({}))
{
    setWindowTitle(tr("Insert a figure"));
    resize(kPickerSize);
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, &FigurePicker::find);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FigurePicker::showQuantities);
    connect(m_table, &QTableView::doubleClicked, this, &QDialog::accept);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &FigurePicker::showWords);
    connect(m_words, &QComboBox::currentIndexChanged, this, &FigurePicker::showPreview);
    connect(m_decimals, &QComboBox::currentIndexChanged, this, &FigurePicker::showWords);
    connect(m_newest, &QCheckBox::toggled, this, &FigurePicker::showWords);
    m_search->installEventFilter(this);
    find();
    m_search->setFocus();
}

void FigurePicker::layOut()
{
    m_search->setPlaceholderText(tr("Measure, area, period or value"));
    m_search->setAccessibleName(tr("Search for a figure"));
    m_search->setClearButtonEnabled(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Figures"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FigureChoiceModel::Measure, QHeaderView::Stretch);
    m_found->setForegroundRole(QPalette::PlaceholderText);
    m_quantity->setAccessibleName(tr("What of it"));
    m_words->setAccessibleName(tr("In which words"));
    m_decimals->setAccessibleName(tr("Decimals"));
    m_decimals->addItem(tr("as printed"), -1);
    for (const int decimals : {0, 1, 2}) {
        m_decimals->addItem(QString::number(decimals), decimals);
    }
    m_preview->setWordWrap(true);
    m_preview->setAccessibleName(tr("Preview"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_insert = buttons->addButton(tr("&Insert"), QDialogButtonBox::AcceptRole);
    m_insert->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* of = plainLabel(tr("&Say its"));
    of->setBuddy(m_quantity);
    auto* in = plainLabel(tr("&as"));
    in->setBuddy(m_words);
    auto* choices = new QHBoxLayout;
    choices->addWidget(of);
    choices->addWidget(m_quantity);
    choices->addSpacing(8);
    choices->addWidget(in);
    choices->addWidget(m_words);
    auto* rounded = plainLabel(tr("&decimals"));
    rounded->setBuddy(m_decimals);
    choices->addSpacing(8);
    choices->addWidget(rounded);
    choices->addWidget(m_decimals);
    choices->addSpacing(16);
    choices->addWidget(m_newest);
    choices->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_found);
    layout->addLayout(choices);
    layout->addWidget(m_preview);
    layout->addWidget(buttons);
}

const Priority* FigurePicker::section() const
{
    const auto& all = m_project->priorities();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Priority& p) { return p.id == m_section; });
    return at == all.end() ? nullptr : &*at;
}

void FigurePicker::search(const QString& words)
{
    m_search->setText(words);
}

void FigurePicker::find()
{
    const Priority* own = section();
    if (own == nullptr) {
        return;
    }
    auto found = project::figureChoices(*m_project, *own, m_search->text().toStdString(), kListed);
    if (!found) {
        Q_EMIT failed(found.error());
        return;
    }
    const auto count = found->size();
    m_model->setChoices(std::move(*found));
    m_found->setText(count == 0        ? tr("No figure has all of these words.")
                     : count < kListed ? qtText(countText(static_cast<std::int64_t>(count), "figure"))
                                       : tr("The first %1 figures. Say more to see others.").arg(kListed));
    m_table->selectRow(0);
    showQuantities();
}

void FigurePicker::showQuantities()
{
    const project::FigureChoice* choice = m_model->choiceAt(m_table->currentIndex().row());
    const QSignalBlocker quiet(m_quantity);
    m_quantity->clear();
    if (choice != nullptr) {
        for (const BoundQuantity quantity : project::sayable(*m_project, *choice)) {
            m_quantity->addItem(qtText(inWords(quantity)), static_cast<int>(quantity));
        }
    }
    showWords();
}

void FigurePicker::showWords()
{
    const QVariant before = m_words->currentData();
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    if (const auto chosen = choice()) {
        for (const project::WordChoice& words : project::wordChoices(*m_project, chosen->bound)) {
            m_words->addItem(qtText(words.text), static_cast<int>(words.phrase));
        }
        m_words->setCurrentIndex(std::max(0, m_words->findData(before)));
    }
    showPreview();
}

void FigurePicker::showPreview()
{
    const auto chosen = choice();
    m_insert->setEnabled(chosen.has_value());
    if (!chosen) {
        m_preview->clear();
        return;
    }
    const project::FigureValue now = project::FigureReader(*m_project).read(chosen->bound);
    project::SaidFigure said{chosen->bound, now};
    m_preview->setText(
        tr("Inserts \u201c%1\u201d: %2 (%3).")
            .arg(qtText(now.text), qtText(project::figureTitle(*m_project, said)), qtText(now.sourceKey)));
}

std::optional<project::FigureChoice> FigurePicker::choice() const
{
    const project::FigureChoice* chosen = m_model->choiceAt(m_table->currentIndex().row());
    if (chosen == nullptr) {
        return std::nullopt;
    }
    project::FigureChoice choice = *chosen;
    if (m_quantity->currentIndex() >= 0) {
        choice.bound.quantity = static_cast<BoundQuantity>(m_quantity->currentData().toInt());
    }
    if (m_words->currentIndex() >= 0) {
        choice.bound.phrase = static_cast<FigurePhrase>(m_words->currentData().toInt());
    }
    if (m_decimals->currentData().toInt() >= 0) {
        choice.bound.decimals = m_decimals->currentData().toInt();
    }
    if (m_newest->isChecked()) {
        choice.bound.period.reset();
    }
    return choice;
}

bool FigurePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = m_table->currentIndex().row();
        constexpr int kPage = 10;
        const int by = key->key() == Qt::Key_Down       ? 1
                       : key->key() == Qt::Key_Up       ? -1
                       : key->key() == Qt::Key_PageDown ? kPage
                       : key->key() == Qt::Key_PageUp   ? -kPage
                                                        : 0;
        if (by != 0) {
            m_table->selectRow(std::clamp(row + by, 0, std::max(0, m_model->rowCount() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace wardwise
