#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

namespace parkcarbon::engine::checks {

void checkBoundary(const CheckInput& input, FindingWriter& findings) {
    for (const domain::Enterprise& enterprise : input.snapshot.enterprises) {
        if (!enterprise.note.empty()) {
            continue; // the note is where the decision is written down
        }
        if (enterprise.in_boundary && !enterprise.operates_in_park) {
            findings.add(kOperatesElsewhere, base::Severity::Warning,
                         at("enterprises", enterprise.id.str(), "operates_in_park"), {{"value", enterprise.id.str()}});
        } else if (!enterprise.in_boundary) {
            findings.add(kBoundaryReasonMissing, base::Severity::Note, at("enterprises", enterprise.id.str(), "note"),
                         {{"value", enterprise.id.str()}});
        }
    }
}

} // namespace parkcarbon::engine::checks
