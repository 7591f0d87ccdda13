#include "start_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

class StartValues {
public:
    StartValues(const BlockProblem& problem, const EquationSystem& system, int attempt)
        : problem_(problem), system_(system), attempt_(attempt),
          values_(problem.columns(), 0.0), known_(problem.columns(), 0) {
        for (std::uint32_t column = problem.unknowns(); column < problem.columns(); ++column) {
            values_[column] = problem.inputs()[column - problem.unknowns()];
            known_[column] = 1;
        }
    }

    std::vector<double> find() {
        spread();
        // One kind after another is guessed, so that what follows from a guess agrees with it.
        for (const QuantityKind quantity :
             {QuantityKind::TransferCoefficient, QuantityKind::Concentration, QuantityKind::Mass}) {
            if (guess(quantity)) {
                spread();
            }
        }
        return std::move(values_);
    }

private:
    void spread() {
        while (singles() || linearEquations()) {
        }
    }

    bool isUnknown(std::uint32_t column) const { return column != kNoVariable && known_[column] == 0; }

    /// Equations with one unknown, all of a round at once: their order is of no matter.
    bool singles() {
        std::map<std::uint32_t, std::pair<double, int>> found; // sum and count per column
        for (std::size_t row = 0; row < problem_.equations(); ++row) {
            std::uint32_t column = kNoVariable;
            double slope = 0.0;
            double rest = problem_.constant(row);
            if (!readSingle(row, column, slope, rest) || slope == 0.0) {
                continue;
            }
            auto& [sum, count] = found[column];
            sum += -rest / slope;
            ++count;
        }
        for (const auto& [column, sum_and_count] : found) {
            setKnown(column, sum_and_count.first / sum_and_count.second);
        }
        return !found.empty();
    }

    bool readSingle(std::size_t row, std::uint32_t& column, double& slope, double& rest) const {
        for (const EquationTerm& term : problem_.termsOf(row)) {
            const bool first = isUnknown(term.a);
            const bool second = isUnknown(term.b);
            if (!first && !second) {
                rest += term.coefficient * values_[term.a] * (term.b == kNoVariable ? 1.0 : values_[term.b]);
                continue;
            }
            const std::uint32_t unknown = first ? term.a : term.b;
            if ((first && second) || (column != kNoVariable && column != unknown)) {
                return false;
            }
            column = unknown;
            const std::uint32_t other = first ? term.b : term.a;
            slope += term.coefficient * (other == kNoVariable ? 1.0 : values_[other]);
        }
        return column != kNoVariable;
    }

    void setKnown(std::uint32_t column, double value) {
        if (std::isfinite(value)) {
            values_[column] = value;
        }
        known_[column] = 1;
    }

    /// Unknowns that the equations without products of unknowns determine together.
    bool linearEquations() {
        std::vector<numerics::SparseRow> rows;
        std::vector<double> right_side;
        for (std::size_t row = 0; row < problem_.equations(); ++row) {
            readLinear(row, rows, right_side);
        }
        if (rows.empty()) {
            return false;
        }
        const auto scales = numerics::equilibrate(rows, problem_.unknowns());
        const numerics::RowElimination elimination(std::move(rows), problem_.unknowns());
        for (std::size_t row = 0; row < right_side.size(); ++row) {
            right_side[row] *= scales.row[row];
        }
        elimination.operations().apply(right_side);
        std::vector<double> solution(problem_.unknowns(), 0.0);
        elimination.backSubstitute(right_side, solution);
        const std::vector<char> determined = elimination.determined();
        bool any = false;
        for (std::uint32_t column = 0; column < problem_.unknowns(); ++column) {
            if (determined[column] != 0 && known_[column] == 0) {
                setKnown(column, scales.column[column] * solution[column]);
                any = true;
            }
        }
        return any;
    }

    void readLinear(std::size_t row, std::vector<numerics::SparseRow>& rows, std::vector<double>& right_side) const {
        std::map<std::uint32_t, double> entries;
        double rest = problem_.constant(row);
        for (const EquationTerm& term : problem_.termsOf(row)) {
            const bool first = isUnknown(term.a);
            const bool second = isUnknown(term.b);
            if (first && second) {
                return;
            }
            if (!first && !second) {
                rest += term.coefficient * values_[term.a] * (term.b == kNoVariable ? 1.0 : values_[term.b]);
            } else {
                const std::uint32_t other = first ? term.b : term.a;
                entries[first ? term.a : term.b] += term.coefficient * (other == kNoVariable ? 1.0 : values_[other]);
            }
        }
        numerics::SparseRow entry_row;
        for (const auto& [column, value] : entries) {
            if (value != 0.0) {
                entry_row.push_back({column, value});
            }
        }
        if (!entry_row.empty()) {
            rows.push_back(std::move(entry_row));
            right_side.push_back(-rest);
        }
    }

    const SystemVariable& numberOf(std::uint32_t column) const { return system_.variables[problem_.variable(column)]; }

    QuantityKind kindOf(std::uint32_t column) const {
        const QuantityKind kind = numberOf(column).quantity;
        const bool is_factor = kind == QuantityKind::TransferCoefficient || kind == QuantityKind::Concentration;
        return is_factor ? kind : QuantityKind::Mass;
    }

    std::uint32_t layerOf(std::uint32_t column) const { return numberOf(column).layer; }

    /// The middle of what is known of that kind and layer, in the scale of its columns.
    double typical(QuantityKind quantity, std::uint32_t layer) const {
        std::vector<double> sizes;
        for (std::uint32_t column = 0; column < problem_.columns(); ++column) {
            if (known_[column] != 0 && kindOf(column) == quantity && layerOf(column) == layer &&
                values_[column] != 0.0) {
                sizes.push_back(std::abs(values_[column]));
            }
        }
        if (sizes.empty()) {
            return quantity == QuantityKind::TransferCoefficient ? 0.5 : 1.0;
        }
        std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), sizes.end());
        return sizes[sizes.size() / 2];
    }

    bool guess(QuantityKind quantity) {
        std::vector<std::pair<std::uint32_t, double>> guesses;
        std::map<std::uint32_t, double> typical_of_layer;
        for (std::uint32_t column = 0; column < problem_.unknowns(); ++column) {
            if (known_[column] == 0 && kindOf(column) == quantity) {
                const auto [at, is_new] = typical_of_layer.try_emplace(layerOf(column), 0.0);
                at->second = is_new ? typical(quantity, at->first) : at->second;
                guesses.emplace_back(column, at->second * spice(numberOf(column).mark));
            }
        }
        for (const auto& [column, value] : guesses) {
            setKnown(column, value);
        }
        return !guesses.empty();
    }

    /// Never the same for two numbers: equal guesses would make equations look dependent. Always the same for one.
    double spice(std::uint64_t mark) const {
        std::mt19937_64 random(mark + static_cast<std::uint64_t>(attempt_));
        const double spread = attempt_ == 0 ? 0.2 : 0.9;
        return 1.0 + spread * std::uniform_real_distribution<double>(-1.0, 1.0)(random);
    }

    const BlockProblem& problem_;
    const EquationSystem& system_;
    int attempt_;
    std::vector<double> values_;
    std::vector<char> known_;
};

} // namespace

std::vector<double> startValues(const BlockProblem& problem, const EquationSystem& system, int attempt) {
    return StartValues(problem, system, attempt).find();
}

} // namespace parkcarbon::engine::flows
