#include "services/park_pins.hpp"

#include <parkcarbon/reference/library.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

/// The pin of the same set in a list, whatever its content; nullptr when there is none.
const domain::PinnedSet* findPin(const domain::PinnedSets& pins, const domain::PinnedSet& like) {
    const auto found = std::find_if(pins.begin(), pins.end(), [&](const domain::PinnedSet& candidate) {
        return candidate.kind == like.kind && candidate.set_id == like.set_id;
    });
    return found == pins.end() ? nullptr : &*found;
}

/// Rows may use a fuel set that an earlier version of the program shipped: its pin is all there is of it.
void keepSetsNoLongerShipped(const domain::PinnedSets& present, domain::PinnedSets& wanted) {
    for (const domain::PinnedSet& pin : present) {
        if (pin.kind == "fuels" && findPin(wanted, pin) == nullptr) {
            wanted.push_back(pin);
        }
    }
}

/// Whether the project has exactly the pins that its park names: so it is after nearly every edit, and building the
/// pins anew to see the same would cost more than the edit.
bool pinsFit(const domain::PinnedSets& present, const domain::Park& park) {
    const auto names = reference::Library::pinNamesFor(park);
    // A set that nobody knows is not among the pins; building them says so.
    const bool known = std::any_of(present.begin(), present.end(), [&](const domain::PinnedSet& pin) {
        return pin.kind == "fuels" && pin.set_id == park.fuel_set;
    });
    return known && std::equal(present.begin(), present.end(), names.begin(), names.end(),
                               [](const domain::PinnedSet& pin, const reference::Library::PinName& name) {
                                   return pin.kind == name.kind && pin.set_id == name.set_id;
                               });
}

} // namespace

base::Result<domain::PinnedSets> shippedPins(const domain::Park& park, const domain::PinnedSets& present) {
    auto wanted = reference::Library::pinsFor(park);
    if (wanted) {
        keepSetsNoLongerShipped(present, *wanted);
    }
    return wanted;
}

base::Result<void> replacePins(store::RecordWriter& writer, const domain::PinnedSets& present,
                               const domain::PinnedSets& wanted, const std::string& reason) {
    const auto kept = writer.supersededSets();
    if (!kept) {
        return base::failure(kept.error());
    }
    for (const domain::PinnedSet& pin : present) {
        const bool stays = std::find(wanted.begin(), wanted.end(), pin) != wanted.end();
        const bool known = std::any_of(kept->begin(), kept->end(),
                                       [&](const domain::SupersededSet& superseded) { return superseded.set == pin; });
        if (stays || known) {
            continue;
        }
        if (auto added = writer.addSuperseded({pin, writer.today(), reason}); !added) {
            return added;
        }
    }
    return writer.setPins(wanted);
}

base::Result<void> followPark(store::RecordWriter& writer) {
    const auto stored = writer.find(domain::Table::Park, "park");
    if (!stored) {
        return base::failure(stored.error());
    }
    if (!*stored) {
        return {};
    }
    const auto& park = std::get<domain::Park>((*stored)->record);
    if (park.fuel_set.empty()) {
        return {};
    }
    const auto present = writer.pins();
    if (!present) {
        return base::failure(present.error());
    }
    if (pinsFit(*present, park)) {
        return {};
    }
    auto wanted = shippedPins(park, *present);
    if (!wanted) {
        return base::failure(std::move(wanted.error()));
    }
    for (domain::PinnedSet& pin : *wanted) {
        if (const domain::PinnedSet* const kept = findPin(*present, pin)) {
            pin = *kept;
        }
    }
    return *wanted == *present ? base::Result<void>{} : replacePins(writer, *present, *wanted, {});
}

} // namespace parkcarbon::services
