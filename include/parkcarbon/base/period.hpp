#pragma once

#include <parkcarbon/base/error.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace parkcarbon::base {

inline constexpr Code kPeriodInvalid{"PERIOD_INVALID"};

/// A calendar year, quarter or month: `2025`, `2025-Q3`, `2025-07`. Years 1900–2200.
class Period {
public:
    enum class Kind : std::uint8_t { Year, Quarter, Month };

    /// Errors: PERIOD_INVALID {value}.
    static Result<Period> parse(std::string_view text);
    static Period year(int year);
    static Period quarter(int year, int quarter); ///< quarter 1–4
    static Period month(int year, int month);     ///< month 1–12

    /// Storage form: year·100 for a year, year·100 + month, year·100 + 20 + quarter. Ordered within a kind.
    std::int32_t encoded() const { return encoded_; }
    static Result<Period> fromEncoded(std::int32_t encoded);

    int yearNumber() const { return encoded_ / 100; }
    Kind kind() const;
    /// True when every day of `inner` lies in this period.
    bool contains(Period inner) const;
    std::string str() const;

    friend auto operator<=>(Period, Period) = default;

private:
    explicit constexpr Period(std::int32_t encoded) : encoded_(encoded) {}
    int firstMonth() const;
    int lastMonth() const;

    std::int32_t encoded_;
};

} // namespace parkcarbon::base
