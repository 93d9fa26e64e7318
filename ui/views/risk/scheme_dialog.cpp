#include "ui/views/risk/scheme_dialog.h"

#include "core/project/risk_schemes.h"
#include "core/report/scheme_json.h"
#include "core/report/write_file.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"
#include "ui/views/risk/scheme_bands.h"
#include "ui/views/risk/scheme_form.h"
#include "ui/views/risk/scheme_preview.h"
#include "ui/views/risk/scheme_tree.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace wardwise {

SchemeDialog::SchemeDialog(project::Project& project, const risk::Scheme& scheme, QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_given(scheme)
    , m_scheme(scheme)
    , m_tree(new SchemeTree(this))
    , m_form(new SchemeForm(m_scheme, this))
    , m_bands(new SchemeBands(m_scheme, this))
    , m_preview(new SchemePreview(project, this))
    , m_sides(new QTabWidget(this))
    , m_addCriterion(new QPushButton(tr("Add a &criterion"), this))
    , m_addLevel(new QPushButton(tr("Add a &level"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_up(new QPushButton(tr("Move u&p"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
    , m_message(new QLabel(this))
    , m_store(new QPushButton(tr("S&tore as a new version"), this))
{
    setWindowTitle(tr("Edit the scheme %1").arg(qtText(scheme.title)));
    layOut();
    connect(m_tree, &SchemeTree::placeChosen, this, &SchemeDialog::showPlace);
    connect(m_form, &SchemeForm::edited, this, &SchemeDialog::check);
    connect(m_bands, &SchemeBands::edited, this, &SchemeDialog::check);
    connect(m_preview, &SchemePreview::placeWanted, this, &SchemeDialog::go);
    m_tree->fill(m_scheme, {});
    check();
    m_tree->setFocus();
}

void SchemeDialog::layOut()
{
    constexpr QSize kEditorSize(1200, 720);
    constexpr int kTreeWidth = 300;
    constexpr int kFormWidth = 450;
    constexpr int kPreviewShare = 450;
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAccessibleName(tr("What storing would do"));
    m_sides->addTab(m_form, tr("&Selected"));
    m_sides->addTab(m_bands, tr("Ba&nds"));
    m_sides->tabBar()->setAccessibleName(tr("What is selected, or the bands"));
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tree, 1);
    addButtons(*column);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_sides);
    splitter->addWidget(m_preview);
    splitter->setSizes({kTreeWidth, kFormWidth, kPreviewShare});
    auto* foot = new QHBoxLayout;
    addFoot(*foot);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_message);
    layout->addLayout(foot);
    resize(withinScreen(*this, kEditorSize));
}

void SchemeDialog::addButtons(QBoxLayout& column)
{
    auto* addGroup = new QPushButton(tr("Add a &group"), this);
    auto* grid = new QGridLayout;
    grid->addWidget(addGroup, 0, 0);
    grid->addWidget(m_addCriterion, 0, 1);
    grid->addWidget(m_addLevel, 1, 0);
    grid->addWidget(m_remove, 1, 1);
    grid->addWidget(m_up, 2, 0);
    grid->addWidget(m_down, 2, 1);
    column.addLayout(grid);
    using Place = risk::SchemePlace;
    connect(addGroup, &QPushButton::clicked, this,
            [this] { change([](risk::Scheme& scheme, const Place&) { return risk::addGroup(scheme); }); });
    connect(m_addCriterion, &QPushButton::clicked, this, [this] { change(&risk::addCriterion); });
    connect(m_addLevel, &QPushButton::clicked, this, [this] { change(&risk::addLevel); });
    connect(m_remove, &QPushButton::clicked, this, [this] { change(&risk::removeAt); });
    for (const auto& [button, by] : {std::pair(m_up, -1), std::pair(m_down, 1)}) {
        connect(button, &QPushButton::clicked, this, [this, step = by] {
            change([step](risk::Scheme& scheme, const Place& place) {
                return risk::moveAt(scheme, place, step);
            });
        });
    }
}

void SchemeDialog::addFoot(QBoxLayout& foot)
{
    auto* importing = new QPushButton(tr("&Import\u2026"), this);
    auto* exporting = new QPushButton(tr("&Export\u2026"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_store, QDialogButtonBox::AcceptRole);
    for (QPushButton* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false); // Enter in a field must not store
    }
    foot.addWidget(importing);
    foot.addWidget(exporting);
    foot.addStretch(1);
    foot.addWidget(buttons);
    const QString kinds = tr("Schemes (*.json)");
    connect(importing, &QPushButton::clicked, this, [this, kinds] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import a scheme"), {}, kinds);
        if (!path.isEmpty()) {
            importFrom(path);
        }
    });
    connect(exporting, &QPushButton::clicked, this, [this, kinds] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Export the scheme"), qtText(m_scheme.key) + QStringLiteral(".json"), kinds);
        if (!path.isEmpty()) {
            exportTo(path);
        }
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &SchemeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SchemeDialog::change(
    const std::function<risk::SchemePlace(risk::Scheme&, const risk::SchemePlace&)>& how)
{
    const risk::SchemePlace place = how(m_scheme, m_tree->place());
    m_tree->fill(m_scheme, place);
    check();
}

void SchemeDialog::showPlace()
{
    const risk::SchemePlace place = m_tree->place();
    m_form->showPlace(place);
    m_addCriterion->setEnabled(place.group.has_value());
    m_addLevel->setEnabled(place.criterion.has_value());
    for (QPushButton* button : {m_remove, m_up, m_down}) {
        button->setEnabled(place.group.has_value());
    }
    m_sides->setCurrentWidget(m_form);
}

void SchemeDialog::go(const QString& place)
{
    const risk::SchemePlace found = risk::schemePlace(place.toStdString());
    if (!risk::hasPlace(m_scheme, found)) {
        return;
    }
    if (found.band) {
        m_sides->setCurrentWidget(m_bands);
        m_bands->choose(*found.band);
        return;
    }
    m_tree->choose(found);
    m_tree->setFocus();
    m_sides->setCurrentWidget(m_form);
}

void SchemeDialog::check()
{
    m_tree->rename(m_scheme);
    m_preview->showScheme(m_scheme);
    const bool isNew = m_scheme != m_given;
    m_store->setEnabled(m_preview->canCompute() && isNew);
    m_message->setText(!isNew
                           ? tr("Nothing is changed yet.")
                           : tr("Storing keeps the version before: what was said isn\u2019t changed by it, "
                                "only what it comes to."));
}

bool SchemeDialog::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > static_cast<qint64>(report::kLargestSchemeFile)) {
        m_message->setText(tr("%1 can\u2019t be read, or is too large for a scheme.").arg(path));
        return false;
    }
    auto read = report::readScheme(file.readAll().toStdString());
    if (const auto* findings = std::get_if<report::SchemeFindings>(&read)) {
        QStringList texts;
        for (const risk::SchemeFinding& each : *findings) {
            constexpr qsizetype kMostTexts = 3;
            if (texts.size() < kMostTexts) {
                texts << qtText(each.place.empty() ? each.text : each.place + ": " + each.text);
            }
        }
        m_message->setText(tr("This file is no scheme. %1").arg(texts.join(QLatin1Char(' '))));
        return false;
    }
    m_scheme = std::move(std::get<risk::Scheme>(read));
    m_tree->fill(m_scheme, {});
    m_bands->fill();
    check();
    return true;
}

bool SchemeDialog::exportTo(const QString& path)
{
    const auto written = report::writeFile(path, report::schemeJson(m_scheme));
    m_message->setText(written ? tr("Wrote %1.").arg(path) : qtText(written.error().message));
    return written.has_value();
}

void SchemeDialog::accept()
{
    const auto stored = project::storeScheme(*m_project, m_scheme);
    if (!stored) {
        m_message->setText(qtText(stored.error().message));
        return;
    }
    m_scheme = *stored;
    QDialog::accept();
}

QString SchemeDialog::message() const
{
    return m_message->text();
}

} // namespace wardwise
