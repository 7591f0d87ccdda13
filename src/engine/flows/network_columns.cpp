#include "network_columns.hpp"

#include <parkcarbon/engine/flows/footprint.hpp>

#include <cmath>

namespace parkcarbon::engine::flows {
namespace {

/// The coefficients of one column, each product once.
class ColumnDraft {
public:
    explicit ColumnDraft(std::size_t products) : place_(products, 0) {}

    void add(std::uint32_t product, double amount) {
        if (place_[product] == 0) {
            entries_.push_back({product, 0.0});
            place_[product] = static_cast<std::uint32_t>(entries_.size());
        }
        entries_[place_[product] - 1].amount += amount;
    }
    double at(std::uint32_t product) const { return place_[product] == 0 ? 0.0 : entries_[place_[product] - 1].amount; }
    const std::vector<ResolvedNetwork::Mention>& entries() const { return entries_; }
    void clear() {
        for (const auto& entry : entries_) {
            place_[entry.item] = 0;
        }
        entries_.clear();
    }

private:
    std::vector<std::uint32_t> place_; // in `entries_`, from 1
    std::vector<ResolvedNetwork::Mention> entries_;
};

class ColumnWriter {
public:
    ColumnWriter(const domain::flows::ProcessNetwork& network, const ResolvedNetwork& resolved,
                 const NetworkRoles& roles)
        : network_(network), resolved_(resolved), roles_(roles), draft_(resolved.products.size()) {
        result_.uses.column.reserve(resolved.inputs.all.size());
        result_.uses.value.reserve(resolved.inputs.all.size());
        result_.direct.assign(resolved.products.size() * resolved.substances.size(), 0.0);
    }

    base::Result<NetworkColumns> write() {
        for (std::uint32_t product = 0; product < resolved_.products.size(); ++product) {
            if (auto done = writeColumn(product); !done) {
                return base::failure(done.error());
            }
        }
        return std::move(result_);
    }

private:
    base::Result<void> writeColumn(std::uint32_t product) {
        const auto [process, share] = roles_.maker_of[product];
        draft_.clear();
        addOutputs(product, process, share);
        for (const auto& input : resolved_.inputs.of(process)) {
            draft_.add(input.item, -share * roles_.direction[input.item] * input.amount);
        }
        const double level = draft_.at(product);
        if (!(level > 0.0)) {
            return base::failure(kNetworkNotProductive, {{"processes", network_.processes[process].id}});
        }
        result_.level.push_back(level);
        for (const auto& entry : draft_.entries()) {
            if (entry.item != product && entry.amount != 0.0) {
                result_.uses.add(entry.item, -entry.amount / level);
            }
        }
        result_.uses.endRow();
        for (const auto& emission : resolved_.emissions.of(process)) {
            result_.direct[product * resolved_.substances.size() + emission.item] += share * emission.amount / level;
        }
        return {};
    }

    /// Co-products that have a column of their own are not in this one.
    void addOutputs(std::uint32_t product, std::uint32_t process, double share) {
        const auto outputs = resolved_.outputs.of(process);
        for (std::size_t at = 0; at < outputs.size(); ++at) {
            const auto& output = outputs[at];
            if (roles_.handed_over[resolved_.outputs.start[process] + at]) {
                draft_.add(output.item, -share * std::abs(output.amount));
            } else if (output.item == product) {
                draft_.add(output.item, roles_.direction[output.item] * output.amount);
            } else if (roles_.maker_of[output.item].process != process) {
                draft_.add(output.item, share * roles_.direction[output.item] * output.amount);
            }
        }
    }

    const domain::flows::ProcessNetwork& network_;
    const ResolvedNetwork& resolved_;
    const NetworkRoles& roles_;
    ColumnDraft draft_;
    NetworkColumns result_;
};

} // namespace

base::Result<NetworkColumns> networkColumns(const domain::flows::ProcessNetwork& network,
                                            const ResolvedNetwork& resolved, const NetworkRoles& roles) {
    return ColumnWriter(network, resolved, roles).write();
}

} // namespace parkcarbon::engine::flows
