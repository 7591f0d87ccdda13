#pragma once

#include <engine/flows/equation_system.hpp>

#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <cstddef>
#include <vector>

namespace parkcarbon::engine::flows::test {

/// What dense algebra says of all equations of a system at one point, without components, elimination or scaling:
/// null spaces and ranks by singular values, x̂ = x0 − Q·Arᵀ·V⁺·(Ar·x0 + b) (Cencic 2016, section 2).
struct DenseSystemResult {
    std::vector<VariableClass> classes; ///< one per variable
    std::vector<double> values;         ///< of the linearised problem; as given for unmeasured variables
    std::vector<double> variances;      ///< NaN when unobservable
    std::vector<double> corrections;    ///< variances of input − value of measured variables
    double chi_square = 0.0;
    std::size_t degrees_of_freedom = 0;
    double gap = 0.0; ///< between the singular values that count as zero and the others: larger is clearer
};

/// `point` has one value per variable.
DenseSystemResult denseSystem(const EquationSystem& equations, const std::vector<double>& point);

} // namespace parkcarbon::engine::flows::test
