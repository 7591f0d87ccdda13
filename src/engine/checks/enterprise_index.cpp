#include "enterprise_index.hpp"

namespace parkcarbon::engine::checks {
namespace {

struct Span {
    base::Date first;
    base::Date last;
};

Span daysOf(base::Period period) {
    using namespace std::chrono;
    const int within = period.encoded() % 100;
    unsigned first_month = 1;
    unsigned last_month = 12;
    if (period.kind() == base::Period::Kind::Month) {
        first_month = last_month = static_cast<unsigned>(within);
    } else if (period.kind() == base::Period::Kind::Quarter) {
        last_month = 3U * static_cast<unsigned>(within - 20);
        first_month = last_month - 2U;
    }
    const year y{period.yearNumber()};
    return {y / month{first_month} / day{1}, y / month{last_month} / last};
}

} // namespace

EnterpriseIndex::EnterpriseIndex(const domain::ProjectSnapshot& snapshot) {
    by_id_.reserve(snapshot.enterprises.size());
    for (std::size_t index = 0; index < snapshot.enterprises.size(); ++index) {
        by_id_.emplace(snapshot.enterprises[index].id.str(), static_cast<std::uint32_t>(index));
    }
    from_.reserve(snapshot.energy_transfers.size());
    to_.reserve(snapshot.energy_transfers.size());
    for (const domain::EnergyTransfer& transfer : snapshot.energy_transfers) {
        from_.push_back(find(transfer.from));
        to_.push_back(find(transfer.to));
    }
}

std::uint32_t EnterpriseIndex::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? kNone : found->second;
}

std::uint32_t EnterpriseIndex::find(const domain::Party& party) const {
    return party.kind() == domain::Party::Kind::Enterprise ? find(party.name()) : kNone;
}

bool isMemberAtAll(const domain::Enterprise& enterprise, base::Period period) {
    const Span days = daysOf(period);
    return (!enterprise.joined || *enterprise.joined <= days.last) &&
           (!enterprise.left || *enterprise.left >= days.first);
}

bool isMemberThroughout(const domain::Enterprise& enterprise, base::Period period) {
    const Span days = daysOf(period);
    return (!enterprise.joined || *enterprise.joined <= days.first) &&
           (!enterprise.left || *enterprise.left >= days.last);
}

} // namespace parkcarbon::engine::checks
