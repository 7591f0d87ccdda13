#include "series.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace parkcarbon::engine::checks {
namespace {

/// Sorting by integers that stand in one struct is several times quicker than by looking into the columns.
struct ActivityKey {
    std::uint64_t source; ///< enterprise, item
    std::uint32_t category;
    std::uint32_t row;
    bool sameSource(const ActivityKey& other) const { return source == other.source && category == other.category; }
    friend bool operator<(const ActivityKey& a, const ActivityKey& b) {
        return std::tie(a.source, a.category, a.row) < std::tie(b.source, b.category, b.row);
    }
};

std::vector<ActivityKey> sortedKeys(const domain::ActivityColumns& activities) {
    std::vector<ActivityKey> keys(activities.size());
    for (std::size_t row = 0; row < keys.size(); ++row) {
        keys[row] = {std::uint64_t{activities.enterprise[row]} << 32U | activities.item[row],
                     static_cast<std::uint32_t>(activities.category[row]), static_cast<std::uint32_t>(row)};
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// Conversion factors between the units of the activities, each computed once; 0 = not convertible.
class UnitFactors {
public:
    explicit UnitFactors(const std::vector<domain::Unit>& units) : units_(units) {}
    double factor(std::uint32_t from, std::uint32_t to) {
        if (from == to) {
            return 1.0;
        }
        const auto [entry, is_new] = known_.try_emplace(std::uint64_t{from} << 32U | to, 0.0);
        if (is_new) {
            entry->second = units_[from].factorTo(units_[to]).value_or(0.0);
        }
        return entry->second;
    }

private:
    const std::vector<domain::Unit>& units_;
    std::unordered_map<std::uint64_t, double> known_;
};

/// Rows that cannot be compared with the series are a variant of their own.
constexpr std::uint32_t kIncomparable = 1000;

Amount makeAmount(std::int32_t period, std::uint32_t variant, double quantity, double factor, std::size_t record) {
    const bool comparable = factor != 0.0;
    return {period, comparable ? variant : variant + kIncomparable, comparable ? quantity * factor : quantity,
            static_cast<std::uint32_t>(record), comparable};
}

/// Outlets of one enterprise stand side by side; other activities have no variants.
std::uint32_t variantOf(const domain::ActivityColumns& activities, std::size_t row) {
    if (activities.category[row] != domain::ActivityCategory::Pollutant) {
        return 0;
    }
    const auto* const outlet = activities.parameter_sets[activities.parameters[row]].find("outlet");
    return outlet == nullptr ? 0
                             : static_cast<std::uint32_t>(std::clamp(outlet->value + 1.0, 0.0, kIncomparable - 1.0));
}

} // namespace

std::uint32_t Amount::months() const {
    const auto within = static_cast<std::uint32_t>(period % 100);
    if (within == 0) {
        return 0xFFFU;
    }
    return within <= 12 ? 1U << (within - 1U) : 7U << (3U * (within - 21U));
}

SeriesSet::SeriesSet(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises)
    : snapshot_(snapshot) {
    amounts_.reserve(snapshot.activities->size() + snapshot.energy_transfers.size());
    addActivities();
    addTransfers(enterprises);
}

void SeriesSet::close(Series series, std::size_t begin) {
    std::sort(amounts_.begin() + static_cast<std::ptrdiff_t>(begin), amounts_.end(),
              [](const Amount& a, const Amount& b) {
                  return std::tuple(a.year(), a.variant, a.period, a.quantity, a.record) <
                         std::tuple(b.year(), b.variant, b.period, b.quantity, b.record);
              });
    series.amounts = std::span<const Amount>(amounts_).subspan(begin);
    series_.push_back(series);
}

void SeriesSet::addActivities() {
    const domain::ActivityColumns& activities = *snapshot_.activities;
    const std::vector<ActivityKey> keys = sortedKeys(activities);
    UnitFactors factors(activities.units);
    for (std::size_t begin = 0; begin < keys.size();) {
        const std::uint32_t first = keys[begin].row;
        const std::size_t first_amount = amounts_.size();
        std::size_t end = begin;
        for (; end < keys.size() && keys[end].sameSource(keys[begin]); ++end) {
            const std::uint32_t row = keys[end].row;
            amounts_.push_back(makeAmount(activities.period[row], variantOf(activities, row), activities.quantity[row],
                                          factors.factor(activities.unit[row], activities.unit[first]), row));
        }
        close({Series::Kind::Activity,
               activities.items[activities.item[first]],
               activities.enterprise[first],
               EnterpriseIndex::kNone,
               {}},
              first_amount);
        begin = end;
    }
}

void SeriesSet::addTransfers(const EnterpriseIndex& enterprises) {
    const auto& transfers = snapshot_.energy_transfers;
    std::vector<std::uint32_t> order(transfers.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto source = [&](std::uint32_t number) {
        const domain::EnergyTransfer& transfer = transfers[number];
        return std::tuple(transfer.carrier, transfer.from.kind(), std::string_view(transfer.from.name()),
                          transfer.to.kind(), std::string_view(transfer.to.name()));
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return source(a) < source(b); });
    for (std::size_t begin = 0; begin < order.size();) {
        const std::uint32_t first = order[begin];
        const std::size_t first_amount = amounts_.size();
        std::size_t end = begin;
        for (; end < order.size() && source(order[end]) == source(first); ++end) {
            const domain::EnergyTransfer& transfer = transfers[order[end]];
            const double factor = transfer.quantity.unit().factorTo(transfers[first].quantity.unit()).value_or(0.0);
            amounts_.push_back(makeAmount(transfer.period.encoded(), static_cast<std::uint32_t>(transfer.contract),
                                          transfer.quantity.value(), factor, order[end]));
        }
        close({Series::Kind::Transfer,
               domain::word(transfers[first].carrier),
               enterprises.from()[first],
               enterprises.to()[first],
               {}},
              first_amount);
        begin = end;
    }
}

std::string_view SeriesSet::table(const Series& series) const {
    return series.kind == Series::Kind::Activity ? "activities" : "energy_transfers";
}

std::string_view SeriesSet::recordId(const Series& series, const Amount& amount) const {
    return series.kind == Series::Kind::Activity ? snapshot_.activities->id->at(amount.record)
                                                 : std::string_view(snapshot_.energy_transfers[amount.record].id.str());
}

const domain::Unit& SeriesSet::unit(const Series& series, const Amount& amount) const {
    const domain::ActivityColumns& activities = *snapshot_.activities;
    return series.kind == Series::Kind::Activity ? activities.units[activities.unit[amount.record]]
                                                 : snapshot_.energy_transfers[amount.record].quantity.unit();
}

bool SeriesSet::membersThroughout(const Series& series, int year) const {
    const auto isThere = [&](std::uint32_t enterprise) {
        return enterprise == EnterpriseIndex::kNone ||
               isMemberThroughout(snapshot_.enterprises[enterprise], base::Period::year(year));
    };
    return isThere(series.first_enterprise) && isThere(series.second_enterprise);
}

} // namespace parkcarbon::engine::checks
