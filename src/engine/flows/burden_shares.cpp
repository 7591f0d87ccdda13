#include "burden_shares.hpp"

#include <algorithm>

namespace parkcarbon::engine::flows {
namespace {

using Kind = ExchangeNetwork::Kind;

class BurdenSharing {
public:
    explicit BurdenSharing(const ExchangeNetwork& network) : network_(network), given_(network.nodes.size()) {}

    BurdenShares run() {
        result_.fixed_t.assign(network_.nodes.size(), 0.0);
        result_.keys.assign(network_.nodes.size(), BurdenKey::FinalUse);
        for (std::size_t flow = 0; flow < network_.flows.size(); ++flow) {
            const ExchangeNetwork::Flow& exchange = network_.flows[flow];
            const bool is_waste = exchange.kind == Kind::Waste;
            result_.flows.push_back({is_waste ? exchange.to : exchange.from, is_waste ? exchange.from : exchange.to});
            if (const auto giver = result_.flows.back().giver) {
                given_[*giver].push_back(flow);
            } else {
                result_.flows.back().fixed_t = exchange.factor.value_or(0.0) * exchange.amount;
            }
        }
        for (std::size_t node = 0; node < network_.nodes.size(); ++node) {
            shareOf(node);
        }
        return std::move(result_);
    }

private:
    using Flows = std::vector<std::size_t>;

    const ExchangeNetwork::Flow& exchange(std::size_t flow) const { return network_.flows[flow]; }
    bool isFixed(std::size_t flow) const { return exchange(flow).kind == Kind::Energy && exchange(flow).factor; }

    void shareOf(std::size_t node) {
        Flows open; // everything but energy that has its factor
        std::copy_if(given_[node].begin(), given_[node].end(), std::back_inserter(open),
                     [this](std::size_t flow) { return !isFixed(flow); });
        if (network_.nodes[node].ends_here || shareOpen(node, open)) {
            for (const std::size_t flow : given_[node]) {
                if (isFixed(flow)) {
                    result_.flows[flow].fixed_t = *exchange(flow).factor * exchange(flow).amount;
                    result_.fixed_t[node] += result_.flows[flow].fixed_t;
                }
            }
            return;
        }
        // energy and nothing else: what its factors leave out, such as the fuel's own supply chain, goes with it, too
        enter(node, given_[node], BurdenKey::Factor,
              [this](std::size_t flow) { return exchange(flow).factor.value_or(0.0) * exchange(flow).amount; }) ||
            enter(node, given_[node], BurdenKey::Amount, [this](std::size_t flow) { return exchange(flow).amount; });
    }

    bool shareOpen(std::size_t node, const Flows& open) {
        const auto amount = [this](std::size_t flow) { return exchange(flow).amount; };
        const auto amountOf = [this](Kind kind) {
            return [this, kind](std::size_t flow) { return exchange(flow).kind == kind ? exchange(flow).amount : 0.0; };
        };
        const bool priced = std::all_of(open.begin(), open.end(),
                                        [this](std::size_t flow) { return exchange(flow).value.has_value(); });
        if (priced && enter(node, open, BurdenKey::Value, [this](std::size_t flow) { return *exchange(flow).value; })) {
            return true;
        }
        return enter(node, open, BurdenKey::Service, amountOf(Kind::Waste)) ||
               enter(node, open, BurdenKey::Amount, amountOf(Kind::Goods)) ||
               enter(node, open, BurdenKey::Amount, amount);
    }

    /// False when the key is zero for all.
    template <typename KeyOf> bool enter(std::size_t node, const Flows& flows, BurdenKey key, KeyOf key_of) {
        double sum = 0.0;
        for (const std::size_t flow : flows) {
            sum += key_of(flow);
        }
        if (!(sum > 0.0)) {
            return false;
        }
        for (const std::size_t flow : flows) {
            result_.flows[flow].share = key_of(flow) / sum;
        }
        result_.keys[node] = key;
        return true;
    }

    const ExchangeNetwork& network_;
    std::vector<Flows> given_; ///< flows whose burden a node gives away
    BurdenShares result_;
};

} // namespace

BurdenShares burdenShares(const ExchangeNetwork& network) {
    return BurdenSharing(network).run();
}

} // namespace parkcarbon::engine::flows
