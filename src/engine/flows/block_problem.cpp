#include "block_problem.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace parkcarbon::engine::flows {
namespace {

class VariableSets {
public:
    explicit VariableSets(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
    }
    std::uint32_t find(std::uint32_t item) {
        while (parent_[item] != item) {
            parent_[item] = parent_[parent_[item]];
            item = parent_[item];
        }
        return item;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

bool isExact(const EquationSystem& system, std::uint32_t variable) {
    return system.variables[variable].knowledge() == Knowledge::Exact;
}

bool isExactZero(const EquationSystem& system, std::uint32_t variable) {
    return variable != kNoVariable && isExact(system, variable) && system.variables[variable].input->value == 0.0;
}

bool vanishes(const EquationSystem& system, const EquationTerm& term) {
    return isExactZero(system, term.a) || isExactZero(system, term.b);
}

/// Of a term, what is not exact; nothing of a product with an exact zero.
std::vector<std::uint32_t> freeVariables(const EquationSystem& system, const EquationTerm& term) {
    std::vector<std::uint32_t> result;
    for (const std::uint32_t variable : {term.a, term.b}) {
        if (variable == kNoVariable) {
            continue;
        }
        if (!isExact(system, variable)) {
            result.push_back(variable);
        } else if (system.variables[variable].input->value == 0.0) {
            return {};
        }
    }
    return result;
}

constexpr std::uint32_t kUnused = kNoVariable;
constexpr double kCancelled = 1e-12; ///< of its largest part, a sum is nothing but rounding

/// Makes one entry of those of the same column, which lie side by side.
void addUp(numerics::SparseRow& row) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < row.size();) {
        const std::uint32_t column = row[at].column;
        double sum = 0.0;
        double largest = 0.0;
        for (; at < row.size() && row[at].column == column; ++at) {
            sum += row[at].value;
            largest = std::max(largest, std::abs(row[at].value));
        }
        if (std::abs(sum) > kCancelled * largest) {
            row[kept++] = {column, sum};
        }
    }
    row.resize(kept);
}

} // namespace

Components components(const EquationSystem& system) {
    VariableSets sets(system.variables.size());
    std::vector<std::uint32_t> holder(system.equations.size(), kUnused);
    std::vector<char> used(system.variables.size(), 0);
    for (std::size_t equation = 0; equation < system.equations.size(); ++equation) {
        for (const EquationTerm& term : system.termsOf(equation)) {
            for (const std::uint32_t variable : freeVariables(system, term)) {
                used[variable] = 1;
                if (holder[equation] == kUnused) {
                    holder[equation] = variable;
                }
                sets.join(holder[equation], variable);
            }
        }
    }
    for (const CovariancePair& pair : system.covariances) {
        used[pair.a] = used[pair.b] = 1;
        sets.join(pair.a, pair.b);
    }
    Components result;
    std::unordered_map<std::uint32_t, std::size_t> part_of;
    for (std::uint32_t variable = 0; variable < system.variables.size(); ++variable) {
        if (isExact(system, variable)) {
            continue;
        }
        if (used[variable] == 0) {
            result.alone.push_back(variable);
            continue;
        }
        const auto [at, is_new] = part_of.emplace(sets.find(variable), result.parts.size());
        if (is_new) {
            result.parts.emplace_back();
        }
        result.parts[at->second].variables.push_back(variable);
    }
    for (std::uint32_t equation = 0; equation < system.equations.size(); ++equation) {
        if (holder[equation] == kUnused) {
            result.constant_equations.push_back(equation);
        } else {
            result.parts[part_of.at(sets.find(holder[equation]))].equations.push_back(equation);
        }
    }
    return result;
}

BlockProblem::BlockProblem(const EquationSystem& system, const Component& component) {
    for (const Knowledge knowledge : {Knowledge::Unmeasured, Knowledge::Measured}) {
        for (const std::uint32_t variable : component.variables) {
            if (system.variables[variable].knowledge() == knowledge) {
                variables_.push_back(variable);
            }
        }
        if (knowledge == Knowledge::Unmeasured) {
            unknowns_ = static_cast<std::uint32_t>(variables_.size());
        }
    }
    std::unordered_map<std::uint32_t, std::uint32_t> column_of;
    column_of.reserve(variables_.size());
    std::vector<double> sds;
    for (std::uint32_t column = 0; column < columns(); ++column) {
        const SystemVariable& variable = system.variables[variables_[column]];
        column_of[variables_[column]] = column;
        scales_.push_back(system.sizeOf(variable));
        if (column >= unknowns_) {
            inputs_.push_back(variable.input->value / scales_.back());
            sds.push_back(variable.input->sd / scales_.back());
        }
    }
    for (const std::uint32_t equation : component.equations) {
        addEquation(system, equation, column_of);
    }
    std::vector<numerics::CovarianceFactor::Pair> pairs;
    for (const CovariancePair& pair : system.covariances) {
        const auto a = column_of.find(pair.a);
        const auto b = column_of.find(pair.b);
        if (a != column_of.end() && b != column_of.end()) {
            pairs.push_back({a->second - unknowns_, b->second - unknowns_,
                             pair.covariance / (scales_[a->second] * scales_[b->second])});
        }
    }
    if (auto factor = numerics::CovarianceFactor::make(std::move(sds), pairs)) {
        factor_ = std::move(*factor);
    }
}

void BlockProblem::addEquation(const EquationSystem& system, std::uint32_t equation,
                               const ColumnOfVariable& column_of) {
    double constant = system.equations[equation].constant;
    double size = std::abs(constant);
    for (const EquationTerm& term : system.termsOf(equation)) {
        if (vanishes(system, term)) {
            continue; // its other factor may belong to another component
        }
        EquationTerm local{term.coefficient, kNoVariable, kNoVariable};
        for (const std::uint32_t variable : {term.a, term.b}) {
            if (variable != kNoVariable && isExact(system, variable)) {
                local.coefficient *= system.variables[variable].input->value;
            }
        }
        for (const std::uint32_t variable : freeVariables(system, term)) { // none in a term that an exact 0 takes away
            if (local.a == kNoVariable) {
                local.a = column_of.at(variable);
                local.coefficient *= scales_[local.a];
            } else {
                local.b = column_of.at(variable);
                local.coefficient *= scales_[local.b];
            }
        }
        if (local.a == kNoVariable) {
            constant += local.coefficient;
            size = std::max(size, std::abs(local.coefficient));
        } else if (local.coefficient != 0.0) {
            terms_.push_back(local);
            linear_ = linear_ && local.b == kNoVariable;
        }
    }
    first_term_.push_back(terms_.size());
    constants_.push_back(constant);
    constant_sizes_.push_back(size);
    equations_.push_back(equation);
}

void BlockProblem::hold(std::uint32_t column) {
    terms_.push_back({1.0, column, kNoVariable});
    first_term_.push_back(terms_.size());
    constants_.push_back(0.0);
    constant_sizes_.push_back(0.0);
    equations_.push_back(kNoVariable);
}

BlockProblem BlockProblem::restrictedTo(std::span<const std::size_t> rows) const {
    BlockProblem result = *this;
    result.terms_.clear();
    result.first_term_ = {0};
    result.constants_.clear();
    result.constant_sizes_.clear();
    result.equations_.clear();
    result.linear_ = true;
    for (const std::size_t row : rows) {
        for (const EquationTerm& term : termsOf(row)) {
            result.terms_.push_back(term);
            result.linear_ = result.linear_ && term.b == kNoVariable;
        }
        result.first_term_.push_back(result.terms_.size());
        result.constants_.push_back(constants_[row]);
        result.constant_sizes_.push_back(constant_sizes_[row]);
        result.equations_.push_back(equations_[row]);
    }
    return result;
}

std::vector<double> BlockProblem::residuals(std::span<const double> values) const {
    std::vector<double> result(equations());
    for (std::size_t row = 0; row < equations(); ++row) {
        double sum = constants_[row];
        for (const EquationTerm& term : termsOf(row)) {
            sum += term.coefficient * values[term.a] * (term.b == kNoVariable ? 1.0 : values[term.b]);
        }
        result[row] = sum;
    }
    return result;
}

std::vector<double> BlockProblem::magnitudes(std::span<const double> values) const {
    std::vector<double> result(equations());
    for (std::size_t row = 0; row < equations(); ++row) {
        double largest = constant_sizes_[row];
        for (const EquationTerm& term : termsOf(row)) {
            const double value = term.coefficient * values[term.a] * (term.b == kNoVariable ? 1.0 : values[term.b]);
            largest = std::max(largest, std::abs(value));
        }
        result[row] = largest;
    }
    return result;
}

std::vector<numerics::SparseRow> BlockProblem::jacobian(std::span<const double> values) const {
    std::vector<numerics::SparseRow> rows(equations());
    for (std::size_t index = 0; index < equations(); ++index) {
        numerics::SparseRow& row = rows[index];
        for (const EquationTerm& term : termsOf(index)) {
            if (term.b == kNoVariable) {
                row.push_back({term.a, term.coefficient});
            } else {
                row.push_back({term.a, term.coefficient * values[term.b]});
                row.push_back({term.b, term.coefficient * values[term.a]});
            }
        }
        std::sort(row.begin(), row.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
        addUp(row);
    }
    return rows;
}

} // namespace parkcarbon::engine::flows
