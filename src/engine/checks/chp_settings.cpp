#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

/// Enterprises that sell both electricity and heat.
std::vector<bool> cogenerators(const CheckInput& input) {
    std::vector<bool> power(input.snapshot.enterprises.size(), false);
    std::vector<bool> heat = power;
    for (std::size_t number = 0; number < input.snapshot.energy_transfers.size(); ++number) {
        const std::uint32_t from = input.enterprises.from()[number];
        if (from != EnterpriseIndex::kNone) {
            const domain::Carrier carrier = input.snapshot.energy_transfers[number].carrier;
            power[from] = power[from] || carrier == domain::Carrier::Electricity;
            heat[from] = heat[from] || (carrier != domain::Carrier::Electricity && carrier != domain::Carrier::Cooling);
        }
    }
    for (std::size_t index = 0; index < power.size(); ++index) {
        power[index] = power[index] && heat[index];
    }
    return power;
}

/// The allocation by heat ratio needs the plant's own ratio (供热比), on its fuel rows or on what it sells.
void checkHeatRatios(const CheckInput& input, std::vector<bool> plants, FindingWriter& findings) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const std::uint32_t enterprise = activities.enterprise[row];
        const bool states_ratio = activities.parameters[row] != 0 &&
                                  activities.parameter_sets[activities.parameters[row]].find("heat_ratio") != nullptr;
        if (states_ratio && enterprise != EnterpriseIndex::kNone) {
            plants[enterprise] = false;
        }
    }
    for (std::size_t number = 0; number < input.snapshot.energy_transfers.size(); ++number) {
        const std::uint32_t from = input.enterprises.from()[number];
        if (from != EnterpriseIndex::kNone &&
            input.snapshot.energy_transfers[number].parameters.find("heat_ratio") != nullptr) {
            plants[from] = false;
        }
    }
    for (std::size_t index = 0; index < plants.size(); ++index) {
        if (plants[index]) {
            const std::string& id = input.snapshot.enterprises[index].id.str();
            findings.add(inventory::kHeatRatioMissing, base::Severity::Error, at("enterprises", id, "enterprise_id"),
                         {{"value", id}});
        }
    }
}

} // namespace

void checkChpSettings(const CheckInput& input, FindingWriter& findings) {
    const std::vector<bool> plants = cogenerators(input);
    const bool has_plant = std::find(plants.begin(), plants.end(), true) != plants.end();
    const domain::Park& park = input.snapshot.park;
    if (has_plant && park.chp_allocation == domain::ChpAllocation::Efficiency &&
        park.chp_efficiency_heat <= park.chp_efficiency_power) {
        findings.add(kChpEfficienciesUnusual, base::Severity::Warning, at("park", "park", "chp_efficiency_heat"),
                     {{"value", fmt::format("{} / {}", park.chp_efficiency_heat, park.chp_efficiency_power)},
                      {"expected", "0.80 / 0.35"}});
    }
    if (has_plant && park.chp_allocation == domain::ChpAllocation::HeatRatio) {
        checkHeatRatios(input, plants, findings);
    }
}

} // namespace parkcarbon::engine::checks
