#include "grounded_laplacian.hpp"

#include "conjugate_gradients.hpp"
#include "laplacian_factor.hpp"
#include "union_find.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace parkcarbon::engine::numerics {

constexpr int kGround = -1;

/// Where an edge went: nowhere when both ends are grounded.
struct EdgePlace {
    int low = kGround;  ///< column, or kGround for an edge to the ground
    int high = kGround; ///< row; kGround: nowhere
    friend bool operator==(const EdgePlace&, const EdgePlace&) = default;
};

namespace {

/// Indices of edges in the order of their places, by two passes of counting.
std::vector<std::uint32_t> inOrderOfPlaces(const std::vector<EdgePlace>& places, std::size_t rank) {
    std::vector<std::uint32_t> order;
    order.reserve(places.size());
    for (std::size_t edge = 0; edge < places.size(); ++edge) {
        if (places[edge].low != kGround) {
            order.push_back(static_cast<std::uint32_t>(edge));
        }
    }
    std::vector<std::uint32_t> sorted(order.size());
    for (const auto end : {&EdgePlace::high, &EdgePlace::low}) {
        std::vector<std::size_t> next(rank + 1, 0);
        for (const auto edge : order) {
            ++next[static_cast<std::size_t>(places[edge].*end) + 1];
        }
        for (std::size_t row = 1; row <= rank; ++row) {
            next[row] += next[row - 1];
        }
        for (const auto edge : order) {
            sorted[next[static_cast<std::size_t>(places[edge].*end)]++] = edge;
        }
        std::swap(order, sorted);
    }
    return order;
}

GroundedWeights assembled(const std::vector<EdgePlace>& places, std::span<const double> weights, std::size_t rank) {
    GroundedWeights matrix;
    matrix.ground.assign(rank, 0.0);
    for (std::size_t edge = 0; edge < places.size(); ++edge) {
        if (places[edge].low == kGround && places[edge].high != kGround) {
            matrix.ground[static_cast<std::size_t>(places[edge].high)] += weights[edge];
        }
    }
    matrix.pattern.begin.assign(rank + 1, 0);
    const EdgePlace* previous = nullptr;
    for (const auto edge : inOrderOfPlaces(places, rank)) {
        const auto& place = places[edge];
        if (previous == nullptr || !(*previous == place)) {
            ++matrix.pattern.begin[static_cast<std::size_t>(place.low) + 1];
            matrix.pattern.row.push_back(place.high);
            matrix.weight.push_back(0.0);
        }
        matrix.weight.back() += weights[edge];
        previous = &place;
    }
    for (std::size_t column = 1; column <= rank; ++column) {
        matrix.pattern.begin[column] += matrix.pattern.begin[column - 1];
    }
    return matrix;
}

} // namespace

struct GroundedLaplacian::State {
    std::vector<std::uint32_t> part;
    std::vector<int> row; ///< of a node; kGround when it is grounded
    std::vector<EdgePlace> places;
    GroundedWeights matrix;
    std::shared_ptr<const SymbolicFactor> symbolic;
    std::optional<LaplacianFactor> factor;

    std::size_t rank() const { return matrix.ground.size(); }

    std::size_t ground(std::uint32_t nodes, std::span<const std::uint32_t> from, std::span<const std::uint32_t> to) {
        UnionFind parts(nodes);
        for (std::size_t edge = 0; edge < from.size(); ++edge) {
            parts.join(from[edge], to[edge]);
        }
        std::vector<std::uint32_t> first(nodes, nodes);
        part.resize(nodes);
        row.resize(nodes);
        int rows = 0;
        for (std::uint32_t node = 0; node < nodes; ++node) {
            auto& first_node = first[parts.find(node)];
            first_node = std::min(first_node, node);
            part[node] = first_node;
            row[node] = first_node == node ? kGround : rows++;
        }
        return static_cast<std::size_t>(rows);
    }

    /// Right sides by node into the order of elimination, and back.
    std::vector<double> placed(std::span<const double> right_sides) const {
        std::vector<double> result(right_sides.size() / row.size() * rank());
        for (std::size_t begin = 0, node_begin = 0; begin < result.size(); begin += rank(), node_begin += row.size()) {
            for (std::size_t node = 0; node < row.size(); ++node) {
                if (row[node] != kGround) {
                    result[begin + static_cast<std::size_t>(symbolic->place[row[node]])] =
                        right_sides[node_begin + node];
                }
            }
        }
        return result;
    }
};

GroundedLaplacian::GroundedLaplacian(std::uint32_t nodes, std::span<const std::uint32_t> from,
                                     std::span<const std::uint32_t> to, std::span<const double> weights)
    : state_(std::make_unique<State>()) {
    const auto rank = state_->ground(nodes, from, to);
    state_->places.resize(from.size());
    for (std::size_t edge = 0; edge < from.size(); ++edge) {
        if (from[edge] != to[edge]) {
            const auto ends = std::minmax(state_->row[from[edge]], state_->row[to[edge]]);
            state_->places[edge] = {ends.first, ends.second};
        }
    }
    state_->matrix = assembled(state_->places, weights, rank);
}

GroundedLaplacian::~GroundedLaplacian() = default;
GroundedLaplacian::GroundedLaplacian(GroundedLaplacian&&) noexcept = default;
GroundedLaplacian& GroundedLaplacian::operator=(GroundedLaplacian&&) noexcept = default;

std::uint32_t GroundedLaplacian::nodes() const {
    return static_cast<std::uint32_t>(state_->row.size());
}

std::size_t GroundedLaplacian::rank() const {
    return state_->rank();
}

std::size_t GroundedLaplacian::connections() const {
    return state_->matrix.weight.size();
}

const std::vector<std::uint32_t>& GroundedLaplacian::part() const {
    return state_->part;
}

GroundedLaplacian::Size GroundedLaplacian::analyse() {
    if (!state_->symbolic) {
        state_->symbolic = std::make_shared<const SymbolicFactor>(numerics::analyse(state_->matrix.pattern));
    }
    Size size;
    size.factor_values = state_->symbolic->values;
    for (const auto& supernode : state_->symbolic->supernodes) {
        const double height = supernode.height;
        const double below = supernode.below();
        size.operations += (height * height * height - below * below * below) / 3.0;
    }
    return size;
}

bool GroundedLaplacian::factorise() {
    if (!state_->factor) {
        analyse();
        state_->factor.emplace(state_->matrix, state_->symbolic);
    }
    return state_->factor->regular();
}

void GroundedLaplacian::solve(std::span<double> right_sides) const {
    auto placed = state_->placed(right_sides);
    state_->factor->solve(placed);
    const auto nodes_count = state_->row.size();
    for (std::size_t entry = 0; entry < right_sides.size(); ++entry) {
        const int row = state_->row[entry % nodes_count];
        right_sides[entry] =
            row == kGround
                ? 0.0
                : placed[entry / nodes_count * rank() + static_cast<std::size_t>(state_->symbolic->place[row])];
    }
}

std::vector<double> GroundedLaplacian::halfSolve(std::span<const double> right_sides) const {
    auto placed = state_->placed(right_sides);
    state_->factor->halfSolve(placed);
    return placed;
}

std::vector<GroundedLaplacian::Resistance> GroundedLaplacian::resistances() const {
    const SelectedInverse inverse(*state_->factor);
    std::vector<double> diagonal(rank());
    for (std::size_t row = 0; row < diagonal.size(); ++row) {
        diagonal[row] = inverse.at(static_cast<int>(row), static_cast<int>(row));
    }
    std::vector<Resistance> connection(connections());
    const auto& pattern = state_->matrix.pattern;
    for (int column = 0; column < pattern.order(); ++column) {
        for (int entry = pattern.begin[column]; entry < pattern.begin[column + 1]; ++entry) {
            const int row = pattern.row[entry];
            connection[entry].value = diagonal[row] + diagonal[column] - 2.0 * inverse.at(row, column);
            connection[entry].magnitude = std::max(diagonal[row], diagonal[column]);
        }
    }
    std::vector<Resistance> result(state_->places.size());
    for (std::size_t edge = 0; edge < result.size(); ++edge) {
        const auto [low, high] = state_->places[edge];
        if (low != kGround) {
            const auto rows = pattern.row.begin();
            const auto found = std::lower_bound(rows + pattern.begin[low], rows + pattern.begin[low + 1], high) - rows;
            result[edge] = connection[static_cast<std::size_t>(found)];
        } else if (high != kGround) {
            result[edge] = {diagonal[static_cast<std::size_t>(high)], diagonal[static_cast<std::size_t>(high)]};
        }
    }
    return result;
}

std::optional<int> GroundedLaplacian::solveIteratively(std::span<double> right_side, double tolerance,
                                                       int max_iterations) const {
    std::vector<double> rows(rank());
    for (std::size_t node = 0; node < right_side.size(); ++node) {
        if (state_->row[node] != kGround) {
            rows[static_cast<std::size_t>(state_->row[node])] = right_side[node];
        }
    }
    const auto iterations = conjugateGradients(state_->matrix, rows, tolerance, max_iterations);
    if (iterations) {
        for (std::size_t node = 0; node < right_side.size(); ++node) {
            right_side[node] = state_->row[node] == kGround ? 0.0 : rows[static_cast<std::size_t>(state_->row[node])];
        }
    }
    return iterations;
}

} // namespace parkcarbon::engine::numerics
