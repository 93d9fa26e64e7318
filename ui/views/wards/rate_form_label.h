// Says above the ward table which form its rates have, where the source has rows without a location.
#pragma once

#include <QLabel>

#include <cstdint>
#include <optional>

namespace wardwise {

enum class RateForm : std::uint8_t; // moc can't read the header that defines it

class RateFormLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RateFormLabel(QWidget* parent = nullptr);

    /// None: there's but one form, and nothing is said.
    void showForm(const std::optional<RateForm>& form);
};

} // namespace wardwise
