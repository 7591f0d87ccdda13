#include "definitions.hpp"

#include <algorithm>
#include <cstdint>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

bool isSquared(const BlockProblem& problem, std::size_t row, std::uint32_t column) {
    const auto terms = problem.termsOf(row);
    return std::any_of(terms.begin(), terms.end(),
                       [&](const EquationTerm& term) { return term.a == column && term.b == column; });
}

} // namespace

Definitions::Definitions(const BlockProblem& problem) : problem_(problem) {
    std::vector<std::vector<std::size_t>> rows_of(problem.unknowns());
    const auto enter = [&](std::uint32_t column, std::size_t row) {
        if (column < problem.unknowns() && (rows_of[column].empty() || rows_of[column].back() != row)) {
            rows_of[column].push_back(row);
        }
    };
    for (std::size_t row = 0; row < problem.equations(); ++row) {
        for (const EquationTerm& term : problem.termsOf(row)) {
            enter(term.a, row);
            enter(term.b, row);
        }
    }
    std::vector<char> gone(problem.equations(), 0);
    std::vector<std::size_t> uses(problem.unknowns());
    std::vector<std::uint32_t> single;
    for (std::uint32_t column = 0; column < problem.unknowns(); ++column) {
        uses[column] = rows_of[column].size();
        if (uses[column] == 1) {
            single.push_back(column);
        }
    }
    while (!single.empty()) {
        const std::uint32_t column = single.back();
        single.pop_back();
        const auto at = std::find_if(rows_of[column].begin(), rows_of[column].end(),
                                     [&](std::size_t row) { return gone[row] == 0; });
        const std::size_t row = at == rows_of[column].end() ? kNoRow : *at;
        if (row == kNoRow || isSquared(problem, row, column)) {
            continue;
        }
        gone[row] = 1;
        definitions_.push_back({row, column});
        const auto release = [&](std::uint32_t other) {
            if (other >= problem.unknowns() || other == column) {
                return;
            }
            const auto left = std::count_if(rows_of[other].begin(), rows_of[other].end(),
                                            [&](std::size_t candidate) { return gone[candidate] == 0; });
            if (left == 1 && uses[other] != 1) {
                uses[other] = 1;
                single.push_back(other);
            }
        };
        for (const EquationTerm& term : problem.termsOf(row)) {
            release(term.a);
            release(term.b);
        }
    }
    for (std::size_t row = 0; row < problem.equations(); ++row) {
        if (gone[row] == 0) {
            core_.push_back(row);
        }
    }
}

void Definitions::fill(std::vector<double>& values) const {
    for (auto definition = definitions_.rbegin(); definition != definitions_.rend(); ++definition) {
        double slope = 0.0;
        double rest = problem_.constant(definition->row);
        for (const EquationTerm& term : problem_.termsOf(definition->row)) {
            const double first = values[term.a];
            const double second = term.b == kNoVariable ? 1.0 : values[term.b];
            if (term.a == definition->column) {
                slope += term.coefficient * second;
            } else if (term.b == definition->column) {
                slope += term.coefficient * first;
            } else {
                rest += term.coefficient * first * second;
            }
        }
        if (slope != 0.0) {
            values[definition->column] = -rest / slope;
        }
    }
}

} // namespace parkcarbon::engine::flows
