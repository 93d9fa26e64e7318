#include "ui/views/priorities/fact_dialog.h"

#include "ui/prose/prose_editor.h"
#include "ui/qt_text.h"
#include "ui/screen_size.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace wardwise {

FactDialog::FactDialog(project::Project& project, PriorityId section, const project::SectionFact& fact,
                       QWidget* parent)
    : QDialog(parent)
    , m_project(&project)
    , m_section(section)
    , m_before(fact.markup)
    , m_label(new QLineEdit(qtText(fact.label), this))
    , m_text(new ProseEditor(project, this))
    , m_message(new QLabel(this))
{
    setWindowTitle(fact.label.empty() ? tr("New fact") : qtText(fact.label));
    m_label->setReadOnly(!fact.label.empty());
    Priority text;
    text.id = section;
    text.summary = fact.markup;
    m_text->setProse(text);
    layOut(qtText(fact.computed));
    connect(m_label, &QLineEdit::textChanged, this, &FactDialog::check);
    connect(m_text, &QTextEdit::textChanged, this, &FactDialog::check);
    connect(m_text, &ProseEditor::failed, this, &FactDialog::say);
    if (fact.label.empty()) {
        m_label->setFocus();
    } else {
        m_text->setFocus();
    }
    check();
}

void FactDialog::layOut(const QString& computed)
{
    constexpr QSize kUsual(560, 300);
    m_label->setAccessibleName(tr("Name"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = box->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Store"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_label);
    form->addRow(tr("&Text"), m_text);
    const auto note = [&](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(label);
    };
    note(tr("Type { to put in a figure that is marked when it changes."));
    if (!computed.isEmpty()) {
        note(tr("The data say: %1").arg(computed));
    }
    form->addRow(m_message);
    form->addRow(box);
    connect(box, &QDialogButtonBox::accepted, this, &FactDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(withinScreen(*this, kUsual));
}

void FactDialog::check()
{
    m_ok->setEnabled(!label().isEmpty() && !m_text->toPlainText().trimmed().isEmpty());
}

void FactDialog::say(const Error& error)
{
    m_message->setText(qtText(error.message));
    m_message->show();
}

QString FactDialog::label() const
{
    return m_label->text().trimmed();
}

std::string FactDialog::markup() const
{
    return qtText(m_text->markup()).simplified().toStdString();
}

void FactDialog::accept()
{
    const std::string written = markup();
    if (written != m_before) {
        const auto stored = project::writeFact(*m_project, m_section, label().toStdString(), written);
        if (!stored) {
            say(stored.error());
            return;
        }
    }
    QDialog::accept();
}

} // namespace wardwise
