#include "ui/views/risk/order_choices.h"

#include "ui/choice_box.h"
#include "ui/qt_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>
#include <QThread>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace wardwise {

OrderChoices::OrderChoices(QWidget* parent)
    : QWidget(parent)
    , m_draws(new QComboBox(this))
    , m_varies(new QToolButton(this))
    , m_seed(new QSpinBox(this))
{
    for (const int draws : {1000, 10000, 100000}) {
        m_draws->addItem(counted(draws), draws);
    }
    m_draws->setCurrentIndex(1);
    auto* menu = new QMenu(m_varies);
    m_varies->setMenu(menu);
    m_varies->setText(tr("&What varies"));
    m_varies->setPopupMode(QToolButton::InstantPopup);
    m_varies->setFocusPolicy(Qt::StrongFocus);
    const risk::StabilityChoice usual;
    m_ranges = addWay(tr("&Ranges: any of their levels"), usual.overRanges);
    m_scorers = addWay(tr("&Scorers: any one's rating"), usual.overScorers);
    m_confidence = addWay(tr("&Confidence: medium or low may be a level off"), usual.overConfidence);
    m_oneLevel = addWay(tr("&One level: each may be one off"), usual.overOneLevel);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(static_cast<int>(usual.seed));
    m_seed->setKeyboardTracking(false);
    m_seed->setAccessibleName(tr("Seed of the draws"));
    m_seed->setToolTip(tr("The same seed gives the same draws"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addChoice(*row, tr("&Draws"), m_draws, 0);
    row->addWidget(m_varies);
    auto* seedLabel = new QLabel(tr("Seed"), this);
    row->addWidget(seedLabel);
    row->addWidget(m_seed);
    connect(m_draws, &QComboBox::currentIndexChanged, this, &OrderChoices::changed);
    connect(m_seed, &QSpinBox::valueChanged, this, &OrderChoices::changed);
    nameWays();
}

QAction* OrderChoices::addWay(const QString& text, bool isOn)
{
    QAction* way = m_varies->menu()->addAction(text);
    way->setCheckable(true);
    way->setChecked(isOn);
    connect(way, &QAction::toggled, this, [this] {
        nameWays();
        Q_EMIT changed();
    });
    return way;
}

void OrderChoices::nameWays()
{
    QStringList on;
    for (const auto& [way, name] :
         {std::pair(m_ranges, tr("ranges")), std::pair(m_scorers, tr("scorers")),
          std::pair(m_confidence, tr("confidence")), std::pair(m_oneLevel, tr("one level"))}) {
        if (way != nullptr && way->isChecked()) {
            on << name;
        }
    }
    const QString all = on.isEmpty() ? tr("nothing") : on.join(tr(", "));
    m_varies->setAccessibleName(tr("What varies: %1").arg(all));
    m_varies->setToolTip(m_varies->accessibleName());
}

risk::StabilityChoice OrderChoices::choice() const
{
    risk::StabilityChoice choice;
    choice.draws = static_cast<std::size_t>(m_draws->currentData().toInt());
    choice.seed = static_cast<std::uint64_t>(m_seed->value());
    choice.overRanges = m_ranges->isChecked();
    choice.overScorers = m_scorers->isChecked();
    choice.overConfidence = m_confidence->isChecked();
    choice.overOneLevel = m_oneLevel->isChecked();
    choice.threads = static_cast<std::size_t>(std::max(1, QThread::idealThreadCount()));
    return choice;
}

} // namespace wardwise
