#include "check.hpp"
#include "unit_slips.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

/// Statistics of a park grow and shrink manyfold, so only a distance like that of two units is asked about.
void compareFacts(const domain::Fact& earlier, const domain::Fact& later, FindingWriter& findings) {
    const auto converted = earlier.value.in(later.value.unit());
    if (!converted || *converted <= 0.0 || later.value.value() <= 0.0) {
        return;
    }
    const double ratio = later.value.value() / *converted;
    if (const auto slip = likelySlip(ratio)) {
        findings.add(kFactUnitSlip, base::Severity::Warning, at("facts", domain::recordId(later), "value"),
                     {{"value", shown(later.value.value())},
                      {"expected", shown(*converted)},
                      {"item", later.variable},
                      {"year", std::to_string(later.period.yearNumber())},
                      {"other_year", std::to_string(earlier.period.yearNumber())},
                      {"ratio", shown(ratio)},
                      {"unit", later.value.unit().symbol()},
                      {"likely_unit", likelyUnit(later.value.unit(), *slip)}});
    }
}

} // namespace

void checkFactHistory(const CheckInput& input, FindingWriter& findings) {
    std::vector<const domain::Fact*> yearly;
    for (const domain::Fact& fact : input.snapshot.facts) {
        if (fact.period.kind() == base::Period::Kind::Year) {
            yearly.push_back(&fact);
        }
    }
    std::sort(yearly.begin(), yearly.end(), [](const domain::Fact* a, const domain::Fact* b) {
        return std::tie(a->subject, a->variable, a->period) < std::tie(b->subject, b->variable, b->period);
    });
    for (std::size_t index = 1; index < yearly.size(); ++index) {
        const domain::Fact& earlier = *yearly[index - 1];
        const domain::Fact& later = *yearly[index];
        if (earlier.subject == later.subject && earlier.variable == later.variable) {
            compareFacts(earlier, later, findings);
        }
    }
}

} // namespace parkcarbon::engine::checks
