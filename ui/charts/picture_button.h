// The button that says and chooses in which size and theme a chart leaves the program.
#pragma once

#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>, which core's headers lead to
#include "ui/charts/picture_choice.h"
#endif

#include <QToolButton>

class QActionGroup;
class QMenu;

namespace wardwise {

class PictureButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PictureButton(QWidget* parent = nullptr);

    /// Shows the current choice, in as many words as `width` holds.
    void sayChoice(int width);

    /// Chooses for every chart, as the menu does.
    void choose(const PictureChoice& choice);

    /// "Slide, light".
    [[nodiscard]] static QString choiceText();

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addSizes(QMenu& menu);
    void addThemes(QMenu& menu);
    void tick();
    void askOwnSize();

    QActionGroup* m_sizes;
    QActionGroup* m_themes;
};

} // namespace wardwise
