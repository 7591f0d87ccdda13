#include "control_totals.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkcarbon::exchange {
namespace {

constexpr double kRelativeTolerance = 1e-9;

} // namespace

void ControlTotals::Sum::add(double value) {
    const double next = total + value;
    lost += std::abs(total) >= std::abs(value) ? (total - next) + value : (value - next) + total;
    total = next;
}

double ControlTotals::Sum::value() const {
    const double sum = total + lost;
    return std::isfinite(sum) ? sum : std::copysign(std::numeric_limits<double>::max(), total);
}

std::uint32_t ControlTotals::addRow(const Row& row) {
    key_.assign(1, static_cast<char>(row.table));
    key_.append(row.item).append(1, '\0').append(row.unit);
    auto found = index_.find(key_);
    if (found == index_.end()) {
        if (groups_.size() == most_groups_) {
            cut_ = true;
            return kNone;
        }
        found = index_.emplace(key_, static_cast<std::uint32_t>(groups_.size())).first;
        groups_.push_back({row.table, row.file, std::string(row.item), std::string(row.unit), {}, {}});
    }
    groups_[found->second].in_files.add(row.quantity);
    return found->second;
}

void ControlTotals::addRecord(std::uint32_t group, const domain::Quantity& quantity) {
    Group& target = groups_[group];
    if (quantity.unit().symbol() == target.unit) {
        target.in_project.add(quantity.value());
        return;
    }
    const auto unit = domain::Unit::parse(target.unit);
    const auto value = unit ? quantity.in(*unit) : tl::unexpected(unit.error());
    if (value && std::isfinite(*value)) {
        target.in_project.add(*value);
    }
}

std::vector<ImportReport::ControlTotal> ControlTotals::totals() const {
    std::vector<ImportReport::ControlTotal> totals;
    totals.reserve(groups_.size());
    for (const Group& group : groups_) {
        totals.push_back({std::string(domain::spec(group.table).name), group.item, group.unit, group.in_files.value(),
                          group.in_project.value()});
    }
    return totals;
}

bool ControlTotals::differ(const ImportReport::ControlTotal& total) {
    const double larger = std::max(std::abs(total.file_sum), std::abs(total.project_sum));
    return std::abs(total.file_sum - total.project_sum) > kRelativeTolerance * larger;
}

} // namespace parkcarbon::exchange
