#pragma once

#include <engine/flows/balance_graph.hpp>

#include <cstddef>
#include <vector>

namespace parkcarbon::engine::flows {

/// The same questions put to dense algebra, which knows nothing of graphs: null spaces and ranks by singular values,
/// x̂ = x − Q·Rᵀ·(R·Q·Rᵀ)⁺·(R·x + b), its covariance Q − Q·Rᵀ·(R·Q·Rᵀ)⁺·R·Q, unmeasured flows by the pseudo-inverse
/// (Narasimhan & Jordache 2000, ch. 3; Cencic 2016).
struct DenseBalance {
    std::vector<VariableClass> flow_class;
    std::vector<double> values;     ///< NaN when unobservable
    std::vector<double> covariance; ///< flows × flows, row by row; NaN in rows and columns of unobservable flows
    double chi_square = 0.0;
    std::size_t degrees_of_freedom = 0;
};

DenseBalance denseBalance(const BalanceGraph& graph);

} // namespace parkcarbon::engine::flows
