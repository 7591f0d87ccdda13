#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/reference/listed_factors.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The environmental protection tax on pollutants to air and water: 环境保护税法 (2018) §§ 6–13 with 附表二,
/// 实施条例 § 10–11 and 财税〔2018〕117号 § 2 (docs/methods/pollutants.md).
namespace parkcarbon::engine::pollutants {

inline constexpr double kLowestAirRate = 1.2; ///< CNY per equivalent
inline constexpr double kHighestAirRate = 12.0;
inline constexpr double kLowestWaterRate = 1.4;
inline constexpr double kHighestWaterRate = 14.0;

/// What an outlet emitted of one pollutant under one concentration and rate.
struct TaxedLoad {
    std::string enterprise_id;
    std::optional<int> outlet;
    base::Period period = base::Period::year(2025);
    const reference::PollutantEquivalent* pollutant = nullptr;
    double mass_kg = 0.0;
    std::optional<double> share_of_limit_pct; ///< concentration in % of the limit
    std::optional<double> rate_cny;           ///< per equivalent
};

/// Why a pollutant is or is not taxed.
enum class TaxVerdict : std::uint8_t {
    Taxed,        ///< among the first of its outlet
    BelowTop,     ///< not among the first 3 (air, other water pollutants) or 5 (class 1) of its outlet
    OneOfOxygen,  ///< of COD, BOD5 and TOC at one outlet only the largest is taxed
    NoEquivalent, ///< the law names no equivalent value
};
std::string_view verdictWord(TaxVerdict verdict); ///< "taxed", "below_top", "one_of_oxygen", "no_equivalent"

struct TaxItem {
    std::string enterprise_id;
    std::optional<int> outlet;
    std::string period; ///< a month when the outlet's rows are monthly, else the period of the account
    std::string medium;
    std::string pollutant;
    std::optional<int> water_class;
    double mass_kg = 0.0;
    std::optional<double> equivalents;
    TaxVerdict verdict = TaxVerdict::Taxed;
    double reduced_to = 1.0;       ///< 1, 0.75, 0.5; the weighted mean where loads differ
    std::optional<double> tax_cny; ///< nothing while the rate is missing; 0 when not taxed
};

struct PollutionTax {
    std::vector<TaxItem> items;   ///< by enterprise, outlet, period; largest equivalents first
    double air_equivalents = 0.0; ///< taxed ones
    double water_equivalents = 0.0;
    bool air_rate_missing = false; ///< for some of them
    bool water_rate_missing = false;
    std::optional<double> tax_cny; ///< nothing while a rate is missing
};

/// The part of the tax that remains at a concentration of so many % of the limit: 0.5 when it is lower than the limit
/// by 50 % or more, 0.75 by 30 % or more, else 1 (环境保护税法 § 13).
double taxPartAt(double share_of_limit_pct);

/// `period` is that of the account. An enterprise with a concentration above a limit gets no reduction in the periods
/// concerned, at any outlet (财税〔2018〕117号 § 2).
PollutionTax pollutionTax(const std::vector<TaxedLoad>& loads, base::Period period);

} // namespace parkcarbon::engine::pollutants
