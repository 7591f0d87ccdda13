#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::checks {
namespace {

/// The note is where a decision is written down; an enterprise with a note is not asked about.
void tellUndecided(const domain::Enterprise& enterprise, FindingWriter& findings) {
    const std::string& id = enterprise.id.str();
    if (enterprise.in_boundary && !enterprise.operates_in_park && !enterprise.registered_in_park) {
        findings.add(kNeitherRegisteredNorOperating, base::Severity::Warning, at("enterprises", id, "in_boundary"),
                     {{"value", id}});
    } else if (enterprise.in_boundary && !enterprise.operates_in_park) {
        findings.add(kOperatesElsewhere, base::Severity::Warning, at("enterprises", id, "operates_in_park"),
                     {{"value", id}});
    } else if (!enterprise.in_boundary) {
        findings.add(kBoundaryReasonMissing, base::Severity::Note, at("enterprises", id, "note"), {{"value", id}});
    }
}

/// A zone decides whether its enterprises count: one without a zone in a park that has zones is undecided, and one that
/// counts in a zone that does not is left out whatever its own mark says.
void tellZone(const domain::Enterprise& enterprise, const std::vector<domain::Zone>& zones, FindingWriter& findings) {
    const std::string& id = enterprise.id.str();
    if (!enterprise.in_boundary || zones.empty()) {
        return;
    }
    if (enterprise.zone.empty()) {
        findings.add(kEnterpriseWithoutZone, base::Severity::Warning, at("enterprises", id, "zone_id"),
                     {{"value", id}});
        return;
    }
    const auto zone = std::find_if(zones.begin(), zones.end(),
                                   [&](const domain::Zone& candidate) { return candidate.id == enterprise.zone; });
    if (zone != zones.end() && !zone->in_boundary && enterprise.note.empty()) {
        findings.add(kZoneLeavesEnterpriseOut, base::Severity::Warning, at("enterprises", id, "in_boundary"),
                     {{"value", id}, {"zone", enterprise.zone.str()}});
    }
}

} // namespace

void checkBoundary(const CheckInput& input, FindingWriter& findings) {
    for (const domain::Zone& zone : input.snapshot.zones) {
        if (zone.kind != domain::ZoneKind::Core && zone.note.empty()) {
            findings.add(kZoneReasonMissing, base::Severity::Note, at("zones", zone.id.str(), "note"),
                         {{"value", zone.id.str()}, {"kind", std::string(domain::word(zone.kind))}});
        }
    }
    for (const domain::Enterprise& enterprise : input.snapshot.enterprises) {
        if (enterprise.note.empty()) {
            tellUndecided(enterprise, findings);
        }
        tellZone(enterprise, input.snapshot.zones, findings);
    }
}

} // namespace parkcarbon::engine::checks
