#include "ui/start/start_window.h"

#include "core/project/sample_copy.h"
#include "ui/message_bar.h"
#include "ui/program_icon.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"
#include "ui/start/file_actions.h"
#include "ui/start/file_drop.h"
#include "ui/start/new_project_wizard.h"
#include "ui/start/recent_delegate.h"
#include "ui/start/recent_model.h"
#include "ui/start/recent_projects.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace wardwise {

namespace {

constexpr int kPageMargin = 28;
constexpr int kSideWidth = 268;
constexpr int kButtonHeight = 38;

QFont scaled(const QFont& base, double scale, QFont::Weight weight)
{
    QFont font = base;
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(weight);
    return font;
}

QPushButton* wideButton(const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setMinimumHeight(kButtonHeight);
    return button;
}

QLabel* mutedNote(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

StartWindow::StartWindow(RecentProjects& recent, QString sampleFolder, QWidget* parent)
    : QMainWindow(parent)
    , m_recent(&recent)
    , m_sampleFolder(std::move(sampleFolder))
    , m_model(new RecentModel(recent, this))
    , m_files(new FileActions(this))
    , m_message(new MessageBar(this))
{
    setWindowTitle(tr("Wardwise"));
    setWindowIcon(programIcon());
    auto* middle = new QWidget(this);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(buildSide());
    columns->addWidget(buildRecent(), 1);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns, 1);
    layout->addWidget(m_message); // below the list, which so stays where the pointer is
    setCentralWidget(middle);
    buildKeys();
    const auto* drop = new FileDrop(this, FileDrop::Takes::Projects);
    connect(drop, &FileDrop::openWanted, this, &StartWindow::openWanted);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StartWindow::refresh);
    constexpr QSize kUsualSize(980, 640);
    resize(withinScreen(*this, kUsualSize));
    refresh();
}

QWidget* StartWindow::buildSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(kSideWidth);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Button);
    auto* icon = new QLabel(side);
    constexpr int kIconSide = 64;
    icon->setPixmap(programIcon().pixmap(kIconSide, kIconSide));
    auto* name = new QLabel(tr("Wardwise"), side);
    constexpr double kNameScale = 1.9;
    name->setFont(scaled(font(), kNameScale, QFont::DemiBold));
    auto* start = wideButton(tr("&New project\u2026"), side);
    start->setDefault(true);
    auto* open = wideButton(tr("&Open\u2026"), side);
    auto* sample = wideButton(tr("Sa&mple project"), side);
    m_fresh = wideButton(tr("A fresh cop&y of the sample"), side);
    m_fresh->setFlat(true);
    m_fresh->setToolTip(toolTipMarkup(tr("The copy that you changed is kept.")));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->addWidget(icon);
    layout->addSpacing(8);
    layout->addWidget(name);
    layout->addWidget(
        mutedNote(tr("The workbench for a Community Safety Partnership's strategic assessment"), side));
    layout->addSpacing(24);
    layout->addWidget(start);
    layout->addWidget(open);
    layout->addSpacing(16);
    layout->addWidget(sample);
    layout->addWidget(m_fresh);
    layout->addStretch(1);
    layout->addWidget(mutedNote(tr("Version %1").arg(QCoreApplication::applicationVersion()), side));
    connect(start, &QPushButton::clicked, this, &StartWindow::startWizard);
    connect(open, &QPushButton::clicked, m_files, &FileActions::chooseProject);
    connect(sample, &QPushButton::clicked, this, [this] { openSample(false); });
    connect(m_fresh, &QPushButton::clicked, this, [this] { openSample(true); });
    return side;
}

QWidget* StartWindow::buildRecent()
{
    auto* part = new QWidget(this);
    auto* heading = new QLabel(tr("&Recent projects"), part);
    constexpr double kHeadingScale = 1.25;
    heading->setFont(scaled(font(), kHeadingScale, QFont::DemiBold));
    m_list = new QListView(part);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecentDelegate(m_list));
    m_list->setAccessibleName(tr("Recent projects"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    heading->setBuddy(m_list);
    auto* remove = new QAction(tr("&Take off the list"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, &StartWindow::removeCurrent);
    m_none = mutedNote(
        tr("The projects that you open are listed here. Make one, open one, drop a .wardwise file on "
           "this window, or look at the sample first: Cannock Chase's assessment of 2019."),
        part);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
    connect(m_list, &QListView::clicked, this, [this] { openCurrent(); });
    return part;
}

void StartWindow::buildKeys()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    m_files->fill(menu);
    menu->addSeparator();
    menu->addAction(tr("&Close"), QKeySequence(Qt::CTRL | Qt::Key_W), this, &QWidget::close);
    menu->addAction(tr("&Quit"), QKeySequence::Quit, qApp, &QApplication::closeAllWindows);
    connect(m_files, &FileActions::openWanted, this, &StartWindow::openWanted);
    connect(m_files, &FileActions::newWanted, this, &StartWindow::startWizard);
}

void StartWindow::present(const Error& error)
{
    m_message->showMessage(qtText(error.message));
    m_model->refresh();
}

QString StartWindow::messageText() const
{
    return m_message->text();
}

NewProjectWizard* StartWindow::startWizard()
{
    auto* wizard = new NewProjectWizard(this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &NewProjectWizard::made, this, &StartWindow::openWanted);
    wizard->open();
    return wizard;
}

void StartWindow::openSample(bool fresh)
{
    const auto path = fresh ? project::freshSampleCopy(m_sampleFolder) : project::sampleCopy(m_sampleFolder);
    if (!path) {
        present(path.error());
        return;
    }
    Q_EMIT openWanted(*path);
}

void StartWindow::openCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid()) {
        Q_EMIT openWanted(index.data(RecentModel::PathRole).toString());
    }
}

void StartWindow::removeCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid()) {
        const int row = index.row();
        m_recent->remove(index.data(RecentModel::PathRole).toString());
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    }
}

void StartWindow::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_fresh->setVisible(project::isSampleChanged(m_sampleFolder));
    if (any && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->setFocus();
    }
}

bool StartWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key =
            static_cast<const QKeyEvent*>(event)->key(); // NOLINT(*-static-cast-downcast): its type
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void StartWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // Back from elsewhere: files may have come or gone.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_model->refresh();
    }
}

} // namespace wardwise
