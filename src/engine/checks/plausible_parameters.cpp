#include "plausible_parameters.hpp"

#include "finding_writer.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <fmt/format.h>
#include <string>
#include <string_view>

namespace parkcarbon::engine::checks {
namespace {

/// A measured value of a fuel lies near its table value; twice or half of it is nearly always another unit (kcal/kg
/// taken for GJ/t), another basis (dry for as received) or another fuel. Wet wood spreads widest.
struct Plausible {
    std::string_view parameter;
    std::string unit;
    double lowest;
    double highest;
};

std::vector<Plausible> plausibleRanges(const reference::Fuel& fuel) {
    constexpr double kLowestCarbonShare = 0.7;
    constexpr double kHighestCarbonShare = 1.4;
    constexpr double kLowestOxidation = 0.7;
    std::vector<Plausible> ranges = {{"carbon_content", "tC/GJ", kLowestCarbonShare * fuel.carbon_tc_per_gj,
                                      kHighestCarbonShare * fuel.carbon_tc_per_gj},
                                     {"oxidation", "1", kLowestOxidation, 1.0}};
    if (fuel.ncv_gj_per_unit) {
        const double lowest_share = fuel.biogenic ? 0.3 : 0.5;
        ranges.push_back(
            {"ncv", "GJ/" + fuel.unit.symbol(), lowest_share * *fuel.ncv_gj_per_unit, 1.5 * *fuel.ncv_gj_per_unit});
    }
    return ranges;
}

} // namespace

std::vector<ParameterProblem> implausibleParameters(const domain::ParameterSet& parameters,
                                                    const reference::Fuel& fuel) {
    std::vector<ParameterProblem> problems;
    for (const Plausible& range : plausibleRanges(fuel)) {
        const auto* const parameter = parameters.find(range.parameter);
        if (parameter == nullptr) {
            continue;
        }
        const auto unit = domain::Unit::parse(range.unit);
        const auto value = parameter->unit ? parameter->unit->convert(parameter->value, *unit)
                                           : base::Result<double>(parameter->value);
        if (!value) {
            problems.push_back(
                {inventory::kParameterUnitWrong,
                 base::Severity::Error,
                 {{"parameter", parameter->name}, {"value", parameter->unit->symbol()}, {"expected", range.unit}}});
        } else if (*value < range.lowest || *value > range.highest) {
            problems.push_back(
                {kParameterImplausible,
                 base::Severity::Warning,
                 {{"parameter", parameter->name},
                  {"value", fmt::format("{} {}", shown(*value), range.unit)},
                  {"expected", fmt::format("{} … {} {}", shown(range.lowest), shown(range.highest), range.unit)},
                  {"item", fuel.name_zh}}});
        }
    }
    return problems;
}

} // namespace parkcarbon::engine::checks
