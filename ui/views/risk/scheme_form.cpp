#include "ui/views/risk/scheme_form.h"

#include "core/risk/check_scheme.h"
#include "ui/qt_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wardwise {

namespace {

/// A number without the noughts behind it.
class PlainSpinBox : public QDoubleSpinBox
{
public:
    explicit PlainSpinBox(QWidget* parent) : QDoubleSpinBox(parent)
    {
        constexpr int kMostDecimals = 6;
        setDecimals(kMostDecimals);
        setRange(-risk::kLargestValue, risk::kLargestValue);
        setLocale(QLocale::c());
    }

protected:
    [[nodiscard]] QString textFromValue(double value) const override { return qtText(plainText(value)); }
};

QString ruleTitle(risk::RuleKind kind)
{
    switch (kind) {
    case risk::RuleKind::Sum:
        return SchemeForm::tr("Sum");
    case risk::RuleKind::Product:
        return SchemeForm::tr("Product");
    case risk::RuleKind::Maximum:
        return SchemeForm::tr("Maximum");
    case risk::RuleKind::WeightedSum:
        return SchemeForm::tr("Weighted sum");
    case risk::RuleKind::Expression:
        break;
    }
    return SchemeForm::tr("Expression");
}

QString named(const QString& label)
{
    return QString(label).remove(QLatin1Char('&'));
}

} // namespace

SchemeForm::SchemeForm(risk::Scheme& scheme, QWidget* parent) : QScrollArea(parent), m_scheme(&scheme)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showPlace({});
}

void SchemeForm::showPlace(const risk::SchemePlace& place)
{
    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    m_form = new QFormLayout;
    column->addLayout(m_form);
    column->addStretch(1);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (!place.group || !risk::hasPlace(*m_scheme, place)) {
        fillScheme();
    } else {
        risk::Group& group = m_scheme->groups[*place.group];
        if (!place.criterion) {
            fillGroup(group);
        } else if (!place.level) {
            fillCriterion(group.criteria[*place.criterion]);
        } else {
            fillLevel(group.criteria[*place.criterion].levels[*place.level]);
        }
    }
    setWidget(fields); // which takes the last one away
}

void SchemeForm::fillScheme()
{
    addLine(tr("Title"), m_scheme->title);
    addLine(tr("Key"), m_scheme->key);
    addTold(tr("Another key makes another scheme."));
    addText(tr("Note"), m_scheme->note);
    addRule(tr("Total"), m_scheme->overall);
    auto* blank = new QComboBox;
    blank->addItem(tr("allows every level"), static_cast<int>(risk::BlankRule::Widen));
    blank->addItem(tr("is left out"), static_cast<int>(risk::BlankRule::LeaveOut));
    blank->setCurrentIndex(blank->findData(static_cast<int>(m_scheme->blankRule)));
    blank->setAccessibleName(tr("A blank rating"));
    connect(blank, &QComboBox::currentIndexChanged, this, [this, blank] {
        m_scheme->blankRule = static_cast<risk::BlankRule>(blank->currentData().toInt());
        Q_EMIT edited();
    });
    m_form->addRow(tr("A blank rating"), blank);
    auto* off = new QComboBox;
    off->addItem(tr("count as a blank"), static_cast<int>(risk::OffScaleRule::AsBlank));
    off->addItem(tr("count as the highest level"), static_cast<int>(risk::OffScaleRule::AsHighest));
    off->setCurrentIndex(off->findData(static_cast<int>(m_scheme->offScaleRule)));
    off->setAccessibleName(tr("Words on no level"));
    connect(off, &QComboBox::currentIndexChanged, this, [this, off] {
        m_scheme->offScaleRule = static_cast<risk::OffScaleRule>(off->currentData().toInt());
        Q_EMIT edited();
    });
    m_form->addRow(tr("Words on no level"), off);
    addBox(tr("Its values are illustrative"), m_scheme->illustrative);
    addBox(tr("Words in their order alone, no total"), m_scheme->ordinalOnly);
}

void SchemeForm::fillGroup(risk::Group& group)
{
    addLine(tr("Name"), group.name);
    addLine(tr("Id"), group.id);
    addNumber(tr("Weight"), group.weight);
    addRule(tr("Its score"), group.rule);
    addBox(tr("The total counts it"), group.counted);
}

void SchemeForm::fillCriterion(risk::Criterion& criterion)
{
    addLine(tr("Name"), criterion.name);
    addLine(tr("Id"), criterion.id);
    addTold(tr("Another id leaves its ratings behind."));
    addNumber(tr("Weight"), criterion.weight);
    addText(tr("Question"), criterion.question);
    addText(tr("Description"), criterion.description);
}

void SchemeForm::fillLevel(risk::Level& level)
{
    addLine(tr("Word"), level.word);
    addNumber(tr("Value"), level.value);
    addText(tr("Description"), level.description);
    addText(tr("Evidence"), level.evidence);
    addLines(tr("Also said"), level.alsoSaid);
    addTold(tr("Other words for the level, one a line."));
}

void SchemeForm::addLine(const QString& label, std::string& text)
{
    auto* line = new QLineEdit(qtText(text));
    line->setAccessibleName(named(label));
    connect(line, &QLineEdit::textChanged, this, [this, &text](const QString& now) {
        text = now.toStdString();
        Q_EMIT edited();
    });
    m_form->addRow(label, line);
}

void SchemeForm::addText(const QString& label, std::string& text)
{
    constexpr int kSchemeLines = 3;
    constexpr int kSchemePadding = 12;
    auto* field = new QPlainTextEdit(qtText(text));
    field->setAccessibleName(named(label));
    field->setTabChangesFocus(true);
    field->setFixedHeight(field->fontMetrics().lineSpacing() * kSchemeLines + kSchemePadding);
    connect(field, &QPlainTextEdit::textChanged, this, [this, field, &text] {
        text = field->toPlainText().toStdString();
        Q_EMIT edited();
    });
    m_form->addRow(label, field);
}

void SchemeForm::addNumber(const QString& label, double& number)
{
    auto* box = new PlainSpinBox(this);
    box->setValue(number);
    box->setAccessibleName(named(label));
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, &number](double now) {
        number = now;
        Q_EMIT edited();
    });
    m_form->addRow(label, box);
}

void SchemeForm::addBox(const QString& label, bool& isOn)
{
    auto* box = new QCheckBox(label);
    box->setChecked(isOn);
    connect(box, &QCheckBox::toggled, this, [this, &isOn](bool now) {
        isOn = now;
        Q_EMIT edited();
    });
    m_form->addRow(box);
}

void SchemeForm::addRule(const QString& label, risk::Rule& rule)
{
    auto* kinds = new QComboBox;
    for (const risk::RuleKind kind : {risk::RuleKind::Sum, risk::RuleKind::Product, risk::RuleKind::Maximum,
                                      risk::RuleKind::WeightedSum, risk::RuleKind::Expression}) {
        kinds->addItem(ruleTitle(kind), static_cast<int>(kind));
    }
    kinds->setCurrentIndex(kinds->findData(static_cast<int>(rule.kind)));
    kinds->setAccessibleName(named(label));
    m_form->addRow(label, kinds);
    auto* expression = new QLineEdit(qtText(rule.expression));
    expression->setAccessibleName(tr("%1: expression").arg(named(label)));
    expression->setEnabled(rule.kind == risk::RuleKind::Expression);
    m_form->addRow(tr("Expression"), expression);
    connect(kinds, &QComboBox::currentIndexChanged, this, [this, kinds, expression, &rule] {
        rule.kind = static_cast<risk::RuleKind>(kinds->currentData().toInt());
        const bool isExpression = rule.kind == risk::RuleKind::Expression;
        expression->setEnabled(isExpression);
        rule.expression = isExpression ? expression->text().toStdString() : std::string();
        Q_EMIT edited();
    });
    connect(expression, &QLineEdit::textEdited, this, [this, &rule](const QString& now) {
        rule.expression = now.toStdString();
        Q_EMIT edited();
    });
}

void SchemeForm::addLines(const QString& label, std::vector<std::string>& lines)
{
    QStringList texts;
    for (const std::string& line : lines) {
        texts << qtText(line);
    }
    auto* field = new QPlainTextEdit(texts.join(QLatin1Char('\n')));
    field->setAccessibleName(named(label));
    field->setTabChangesFocus(true);
    constexpr int kWordingLines = 6;
    field->setFixedHeight(field->fontMetrics().lineSpacing() * kWordingLines);
    connect(field, &QPlainTextEdit::textChanged, this, [this, field, &lines] {
        lines.clear();
        for (const QString& line : field->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            if (!line.trimmed().isEmpty()) {
                lines.push_back(line.trimmed().toStdString());
            }
        }
        Q_EMIT edited();
    });
    m_form->addRow(label, field);
}

void SchemeForm::addTold(const QString& text)
{
    auto* told = new QLabel(text);
    told->setTextFormat(Qt::PlainText);
    told->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    told->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(told);
}

} // namespace wardwise
