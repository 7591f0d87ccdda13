#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <map>
#include <string>
#include <utility>

namespace parkcarbon::engine::checks {
namespace {

using PinsByName = std::map<std::pair<std::string_view, std::string_view>, const domain::PinnedSet*>;

/// The park's setting that chooses the set.
base::Location settingOf(const domain::PinnedSet& pin) {
    const bool is_gwp = pin.kind == "gwp";
    return at("park", "park", is_gwp ? "gwp_set" : pin.kind == "grid_factors" ? "grid_factor" : "fuel_set");
}

std::string nameOf(const domain::PinnedSet& pin) {
    return pin.kind + "/" + pin.set_id;
}

constexpr std::size_t kShownHash = 12;

/// The results stand by the pins; newer data are an offer.
void tellNewer(const CheckInput& input, const PinsByName& pins, FindingWriter& findings) {
    const auto shipped = reference::Library::pinsFor(input.snapshot.park);
    if (!shipped) {
        return; // an unknown fuel set is told by checkParkSettings
    }
    for (const domain::PinnedSet& current : *shipped) {
        const auto found = pins.find({current.kind, current.set_id});
        if (found != pins.end() && found->second->sha256 != current.sha256) {
            findings.add(kPinnedSetOlder, base::Severity::Note, settingOf(current),
                         {{"value", nameOf(current)},
                          {"pinned", found->second->sha256.substr(0, kShownHash)},
                          {"expected", current.sha256.substr(0, kShownHash)}});
        }
    }
}

} // namespace

void checkPinnedSets(const CheckInput& input, FindingWriter& findings) {
    PinsByName pins;
    for (const domain::PinnedSet& pin : input.snapshot.pinned) {
        const auto [first, is_new] = pins.try_emplace({pin.kind, pin.set_id}, &pin);
        if (!is_new) {
            const bool differs = first->second->sha256 != pin.sha256;
            findings.add(kPinnedSetRepeated, differs ? base::Severity::Error : base::Severity::Warning, settingOf(pin),
                         {{"value", nameOf(pin)},
                          {"pinned", pin.sha256.substr(0, kShownHash)},
                          {"expected", first->second->sha256.substr(0, kShownHash)}});
        }
    }
    if (!pins.empty()) {
        tellNewer(input, pins, findings);
    }
}

} // namespace parkcarbon::engine::checks
