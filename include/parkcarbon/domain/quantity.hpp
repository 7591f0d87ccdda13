#pragma once

#include <parkcarbon/domain/unit.hpp>

namespace parkcarbon::domain {

inline constexpr base::Code kQuantityNotFinite{"QUANTITY_NOT_FINITE"};

/// A finite number with its unit, kept as entered.
class Quantity {
public:
    /// Errors: QUANTITY_NOT_FINITE {value}.
    static base::Result<Quantity> create(double value, Unit unit);

    double value() const { return value_; }
    const Unit& unit() const { return unit_; }
    /// The value in another unit. Errors: UNIT_INCOMPATIBLE {from, to}.
    base::Result<double> in(const Unit& unit) const { return unit_.convert(value_, unit); }

    friend bool operator==(const Quantity&, const Quantity&) = default;

private:
    Quantity(double value, Unit unit) : value_(value), unit_(unit) {}

    double value_;
    Unit unit_;
};

} // namespace parkcarbon::domain
