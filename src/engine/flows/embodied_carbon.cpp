#include <parkcarbon/engine/flows/embodied_carbon.hpp>

#include "burden_shares.hpp"
#include "resolved_network.hpp"

#include <engine/numerics/loop_system.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace parkcarbon::engine::flows {
namespace {

using numerics::LoopSystem;
using numerics::SparseRows;

constexpr double kOverdrawn = 1e-9; // of the burden: less is rounding

base::Result<void> checkExchanges(const ExchangeNetwork& network) {
    const auto invalid = [](const std::string& subject, double value) {
        return base::failure(kEmbodiedInvalid, {{"subject", subject}, {"value", fmt::format("{}", value)}});
    };
    for (const ExchangeNetwork::Node& node : network.nodes) {
        if (!std::isfinite(node.direct_t)) {
            return invalid(node.id, node.direct_t);
        }
    }
    for (const ExchangeNetwork::Flow& flow : network.flows) {
        for (const double amount : {flow.amount, flow.value.value_or(0.0)}) {
            if (!std::isfinite(amount) || amount < 0.0) {
                return invalid(flow.id, amount);
            }
        }
        if (!std::isfinite(flow.factor.value_or(0.0))) {
            return invalid(flow.id, *flow.factor);
        }
        const std::size_t size = network.nodes.size();
        if ((!flow.from && !flow.to) || flow.from.value_or(0) >= size || flow.to.value_or(0) >= size) {
            return invalid(flow.id, static_cast<double>(std::max(flow.from.value_or(0), flow.to.value_or(0))));
        }
    }
    return {};
}

class EmbodiedRun {
public:
    EmbodiedRun(const ExchangeNetwork& network, const base::RunContext& context)
        : network_(network), context_(context), shares_(burdenShares(network)) {}

    base::Result<EmbodiedCarbon> run() {
        const auto burdens = burdensOfNodes();
        if (!burdens) {
            return base::failure(burdens.error());
        }
        writeFlows(*burdens);
        writeNodes(*burdens);
        writeProducts();
        addUp();
        return std::move(result_);
    }

private:
    /// T = direct + imports + Σ (fixed + share · (T − Σ fixed) of who gives it)
    base::Result<std::vector<double>> burdensOfNodes() const {
        const std::size_t size = network_.nodes.size();
        std::vector<double> known;
        for (const ExchangeNetwork::Node& node : network_.nodes) {
            known.push_back(node.direct_t);
        }
        std::vector<std::vector<std::size_t>> borne(size);
        for (std::size_t flow = 0; flow < shares_.flows.size(); ++flow) {
            const BurdenShares::Flow& burden = shares_.flows[flow];
            if (burden.bearer) {
                borne[*burden.bearer].push_back(flow);
                const double fixed = burden.giver ? shares_.fixed_t[*burden.giver] : 0.0;
                known[*burden.bearer] += burden.fixed_t - burden.share * fixed;
            }
        }
        const LoopSystem system(matrixOf(borne));
        if (const auto loop = system.nonProductiveLoop()) {
            return closedLoop(*loop);
        }
        auto solution = system.solve(std::move(known), 1, context_);
        if (!solution) {
            return context_.cancelled() ? base::failure(uncertainty::kCancelled) : closedLoop({0});
        }
        return std::move(solution->values);
    }

    SparseRows matrixOf(const std::vector<std::vector<std::size_t>>& borne) const {
        SparseRows matrix;
        std::vector<double> from(network_.nodes.size(), 0.0);
        for (const auto& flows : borne) {
            for (const std::size_t flow : flows) {
                if (const auto giver = shares_.flows[flow].giver) {
                    from[*giver] += shares_.flows[flow].share;
                }
            }
            for (const std::size_t flow : flows) {
                const auto giver = shares_.flows[flow].giver;
                if (giver && from[*giver] > 0.0) {
                    matrix.add(static_cast<std::uint32_t>(*giver), from[*giver]);
                    from[*giver] = 0.0;
                }
            }
            matrix.endRow();
        }
        return matrix;
    }

    tl::unexpected<base::Error> closedLoop(const std::vector<std::uint32_t>& nodes) const {
        std::vector<std::string_view> names;
        for (const std::uint32_t node : nodes) {
            names.push_back(network_.nodes[node].id);
        }
        return base::failure(kEmbodiedLoopClosed, {{"nodes", nameList(names)}});
    }

    void writeFlows(const std::vector<double>& burdens) {
        for (std::size_t flow = 0; flow < shares_.flows.size(); ++flow) {
            const BurdenShares::Flow& burden = shares_.flows[flow];
            EmbodiedCarbon::Flow& written = result_.flows.emplace_back();
            written.embodied_t = burden.fixed_t;
            if (burden.giver) {
                written.embodied_t += burden.share * (burdens[*burden.giver] - shares_.fixed_t[*burden.giver]);
            }
            if (network_.flows[flow].amount > 0.0) {
                written.intensity = written.embodied_t / network_.flows[flow].amount;
            }
        }
    }

    void writeNodes(const std::vector<double>& burdens) {
        result_.nodes.resize(network_.nodes.size());
        for (std::size_t flow = 0; flow < shares_.flows.size(); ++flow) {
            const auto [giver, bearer, fixed, share] = shares_.flows[flow];
            const double embodied = result_.flows[flow].embodied_t;
            if (giver) {
                (bearer ? result_.nodes[*giver].passed_on_t : result_.nodes[*giver].exported_t) += embodied;
            }
            if (bearer) {
                (giver ? result_.nodes[*bearer].received_t : result_.nodes[*bearer].imported_t) += embodied;
            }
        }
        for (std::size_t node = 0; node < burdens.size(); ++node) {
            EmbodiedCarbon::Node& written = result_.nodes[node];
            written.direct_t = network_.nodes[node].direct_t;
            written.key = shares_.keys[node];
            const double fixed = shares_.fixed_t[node];
            written.final_use_t = written.key == BurdenKey::FinalUse ? burdens[node] - fixed : 0.0;
            written.overdrawn = fixed > burdens[node] + kOverdrawn * std::abs(fixed);
        }
    }

    void writeProducts() {
        std::map<std::tuple<std::size_t, std::string_view, ExchangeNetwork::Kind>, std::size_t> places;
        for (std::size_t flow = 0; flow < shares_.flows.size(); ++flow) {
            if (const auto giver = shares_.flows[flow].giver) {
                const ExchangeNetwork::Flow& exchange = network_.flows[flow];
                places.try_emplace({*giver, exchange.product, exchange.kind}, 0);
            }
        }
        for (auto& [name, place] : places) {
            place = result_.products.size();
            const auto& [node, product, kind] = name;
            result_.products.push_back({node, std::string(product), kind});
        }
        for (std::size_t flow = 0; flow < shares_.flows.size(); ++flow) {
            if (const auto giver = shares_.flows[flow].giver) {
                const ExchangeNetwork::Flow& exchange = network_.flows[flow];
                auto& product = result_.products[places.at({*giver, exchange.product, exchange.kind})];
                product.amount += exchange.amount;
                product.embodied_t += result_.flows[flow].embodied_t;
            }
        }
        for (EmbodiedCarbon::Product& product : result_.products) {
            product.intensity = product.amount > 0.0 ? product.embodied_t / product.amount : 0.0;
        }
    }

    void addUp() {
        for (const EmbodiedCarbon::Node& node : result_.nodes) {
            result_.direct_t += node.direct_t;
            result_.imported_t += node.imported_t;
            result_.exported_t += node.exported_t;
            result_.final_use_t += node.final_use_t;
        }
        const double in = result_.direct_t + result_.imported_t;
        const double open = std::abs(in - result_.exported_t - result_.final_use_t);
        result_.residual = in != 0.0 ? open / std::abs(in) : open;
    }

    const ExchangeNetwork& network_;
    const base::RunContext& context_;
    BurdenShares shares_;
    EmbodiedCarbon result_;
};

} // namespace

base::Result<EmbodiedCarbon> embodiedCarbon(const ExchangeNetwork& network, const base::RunContext& context) {
    if (auto valid = checkExchanges(network); !valid) {
        return base::failure(valid.error());
    }
    return EmbodiedRun(network, context).run();
}

} // namespace parkcarbon::engine::flows
