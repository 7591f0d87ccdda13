#include "linear_forms.hpp"

#include "../../numerics/dense_solver.hpp"

#include <limits>

namespace parkcarbon::engine::inventory {
namespace {

double evaluated(const LinearForm& form, const std::vector<double>& values) {
    double sum = form.constant;
    for (const auto& term : form.terms) {
        sum += term.coefficient * values[term.unknown];
    }
    return sum;
}

/// Solves what follows from known values alone; returns which unknowns are known then.
std::vector<bool> solveInOrder(const std::vector<LinearForm>& forms, std::vector<double>& values) {
    std::vector<std::vector<std::size_t>> users(forms.size());
    std::vector<std::size_t> waiting(forms.size());
    std::vector<std::size_t> ready;
    for (std::size_t unknown = 0; unknown < forms.size(); ++unknown) {
        waiting[unknown] = forms[unknown].terms.size();
        for (const auto& term : forms[unknown].terms) {
            users[term.unknown].push_back(unknown);
        }
        if (waiting[unknown] == 0) {
            ready.push_back(unknown);
        }
    }
    std::vector<bool> known(forms.size(), false);
    while (!ready.empty()) {
        const std::size_t unknown = ready.back();
        ready.pop_back();
        values[unknown] = evaluated(forms[unknown], values);
        known[unknown] = true;
        for (const std::size_t user : users[unknown]) {
            if (--waiting[user] == 0) {
                ready.push_back(user);
            }
        }
    }
    return known;
}

} // namespace

FormSolution solveForms(const std::vector<LinearForm>& forms) {
    constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
    FormSolution solution;
    solution.values.assign(forms.size(), 0.0);
    const std::vector<bool> known = solveInOrder(forms, solution.values);

    std::vector<std::size_t> remaining;
    std::vector<std::size_t> position(forms.size(), kNowhere);
    for (std::size_t unknown = 0; unknown < forms.size(); ++unknown) {
        if (!known[unknown]) {
            position[unknown] = remaining.size();
            remaining.push_back(unknown);
        }
    }
    numerics::DenseSystem system(remaining.size());
    for (std::size_t row = 0; row < remaining.size(); ++row) {
        const LinearForm& form = forms[remaining[row]];
        system.at(row, row) += 1.0;
        system.right_side[row] = form.constant;
        for (const auto& term : form.terms) {
            if (known[term.unknown]) {
                system.right_side[row] += term.coefficient * solution.values[term.unknown];
            } else {
                system.at(row, position[term.unknown]) -= term.coefficient;
            }
        }
    }
    const auto values = numerics::solve(system);
    if (!values) {
        solution.undetermined = std::move(remaining);
        return solution;
    }
    for (std::size_t row = 0; row < remaining.size(); ++row) {
        solution.values[remaining[row]] = (*values)[row];
    }
    return solution;
}

} // namespace parkcarbon::engine::inventory
