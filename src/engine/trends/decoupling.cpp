#include "series_checks.hpp"

#include <parkcarbon/engine/trends/decoupling.hpp>
#include <parkcarbon/engine/trends/error_codes.hpp>
#include <parkcarbon/engine/trends/growth.hpp>

#include <array>
#include <string>

namespace parkcarbon::engine::trends {
namespace {

constexpr double kCoupledFrom = 0.8;
constexpr double kCoupledTo = 1.2;

DecouplingState stateOf(double elasticity, bool output_grows) {
    using enum DecouplingState;
    if (elasticity < 0.0) {
        return output_grows ? StrongDecoupling : StrongNegativeDecoupling;
    }
    if (elasticity < kCoupledFrom) {
        return output_grows ? WeakDecoupling : WeakNegativeDecoupling;
    }
    if (elasticity <= kCoupledTo) {
        return output_grows ? ExpansiveCoupling : RecessiveCoupling;
    }
    return output_grows ? ExpansiveNegativeDecoupling : RecessiveDecoupling;
}

} // namespace

std::string_view decouplingStateWord(DecouplingState state) {
    static constexpr std::array<std::string_view, 9> kWords = {"strong_decoupling",
                                                               "weak_decoupling",
                                                               "expansive_coupling",
                                                               "expansive_negative_decoupling",
                                                               "strong_negative_decoupling",
                                                               "weak_negative_decoupling",
                                                               "recessive_coupling",
                                                               "recessive_decoupling",
                                                               "undefined"};
    return kWords[static_cast<std::size_t>(state)];
}

Decoupling decouplingBetween(double carbon_before, double carbon_after, double output_before, double output_after) {
    Decoupling result;
    if (carbon_before > 0.0) {
        result.carbon_change = relativeChange(carbon_before, carbon_after);
    }
    if (output_before > 0.0) {
        result.output_change = relativeChange(output_before, output_after);
    }
    if (!result.carbon_change || !result.output_change || *result.output_change == 0.0) {
        return result;
    }
    result.elasticity = *result.carbon_change / *result.output_change;
    result.state = stateOf(*result.elasticity, *result.output_change > 0.0);
    return result;
}

base::Result<DecouplingResult> decoupling(const domain::DecouplingSeries& series) {
    constexpr std::size_t kFewest = 2;
    for (const auto& [name, values] : {std::pair{"carbon", &series.carbon}, std::pair{"output", &series.output}}) {
        if (const auto checked = checkValues(name, *values, kFewest); !checked) {
            return base::failure(checked.error());
        }
    }
    const std::size_t count = series.carbon.size();
    if (series.output.size() != count) {
        return base::failure(kSeriesLengthsDiffer, {{"series", "output"},
                                                    {"value", std::to_string(series.output.size())},
                                                    {"expected", std::to_string(count)}});
    }
    auto years = yearsOf(series.years, count);
    if (!years) {
        return base::failure(std::move(years.error()));
    }
    const auto between = [&](std::size_t from, std::size_t to) {
        Decoupling result =
            decouplingBetween(series.carbon[from], series.carbon[to], series.output[from], series.output[to]);
        result.from = from;
        result.to = to;
        return result;
    };
    DecouplingResult result{std::move(*years), between(0, count - 1), {}};
    for (std::size_t year = 1; year < count; ++year) {
        result.steps.push_back(between(year - 1, year));
    }
    return result;
}

} // namespace parkcarbon::engine::trends
