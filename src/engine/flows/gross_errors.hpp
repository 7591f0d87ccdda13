#pragma once

#include "equation_system.hpp"
#include "system_solution.hpp"

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <cstddef>
#include <vector>

/// What the size of the corrections says about the data (Narasimhan & Jordache 2000; VDI 2048).
namespace parkcarbon::engine::flows {

struct GlobalTest {
    double p_value = 1.0;
    double limit = 0.0;
};
GlobalTest globalTest(double chi_square, std::size_t degrees_of_freedom, double significance);

/// Two-sided limit of one of `tests` standard normal numbers so that all pass with probability 1 − significance
/// (Šidák).
double sidakLimit(double significance, std::size_t tests);

std::vector<Suspect> suspects(const EquationSystem& equations, const SystemSolution& solution,
                              const ReconciliationOptions& options, const base::RunContext& context);

std::vector<NodalTest> nodalTests(const EquationSystem& equations, double significance);

struct Elimination {
    std::vector<EliminationStep> steps;
    bool complete = true; ///< false: stopped before the global test passed because the system is large
};
/// Takes the measurement with the largest z as unmeasured and solves its component again, until the global test passes.
Elimination serialElimination(const EquationSystem& equations, SystemSolution solution,
                              const ReconciliationOptions& options, const base::RunContext& context);

} // namespace parkcarbon::engine::flows
