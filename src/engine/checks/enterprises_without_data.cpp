#include "check.hpp"
#include "data_years.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <unordered_set>

namespace parkcarbon::engine::checks {
namespace {

std::unordered_set<std::string_view> zonesOutside(const domain::ProjectSnapshot& snapshot) {
    std::unordered_set<std::string_view> zones;
    for (const domain::Zone& zone : snapshot.zones) {
        if (!zone.in_boundary) {
            zones.insert(zone.id.str());
        }
    }
    return zones;
}

} // namespace

void checkEnterprisesWithoutData(const CheckInput& input, FindingWriter& findings) {
    const std::set<int> held = yearsWithData(input.snapshot);
    const auto outside = zonesOutside(input.snapshot);
    for (const int year : input.snapshot.park.report_years) {
        if (!held.contains(year)) {
            continue; // told by checkParkSettings
        }
        const std::vector<bool> has_data = enterprisesWithData(input, year);
        for (std::size_t index = 0; index < has_data.size(); ++index) {
            const domain::Enterprise& enterprise = input.snapshot.enterprises[index];
            const bool is_expected = enterprise.in_boundary && !outside.contains(enterprise.zone.str()) &&
                                     isMemberAtAll(enterprise, base::Period::year(year));
            if (is_expected && !has_data[index]) {
                findings.add(kEnterpriseWithoutData, base::Severity::Warning,
                             at("enterprises", enterprise.id.str(), "enterprise_id"),
                             {{"value", enterprise.id.str()}, {"year", std::to_string(year)}});
            }
        }
    }
}

} // namespace parkcarbon::engine::checks
