#include <parkcarbon/services/record_operations.hpp>

#include "services/operations/record_changes.hpp"
#include "services/park_pins.hpp"

namespace parkcarbon::services {

base::Arguments TakeReferenceSets::arguments() const {
    return reason_.empty() ? base::Arguments{} : base::Arguments{{"reason", reason_}};
}

base::Result<void> TakeReferenceSets::apply(store::RecordWriter& writer, const base::RunContext&) const {
    const auto park = existingRecord(writer, domain::Table::Park, "park");
    const auto present = writer.pins();
    if (!park || !present) {
        return base::failure(park ? present.error() : park.error());
    }
    const auto wanted = shippedPins(std::get<domain::Park>(park->record), *present);
    if (!wanted) {
        return base::failure(wanted.error());
    }
    return *wanted == *present ? base::Result<void>{} : replacePins(writer, *present, *wanted, reason_);
}

} // namespace parkcarbon::services
