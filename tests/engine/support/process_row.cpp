#include "process_row.hpp"

#include "park_builder.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::test {
namespace {

ParkBuilder parkOfProcess(std::string_view item, std::string_view parameters, std::string_view unit) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", item},
                   {"quantity", "1000"},
                   {"unit", unit},
                   {"parameters", parameters}});
    return park;
}

} // namespace

inventory::Inventory processOf(std::string_view item, std::string_view parameters, std::string_view unit) {
    return inventoryOf(parkOfProcess(item, parameters, unit));
}

double processMass(std::string_view gas, std::string_view item, std::string_view parameters, std::string_view unit) {
    const inventory::Inventory result = processOf(item, parameters, unit);
    const inventory::Line* const line = findLine(result, "A1/" + std::string(gas));
    return line == nullptr ? 0.0 : line->mass;
}

inventory::Explanation explainProcess(std::string_view gas, std::string_view item, std::string_view parameters) {
    const ParkBuilder park = parkOfProcess(item, parameters, "t");
    const auto explanation = inventory::explain("A1/" + std::string(gas), park.snapshot(), *shippedLibrary(),
                                                base::Period::year(2022), park);
    EXPECT_TRUE(explanation.has_value()) << item << " has no line of " << gas;
    return explanation.value_or(inventory::Explanation{});
}

double stepValue(const inventory::Explanation& explanation, std::string_view name) {
    const auto found = std::find_if(explanation.steps.begin(), explanation.steps.end(),
                                    [&](const inventory::ExplanationStep& step) { return step.name == name; });
    EXPECT_NE(found, explanation.steps.end()) << "no step " << name;
    return found == explanation.steps.end() ? 0.0 : found->value;
}

std::string said(const inventory::Inventory& result, base::Code code, std::string_view argument) {
    const base::Finding* const finding = findFinding(result.findings, code);
    return finding == nullptr ? std::string() : std::string(finding->argument(argument));
}

} // namespace parkcarbon::engine::test
