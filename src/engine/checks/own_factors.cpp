#include "check.hpp"
#include "plausible_parameters.hpp"

#include "../inventory/fuel_choice.hpp"
#include "../inventory/own_factors.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/method_catalogue.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_set>

namespace parkcarbon::engine::checks {
namespace {

base::Location atFactor(const domain::OwnFactor& factor, std::string_view field) {
    base::Location where = at("own_factors", factor.id.str(), field);
    where.file = factor.origin.file;
    where.sheet = factor.origin.sheet;
    where.row = factor.origin.row;
    return where;
}

/// The own factors that rows are computed with: what each distinct pair of item and stated parameters takes.
std::unordered_set<const domain::OwnFactor*> usedFactors(const CheckInput& input) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    const inventory::OwnFactors own(input.snapshot, input.library, *input.fuels.set());
    std::set<std::tuple<domain::ActivityCategory, std::uint32_t, std::uint32_t>> seen;
    std::unordered_set<const domain::OwnFactor*> used;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const auto category = activities.category[row];
        if (seen.emplace(category, activities.item[row], activities.parameters[row]).second) {
            const auto effective = own.parametersFor(category, activities.items[activities.item[row]],
                                                     activities.parameter_sets[activities.parameters[row]]);
            used.insert(effective.own.begin(), effective.own.end());
        }
    }
    return used;
}

/// The parameters that methods of a category take, whatever the item.
std::map<std::string, std::set<std::string>> parametersByCategory(const CheckInput& input) {
    std::map<std::string, std::set<std::string>> known;
    for (const auto& method : inventory::describeMethods(input.library, input.snapshot.park.fuel_set)) {
        for (const auto& parameter : method.parameters) {
            known[method.category].insert(parameter.name);
        }
    }
    return known;
}

void tellUnknownParameters(const CheckInput& input, FindingWriter& findings) {
    const auto known = parametersByCategory(input);
    for (const domain::OwnFactor& factor : input.snapshot.own_factors) {
        const auto category = known.find(std::string(domain::word(factor.category)));
        const std::string parameter = inventory::parameterOf(factor);
        // a category that no method computes takes no factor at all, which the rows themselves say
        if (category != known.end() && !category->second.contains(parameter)) {
            findings.add(kOwnFactorParameterUnknown, base::Severity::Warning, atFactor(factor, "parameter"),
                         {{"value", parameter},
                          {"item", factor.item},
                          {"expected", fmt::format("{}", fmt::join(category->second, ", "))}});
        }
    }
}

void tellRepeated(const CheckInput& input, FindingWriter& findings) {
    std::map<std::tuple<domain::ActivityCategory, std::string, std::string>, const domain::OwnFactor*> first_holders;
    for (const domain::OwnFactor& factor : input.snapshot.own_factors) {
        const reference::Fuel* const fuel =
            isCombustion(factor.category) ? inventory::chooseFuel(factor.item, *input.fuels.set(), input.library).fuel
                                          : nullptr;
        std::string item =
            fuel != nullptr ? fuel->id : base::toLowerAscii(base::toHalfWidth(base::trimmed(factor.item)));
        const auto [first, is_new] = first_holders.try_emplace(
            std::tuple(factor.category, std::move(item), inventory::parameterOf(factor)), &factor);
        if (!is_new) {
            findings.add(kOwnFactorRepeated, base::Severity::Warning, atFactor(factor, "value"),
                         {{"value", shown(factor.value)},
                          {"expected", shown(first->second->value)},
                          {"item", factor.item},
                          {"parameter", factor.parameter},
                          {"other", first->second->id.str()}});
        }
    }
}

void tellImplausible(const CheckInput& input, FindingWriter& findings) {
    for (const domain::OwnFactor& factor : input.snapshot.own_factors) {
        const reference::Fuel* const fuel =
            isCombustion(factor.category) ? inventory::chooseFuel(factor.item, *input.fuels.set(), input.library).fuel
                                          : nullptr;
        if (fuel == nullptr) {
            continue;
        }
        domain::ParameterSet stated;
        stated.add({factor.parameter, factor.value, factor.unit});
        for (const ParameterProblem& problem : implausibleParameters(stated, *fuel)) {
            findings.add(problem.code, problem.severity, atFactor(factor, "value"), problem.arguments);
        }
    }
}

} // namespace

void checkOwnFactors(const CheckInput& input, FindingWriter& findings) {
    if (input.snapshot.own_factors.empty() || input.fuels.set() == nullptr) {
        return;
    }
    tellRepeated(input, findings);
    tellUnknownParameters(input, findings);
    tellImplausible(input, findings);
    const auto used = usedFactors(input);
    for (const domain::OwnFactor& factor : input.snapshot.own_factors) {
        if (!used.contains(&factor)) {
            findings.add(kOwnFactorUnused, base::Severity::Note, atFactor(factor, "item"),
                         {{"value", factor.item},
                          {"parameter", factor.parameter},
                          {"category", std::string(domain::word(factor.category))}});
        }
    }
}

} // namespace parkcarbon::engine::checks
