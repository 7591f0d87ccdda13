#include "run_state.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {

double RunState::gwp(const std::string& gas) const {
    if (gas == kCo2eGas) {
        return 1.0;
    }
    const auto value = library.gwp().value(gas, snapshot.park.gwp_set);
    if (!value) {
        const std::string set(domain::word(snapshot.park.gwp_set));
        findings.add({kGwpMissing, base::Severity::Error, {{"value", gas}, {"set", set}}, parkField("gwp_set")});
    }
    return value.value_or(0.0);
}

base::Location fieldOf(std::string table, std::string record_id, std::string field) {
    base::Location where;
    where.table = std::move(table);
    where.record_id = std::move(record_id);
    where.field = std::move(field);
    return where;
}

Sector sectorOf(const domain::Enterprise& enterprise) {
    constexpr int kPowerAndHeatSupply = 44; // GB/T 4754-2017, division 44
    const bool division = enterprise.industry_code && enterprise.industry_code->division() == kPowerAndHeatSupply;
    return division || enterprise.role == domain::EnterpriseRole::EnergySupply ? Sector::EnergyIndustries
                                                                               : Sector::Manufacturing;
}

} // namespace parkcarbon::engine::inventory
