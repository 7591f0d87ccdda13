#include "recycling_ratio.hpp"

#include <algorithm>

namespace parkcarbon::engine::indicators {
namespace {

/// Offered mass per year, t.
std::optional<double> offeredMass(const domain::Stream& stream) {
    const auto per_year = stream.quantity.in(*domain::Unit::parse("t/a"));
    const auto plain = stream.quantity.in(*domain::Unit::parse("t"));
    return per_year ? std::optional<double>(*per_year) : plain ? std::optional<double>(*plain) : std::nullopt;
}

double exchangedMass(const flows::FlowReview& review, const flows::NetworkIndicator& exchange,
                     const domain::Stream& stream) {
    const flows::FlowAccount& account = *review.account;
    const flows::FlowBook book(account.project, account.reconciliation ? &*account.reconciliation : nullptr);
    const auto goods = book.layer(flows::LayerKind::Goods);
    double sum_t = 0.0;
    for (const std::uint32_t flow : exchange.flows) {
        const std::string_view material = book.material(flow);
        const bool is_named = material == stream.name_zh || material == stream.name_en || material == stream.code;
        const bool is_offered = is_named && !material.empty() &&
                                book.sender(account.project.system.flows[flow]).id == stream.enterprise.str();
        sum_t += goods && is_offered ? book.mass(flow, *goods).value.value_or(0.0) : 0.0;
    }
    return sum_t;
}

} // namespace

std::optional<double> meanRecyclingRatio(const flows::FlowReview& review, const std::vector<domain::Stream>& streams) {
    const flows::NetworkIndicator* const exchange = review.indicators.find("symbiotic_exchange");
    if (exchange == nullptr || !exchange->value || exchange->unit != "t") {
        return std::nullopt;
    }
    double sum = 0.0;
    std::size_t count = 0;
    for (const domain::Stream& stream : streams) {
        const auto offered_t = stream.side == domain::StreamSide::Offer ? offeredMass(stream) : std::nullopt;
        const double exchanged_t = offered_t && *offered_t > 0.0 ? exchangedMass(review, *exchange, stream) : 0.0;
        if (exchanged_t > 0.0) {
            sum += exchanged_t / *offered_t;
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

} // namespace parkcarbon::engine::indicators
