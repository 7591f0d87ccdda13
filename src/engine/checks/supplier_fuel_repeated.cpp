#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

/// Who sells energy to whom inside the park.
class Suppliers {
public:
    explicit Suppliers(const CheckInput& input) : of_(input.snapshot.enterprises.size()), sells_(of_.size(), false) {
        for (std::size_t number = 0; number < input.snapshot.energy_transfers.size(); ++number) {
            const std::uint32_t from = input.enterprises.from()[number];
            const std::uint32_t to = input.enterprises.to()[number];
            if (from != EnterpriseIndex::kNone && to != EnterpriseIndex::kNone && !supplies(from, to)) {
                of_[to].push_back(from);
                sells_[from] = true;
            }
        }
    }
    const std::vector<std::uint32_t>& of(std::uint32_t buyer) const { return of_[buyer]; }
    bool sells(std::uint32_t enterprise) const { return sells_[enterprise]; }
    bool supplies(std::uint32_t supplier, std::uint32_t buyer) const {
        return std::find(of_[buyer].begin(), of_[buyer].end(), supplier) != of_[buyer].end();
    }

private:
    std::vector<std::vector<std::uint32_t>> of_;
    std::vector<bool> sells_;
};

std::uint64_t keyOf(const domain::ActivityColumns& activities, std::size_t row) {
    const std::uint64_t source =
        std::uint64_t{activities.item[row]} << 32U | static_cast<std::uint32_t>(activities.period[row]);
    return source * 0x9E3779B97F4A7C15U ^ std::bit_cast<std::uint64_t>(activities.quantity[row]);
}

bool sameAmount(const domain::ActivityColumns& activities, std::size_t a, std::size_t b) {
    return activities.item[a] == activities.item[b] && activities.period[a] == activities.period[b] &&
           activities.quantity[a] == activities.quantity[b] && activities.unit[a] == activities.unit[b];
}

using RowsByKey = std::unordered_multimap<std::uint64_t, std::uint32_t>;

RowsByKey suppliersRows(const domain::ActivityColumns& activities, const Suppliers& suppliers) {
    RowsByKey rows;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const std::uint32_t enterprise = activities.enterprise[row];
        if (enterprise != EnterpriseIndex::kNone && suppliers.sells(enterprise) &&
            isCombustion(activities.category[row])) {
            rows.emplace(keyOf(activities, row), static_cast<std::uint32_t>(row));
        }
    }
    return rows;
}

} // namespace

void checkSupplierFuelRepeated(const CheckInput& input, FindingWriter& findings) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    const auto& enterprises = input.snapshot.enterprises;
    const Suppliers suppliers(input);
    const auto bySource = suppliersRows(activities, suppliers);
    for (std::size_t row = 0; !bySource.empty() && row < activities.size(); ++row) {
        const std::uint32_t buyer = activities.enterprise[row];
        if (buyer == EnterpriseIndex::kNone || suppliers.of(buyer).empty() || !isCombustion(activities.category[row])) {
            continue;
        }
        const auto [first, last] = bySource.equal_range(keyOf(activities, row));
        const auto repeated = std::find_if(first, last, [&](const auto& entry) {
            return sameAmount(activities, row, entry.second) &&
                   suppliers.supplies(activities.enterprise[entry.second], buyer);
        });
        if (repeated == last) {
            continue;
        }
        const std::uint32_t original = repeated->second;
        findings.addLazily(
            kSupplierFuelRepeated, base::Severity::Warning, [&] { return atActivity(activities, row, "quantity"); },
            [&] {
                return base::Arguments{{"value", shown(activities.quantity[row])},
                                       {"item", activities.items[activities.item[row]]},
                                       {"other", std::string(activities.id->at(original))},
                                       {"supplier", enterprises[activities.enterprise[original]].id.str()}};
            });
    }
}

} // namespace parkcarbon::engine::checks
