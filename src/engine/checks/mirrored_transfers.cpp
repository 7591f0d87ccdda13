#include "check.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

/// A transfer seen without its direction. Seller and buyer both report the same delivery, one of them the wrong way
/// round: then the same amount stands in both directions.
struct Direction {
    std::uint32_t from;
    std::uint32_t to;
    domain::Carrier carrier;
    std::int32_t period;
    double quantity;
    std::uint32_t number;

    auto pairKey() const {
        return std::tuple(std::min(from, to), std::max(from, to), carrier, period, quantity, from, number);
    }
    bool isOppositeOf(const Direction& other) const {
        return from == other.to && to == other.from && carrier == other.carrier && period == other.period &&
               quantity == other.quantity;
    }
};

} // namespace

void checkMirroredTransfers(const CheckInput& input, FindingWriter& findings) {
    const auto& transfers = input.snapshot.energy_transfers;
    std::vector<Direction> directions;
    for (std::uint32_t number = 0; number < transfers.size(); ++number) {
        const std::uint32_t from = input.enterprises.from()[number];
        const std::uint32_t to = input.enterprises.to()[number];
        if (from != EnterpriseIndex::kNone && to != EnterpriseIndex::kNone) {
            directions.push_back({from, to, transfers[number].carrier, transfers[number].period.encoded(),
                                  transfers[number].quantity.value(), number});
        }
    }
    std::sort(directions.begin(), directions.end(),
              [](const Direction& a, const Direction& b) { return a.pairKey() < b.pairKey(); });
    for (std::size_t index = 1; index < directions.size(); ++index) {
        const Direction& first = directions[index - 1];
        const Direction& second = directions[index];
        if (first.isOppositeOf(second)) {
            findings.add(kTransferMirrored, base::Severity::Warning, atTransfer(transfers[second.number], "from_id"),
                         {{"value", base::formatNumber(second.quantity)}, {"other", transfers[first.number].id.str()}});
        }
    }
}

} // namespace parkcarbon::engine::checks
