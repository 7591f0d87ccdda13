#include <parkcarbon/exchange/record_sink.hpp>

namespace parkcarbon::exchange {
namespace {

std::optional<domain::Quantity> quantityOf(const domain::Record& record) {
    if (const auto* activity = std::get_if<domain::Activity>(&record)) {
        return activity->quantity;
    }
    if (const auto* transfer = std::get_if<domain::EnergyTransfer>(&record)) {
        return transfer->quantity;
    }
    if (const auto* fact = std::get_if<domain::Fact>(&record)) {
        return fact->value;
    }
    if (const auto* stream = std::get_if<domain::Stream>(&record)) {
        return stream->quantity;
    }
    const auto* flow = std::get_if<domain::Flow>(&record);
    if (flow != nullptr && flow->quantity) {
        return *domain::Quantity::create(*flow->quantity, flow->unit);
    }
    return std::nullopt;
}

} // namespace

base::Result<std::optional<domain::Quantity>> RecordSink::quantity(domain::Table table, std::string_view id) const {
    const auto record = find(table, id);
    if (!record) {
        return tl::unexpected(record.error());
    }
    return *record ? quantityOf(**record) : std::nullopt;
}

} // namespace parkcarbon::exchange
