#pragma once

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::domain {

inline constexpr base::Code kUnitUnknown{"UNIT_UNKNOWN"};
inline constexpr base::Code kUnitIncompatible{"UNIT_INCOMPATIBLE"};

/// A unit of measurement as the user wrote it, understood at run time (UDUNITS-2 plus the Chinese names of
/// resources/units/parkcarbon-units.xml). Carbon (tC), carbon dioxide (tCO2), CO2 equivalents (tCO2e), money (CNY),
/// normal cubic metres (Nm3) and counts (person, piece) are dimensions of their own: none converts to plain mass,
/// volume or number. Values are immutable and cheap to copy; parsing is thread-safe and cached.
class Unit {
public:
    /// Errors: UNIT_UNKNOWN {value}.
    static base::Result<Unit> parse(std::string_view symbol);
    static Unit dimensionless();

    const std::string& symbol() const; ///< as written, trimmed, half-width
    bool isConvertibleTo(const Unit& other) const;
    /// Multiply a value in this unit by this factor to have it in `other`. Errors: UNIT_INCOMPATIBLE {from, to}, also
    /// for scales with an offset (°C to K), which have no such factor.
    base::Result<double> factorTo(const Unit& other) const;
    /// Value in this unit to value in `other`; offset scales allowed. Errors: UNIT_INCOMPATIBLE {from, to}.
    base::Result<double> convert(double value, const Unit& other) const;

    /// Units are equal when they were written the same.
    friend bool operator==(const Unit& a, const Unit& b) { return a.entry_ == b.entry_; }

private:
    struct Entry;
    friend class UnitRegistry;
    explicit Unit(const Entry* entry) : entry_(entry) {}

    const Entry* entry_;
};

} // namespace parkcarbon::domain
