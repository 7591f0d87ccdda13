#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/trend_series.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// Decoupling of carbon from output (Tapio 2005, Transport Policy 12; docs/methods/trends.md).
namespace parkcarbon::engine::trends {

/// The eight logical possibilities, and the one where there is no elasticity.
enum class DecouplingState : std::uint8_t {
    StrongDecoupling,            ///< output up, carbon down
    WeakDecoupling,              ///< output up, 0 ≤ e < 0.8
    ExpansiveCoupling,           ///< output up, 0.8 ≤ e ≤ 1.2
    ExpansiveNegativeDecoupling, ///< output up, e > 1.2
    StrongNegativeDecoupling,    ///< output down, carbon up
    WeakNegativeDecoupling,      ///< output down, 0 ≤ e < 0.8
    RecessiveCoupling,           ///< output down, 0.8 ≤ e ≤ 1.2
    RecessiveDecoupling,         ///< output down, e > 1.2
    Undefined                    ///< output unchanged, or carbon or output not positive before
};
std::string_view decouplingStateWord(DecouplingState state); ///< "strong_decoupling", …, "undefined"

struct Decoupling {
    std::size_t from = 0; ///< index of the year
    std::size_t to = 0;
    std::optional<double> carbon_change; ///< ΔC/C0
    std::optional<double> output_change; ///< ΔG/G0
    std::optional<double> elasticity;    ///< (ΔC/C0)/(ΔG/G0)
    DecouplingState state = DecouplingState::Undefined;
};
Decoupling decouplingBetween(double carbon_before, double carbon_after, double output_before, double output_after);

struct DecouplingResult {
    std::vector<double> years; ///< 0, 1, 2 … when none were stated
    Decoupling span;
    std::vector<Decoupling> steps;
};

/// Errors: SERIES_TOO_SHORT, SERIES_LENGTHS_DIFFER, SERIES_YEARS_UNORDERED, SERIES_VALUE_NOT_FINITE (error_codes.hpp).
base::Result<DecouplingResult> decoupling(const domain::DecouplingSeries& series);

} // namespace parkcarbon::engine::trends
