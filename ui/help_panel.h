// Help (F1): what the page on show is for, its method and its keys, in half a screen.
#pragma once

#include <QWidget>

class QTextBrowser;

namespace wardwise {

class HelpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPanel(QWidget* parent = nullptr);

    /// The page's text, from resources/help; every page has one.
    void showHelpOn(const QString& page);

    [[nodiscard]] QString plainText() const;

private:
    QTextBrowser* m_text;
};

} // namespace wardwise
