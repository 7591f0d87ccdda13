#include <parkcarbon/exchange/record_sink.hpp>

#include "row_teller.hpp"

namespace parkcarbon::exchange {

base::Result<std::optional<domain::Quantity>> RecordSink::quantity(domain::Table table, std::string_view id) const {
    const auto record = find(table, id);
    if (!record) {
        return tl::unexpected(record.error());
    }
    return *record ? amountOf(**record) : std::nullopt;
}

} // namespace parkcarbon::exchange
