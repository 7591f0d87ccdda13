#include "balance_block.hpp"

#include "balance_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

/// Flow `column` of the graph is column `column` of the block; exact numbers of the equations follow.
class BalanceBlock {
public:
    BalanceBlock(const EquationSystem& system, const Component& component) : system_(system), component_(component) {}

    bool read() {
        for (const CovariancePair& pair : system_.covariances) {
            if (std::binary_search(component_.variables.begin(), component_.variables.end(), pair.a)) {
                return false;
            }
        }
        ends_.assign(component_.variables.size(), {});
        for (std::uint32_t row = 0; row < component_.equations.size(); ++row) {
            if (!readEquation(row)) {
                return false;
            }
        }
        build();
        return true;
    }

    BlockResult solve(Uncertainties uncertainties) {
        auto solved = std::make_shared<BalanceReconciliation>(std::move(graph_), uncertainties);
        if (!solved->contradictions().empty()) {
            const BalanceContradiction& contradiction = solved->contradictions().front();
            BlockFailure failure{BlockFailure::Reason::Contradiction, {}, contradiction.residual, 1};
            for (const std::uint32_t node : contradiction.nodes) {
                if (node != BalanceGraph::kOutside) {
                    failure.equations.push_back(component_.equations[node - 1]);
                }
            }
            return tl::unexpected(std::move(failure));
        }
        return solution(std::move(solved));
    }

private:
    struct Ends {
        std::uint32_t from = BalanceGraph::kOutside;
        std::uint32_t to = BalanceGraph::kOutside;
    };
    struct ExactFlow {
        std::uint32_t node;
        double inflow;
    };

    std::uint32_t columnOf(std::uint32_t variable) const {
        const auto at = std::lower_bound(component_.variables.begin(), component_.variables.end(), variable);
        return static_cast<std::uint32_t>(at - component_.variables.begin());
    }

    bool readEquation(std::uint32_t row) {
        const std::uint32_t node = row + 1;
        double inflow = system_.equations[component_.equations[row]].constant;
        for (const EquationTerm& term : system_.termsOf(component_.equations[row])) {
            if (term.b != kNoVariable) {
                return false;
            }
            const SystemVariable& number = system_.variables[term.a];
            if (number.knowledge() == Knowledge::Exact) {
                inflow += term.coefficient * number.input->value;
                continue;
            }
            Ends& ends = ends_[columnOf(term.a)];
            std::uint32_t& end = term.coefficient > 0.0 ? ends.to : ends.from;
            if (std::abs(term.coefficient) != 1.0 || end != BalanceGraph::kOutside) {
                return false;
            }
            end = node;
        }
        if (inflow != 0.0) {
            exact_.push_back({node, inflow});
        }
        return true;
    }

    void build() {
        graph_.nodes = static_cast<std::uint32_t>(component_.equations.size() + 1);
        for (std::size_t column = 0; column < ends_.size(); ++column) {
            const Datum& input = system_.variables[component_.variables[column]].input;
            if (input) {
                graph_.addMeasured(ends_[column].from, ends_[column].to, input->value, input->sd);
            } else {
                graph_.addUnmeasured(ends_[column].from, ends_[column].to);
            }
        }
        for (const ExactFlow& flow : exact_) {
            graph_.addExact(BalanceGraph::kOutside, flow.node, flow.inflow);
        }
    }

    BlockSolution solution(std::shared_ptr<const BalanceReconciliation> solved) const {
        const auto columns = static_cast<std::ptrdiff_t>(component_.variables.size());
        const auto part = [&](const auto& all) { return std::vector(all.begin(), all.begin() + columns); };
        BlockSolution result;
        result.variables = component_.variables;
        result.values = part(solved->values());
        result.classes = part(solved->classes().flow_class);
        result.variances = part(solved->variances());
        result.correction_variances = part(solved->correctionVariances());
        result.corrections.assign(component_.variables.size(), 0.0);
        for (std::size_t column = 0; column < component_.variables.size(); ++column) {
            const Datum& input = system_.variables[component_.variables[column]].input;
            if (input) {
                result.corrections[column] = input->value - result.values[column];
            }
        }
        result.chi_square = solved->chiSquare();
        result.degrees_of_freedom = solved->degreesOfFreedom();
        result.iterations = 1;
        result.residual = residual(result.values);
        result.covariance = std::make_shared<Covariance>(std::move(solved));
        return result;
    }

    double residual(const std::vector<double>& values) const {
        double largest = 0.0;
        for (const std::uint32_t equation : component_.equations) {
            double sum = system_.equations[equation].constant;
            double size = std::abs(sum);
            for (const EquationTerm& term : system_.termsOf(equation)) {
                const SystemVariable& number = system_.variables[term.a];
                const bool exact = number.knowledge() == Knowledge::Exact;
                const double value = term.coefficient * (exact ? number.input->value : values[columnOf(term.a)]);
                sum += value;
                size = std::max(size, std::abs(value));
            }
            if (sum != 0.0 && !std::isnan(sum)) {
                largest = std::max(largest, std::abs(sum) / size);
            }
        }
        return largest;
    }

    class Covariance final : public BlockCovariance {
    public:
        explicit Covariance(std::shared_ptr<const BalanceReconciliation> solved) : solved_(std::move(solved)) {}
        std::vector<double> covariance(const std::vector<ColumnWeights>& sums) const override {
            return solved_->covariance(sums);
        }

    private:
        std::shared_ptr<const BalanceReconciliation> solved_;
    };

    const EquationSystem& system_;
    const Component& component_;
    BalanceGraph graph_;
    std::vector<Ends> ends_;
    std::vector<ExactFlow> exact_;
};

} // namespace

std::optional<BlockResult> solveBalanceBlock(const EquationSystem& system, const Component& component,
                                             const BlockOptions& options) {
    BalanceBlock block(system, component);
    if (!block.read()) {
        return std::nullopt;
    }
    return block.solve(options.uncertainties);
}

} // namespace parkcarbon::engine::flows
