#pragma once

#include <cstddef>
#include <vector>

namespace parkcarbon::engine::inventory {

/// One unknown as a sum: x = constant + Σ coefficient · x_other.
struct LinearForm {
    struct Term {
        std::size_t unknown;
        double coefficient;
    };
    double constant = 0.0;
    std::vector<Term> terms;
};

struct FormSolution {
    std::vector<double> values;            ///< 0 for what could not be solved
    std::vector<std::size_t> undetermined; ///< unknowns of a loop that nothing feeds
};

/// Values that satisfy all forms at once: one after the other as far as the order allows, the loops together as a dense
/// system.
FormSolution solveForms(const std::vector<LinearForm>& forms);

} // namespace parkcarbon::engine::inventory
