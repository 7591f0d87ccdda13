#include <parkcarbon/engine/flows/footprint.hpp>

#include "network_columns.hpp"
#include "network_roles.hpp"
#include "resolved_network.hpp"

#include <engine/numerics/loop_system.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::flows {
namespace {

using numerics::LoopMethod;
using numerics::LoopSolution;
using numerics::LoopSystem;

class FootprintRun {
public:
    FootprintRun(const ProcessNetwork& network, const ResolvedNetwork& resolved, const NetworkRoles& roles,
                 NetworkColumns columns, const base::RunContext& context)
        : network_(network), resolved_(resolved), roles_(roles), columns_(std::move(columns)), context_(context) {}

    base::Result<Footprints> run() {
        const LoopSystem per_unit(columns_.uses);
        if (const auto loop = per_unit.nonProductiveLoop()) {
            return base::failure(kNetworkNotProductive, {{"processes", processNames(*loop)}});
        }
        const auto footprints = per_unit.solve(columns_.direct, resolved_.substances.size(), context_);
        if (!footprints) {
            return failed();
        }
        writeFootprints(*footprints);
        if (!network_.demand.empty()) {
            const auto amounts = LoopSystem(transposed(columns_.uses)).solve(resolved_.demand, 1, context_);
            if (!amounts) {
                return failed();
            }
            writeDemand(*amounts);
            checkDemand(*footprints, *amounts);
        }
        result_.solver = numerics::loopMethodWord(method_);
        return std::move(result_);
    }

private:
    tl::unexpected<base::Error> failed() const {
        return base::failure(context_.cancelled() ? uncertainty::kCancelled : kNetworkSingular);
    }

    std::string processNames(const std::vector<std::uint32_t>& products) const {
        std::vector<std::string_view> names;
        for (const std::uint32_t product : products) {
            const std::string_view name = network_.processes[roles_.maker_of[product].process].id;
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
        return nameList(names);
    }

    void note(const LoopSolution& solution) {
        method_ = std::max(method_, solution.method);
        result_.residual = std::max(result_.residual, solution.residual);
    }

    void writeFootprints(const LoopSolution& solution) {
        note(solution);
        const std::size_t substances = resolved_.substances.size();
        result_.footprints.reserve(solution.values.size());
        for (std::size_t product = 0; product < resolved_.products.size(); ++product) {
            for (std::size_t substance = 0; substance < substances; ++substance) {
                result_.footprints.push_back({std::string(resolved_.products[product].name),
                                              std::string(resolved_.products[product].unit),
                                              std::string(resolved_.substances[substance].name),
                                              std::string(resolved_.substances[substance].unit),
                                              solution.values[product * substances + substance]});
            }
        }
    }

    void writeDemand(const LoopSolution& amounts) {
        note(amounts);
        std::vector<double> scaling(network_.processes.size(), 0.0);
        std::vector<double> inventory(resolved_.substances.size(), 0.0);
        for (std::size_t product = 0; product < resolved_.products.size(); ++product) {
            const double amount = amounts.values[product];
            const auto [process, share] = roles_.maker_of[product];
            scaling[process] += share * amount / columns_.level[product];
            for (std::size_t substance = 0; substance < inventory.size(); ++substance) {
                inventory[substance] += columns_.direct[product * inventory.size() + substance] * amount;
            }
        }
        for (std::size_t process = 0; process < scaling.size(); ++process) {
            result_.scaling.push_back({network_.processes[process].id, scaling[process]});
        }
        for (std::size_t substance = 0; substance < inventory.size(); ++substance) {
            result_.inventory.push_back({std::string(resolved_.substances[substance].name),
                                         std::string(resolved_.substances[substance].unit), inventory[substance]});
        }
    }

    /// Two independent solves must agree: what the demanded products carry is what their making emits.
    void checkDemand(const LoopSolution& footprints, const LoopSolution& amounts) {
        const std::size_t substances = resolved_.substances.size();
        for (std::size_t substance = 0; substance < substances; ++substance) {
            double open = 0.0;
            double terms = 0.0;
            for (std::size_t product = 0; product < resolved_.products.size(); ++product) {
                const std::size_t place = product * substances + substance;
                const double carried = resolved_.demand[product] * footprints.values[place];
                const double emitted = columns_.direct[place] * amounts.values[product];
                open += carried - emitted;
                terms += std::abs(carried) + std::abs(emitted);
            }
            result_.residual = std::max(result_.residual, terms > 0.0 ? std::abs(open) / terms : 0.0);
        }
    }

    const ProcessNetwork& network_;
    const ResolvedNetwork& resolved_;
    const NetworkRoles& roles_;
    NetworkColumns columns_;
    const base::RunContext& context_;
    LoopMethod method_ = LoopMethod::Sweeps;
    Footprints result_;
};

} // namespace

base::Result<Footprints> footprints(const ProcessNetwork& network, const base::RunContext& context) {
    const auto resolved = resolveNetwork(network);
    if (!resolved) {
        return base::failure(resolved.error());
    }
    const auto roles = networkRoles(network, *resolved);
    if (!roles) {
        return base::failure(roles.error());
    }
    auto columns = networkColumns(network, *resolved, *roles);
    if (!columns) {
        return base::failure(columns.error());
    }
    return FootprintRun(network, *resolved, *roles, std::move(*columns), context).run();
}

} // namespace parkcarbon::engine::flows
