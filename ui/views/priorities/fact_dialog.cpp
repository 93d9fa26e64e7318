#include "ui/views/priorities/fact_dialog.h"

#include "ui/screen_size.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace wardwise {

FactDialog::FactDialog(const QString& label, const QString& text, const QString& computed, QWidget* parent)
    : QDialog(parent)
    , m_label(new QLineEdit(label, this))
    , m_text(new QPlainTextEdit(text, this))
{
    constexpr QSize kUsual(520, 260);
    setWindowTitle(label.isEmpty() ? tr("New fact") : label);
    m_label->setAccessibleName(tr("Name"));
    m_label->setReadOnly(!label.isEmpty());
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = box->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Store"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_label);
    form->addRow(tr("&Text"), m_text);
    if (!computed.isEmpty()) {
        auto* said = new QLabel(tr("The data say: %1").arg(computed), this);
        said->setTextFormat(Qt::PlainText);
        said->setWordWrap(true);
        said->setForegroundRole(QPalette::PlaceholderText);
        form->addRow(said);
    }
    form->addRow(box);
    connect(m_label, &QLineEdit::textChanged, this, &FactDialog::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FactDialog::check);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(withinScreen(*this, kUsual));
    if (label.isEmpty()) {
        m_label->setFocus();
    } else {
        m_text->setFocus();
    }
    check();
}

void FactDialog::check()
{
    m_ok->setEnabled(!label().isEmpty() && !text().isEmpty());
}

QString FactDialog::label() const
{
    return m_label->text().trimmed();
}

QString FactDialog::text() const
{
    return m_text->toPlainText().simplified();
}

} // namespace wardwise
