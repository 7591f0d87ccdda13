#pragma once

#include <parkcarbon/base/period.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace parkcarbon::engine::indicators {

/// A variable's name as formulas write it, taken apart: `IAV_base`, `IAV_t3`, `A_ind_t`, `IAV`.
struct VariableName {
    enum class Time : std::uint8_t { Own, Base, Earlier };
    std::string_view stem; ///< `IAV`
    Time time = Time::Own;
    int years_earlier = 0; ///< only of Earlier; 0 for `_t`
};
VariableName variableNameOf(std::string_view name);

inline constexpr std::string_view kYearsVariable = "N_yrs";

/// The same part of the year, so many years earlier; nothing before 1900.
std::optional<base::Period> yearsEarlier(base::Period period, int years);
/// The period that a name speaks of; nothing when it speaks of the base and there is none.
std::optional<base::Period> periodOf(const VariableName& name, base::Period period, std::optional<base::Period> base);
/// Years from the base to the period; nothing without a base before the period.
std::optional<double> yearsSince(std::optional<base::Period> base, base::Period period);

} // namespace parkcarbon::engine::indicators
