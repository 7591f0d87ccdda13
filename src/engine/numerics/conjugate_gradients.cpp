#include "conjugate_gradients.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace parkcarbon::engine::numerics {
namespace {

double innerProduct(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0.0;
    for (std::size_t entry = 0; entry < a.size(); ++entry) {
        sum += a[entry] * b[entry];
    }
    return sum;
}

std::vector<double> diagonalOf(const GroundedWeights& weights) {
    auto diagonal = weights.ground;
    for (int column = 0; column < weights.pattern.order(); ++column) {
        for (int entry = weights.pattern.begin[column]; entry < weights.pattern.begin[column + 1]; ++entry) {
            diagonal[static_cast<std::size_t>(column)] += weights.weight[entry];
            diagonal[static_cast<std::size_t>(weights.pattern.row[entry])] += weights.weight[entry];
        }
    }
    return diagonal;
}

/// y = V·x, by differences of x along the edges.
void multiplyByLaplacian(const GroundedWeights& weights, const std::vector<double>& x, std::vector<double>& y) {
    for (std::size_t node = 0; node < x.size(); ++node) {
        y[node] = weights.ground[node] * x[node];
    }
    const int* row = weights.pattern.row.data();
    for (int column = 0; column < weights.pattern.order(); ++column) {
        const double here = x[static_cast<std::size_t>(column)];
        double sum = 0.0;
        for (int entry = weights.pattern.begin[column]; entry < weights.pattern.begin[column + 1]; ++entry) {
            const double along = weights.weight[entry] * (here - x[static_cast<std::size_t>(row[entry])]);
            sum += along;
            y[static_cast<std::size_t>(row[entry])] -= along;
        }
        y[static_cast<std::size_t>(column)] += sum;
    }
}

double trueResidual(const GroundedWeights& weights, const std::vector<double>& x, std::span<const double> right_side) {
    std::vector<double> product(x.size());
    multiplyByLaplacian(weights, x, product);
    double sum = 0.0;
    for (std::size_t node = 0; node < x.size(); ++node) {
        const double difference = right_side[node] - product[node];
        sum += difference * difference;
    }
    return std::sqrt(sum);
}

} // namespace

std::optional<int> conjugateGradients(const GroundedWeights& weights, std::span<double> right_side, double tolerance,
                                      int max_iterations) {
    const auto diagonal = diagonalOf(weights);
    std::vector<double> residual(right_side.begin(), right_side.end());
    std::vector<double> x(residual.size(), 0.0);
    std::vector<double> preconditioned(x.size());
    std::vector<double> product(x.size());
    std::vector<double> direction(x.size(), 0.0);
    const double target = tolerance * std::sqrt(innerProduct(residual, residual));
    double energy = 1.0;
    int iteration = 0;
    // What the recurrence calls its residual drifts from the true one: it is asked for a little more.
    while (std::sqrt(innerProduct(residual, residual)) > 0.5 * target) {
        if (iteration++ == max_iterations) {
            return std::nullopt;
        }
        for (std::size_t node = 0; node < x.size(); ++node) {
            preconditioned[node] = residual[node] / diagonal[node];
        }
        const double next_energy = innerProduct(residual, preconditioned);
        const double turn = iteration == 1 ? 0.0 : next_energy / energy;
        energy = next_energy;
        for (std::size_t node = 0; node < x.size(); ++node) {
            direction[node] = preconditioned[node] + turn * direction[node];
        }
        multiplyByLaplacian(weights, direction, product);
        const double step = energy / innerProduct(direction, product);
        for (std::size_t node = 0; node < x.size(); ++node) {
            x[node] += step * direction[node];
            residual[node] -= step * product[node];
        }
    }
    if (!(trueResidual(weights, x, right_side) <= target)) {
        return std::nullopt;
    }
    std::copy(x.begin(), x.end(), right_side.begin());
    return iteration;
}

} // namespace parkcarbon::engine::numerics
