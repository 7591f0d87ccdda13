#include <parkcarbon/services/record_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <parkcarbon/reference/library.hpp>

namespace parkcarbon::services {

base::Result<void> TakeReferenceSets::apply(store::RecordWriter& writer, const base::RunContext&) const {
    const auto park = existingRecord(writer, domain::Table::Park, "park");
    if (!park) {
        return base::failure(park.error());
    }
    const auto pins = reference::Library::pinsFor(std::get<domain::Park>(park->record));
    return pins ? writer.setPins(*pins) : base::Result<void>(base::failure(pins.error()));
}

} // namespace parkcarbon::services
