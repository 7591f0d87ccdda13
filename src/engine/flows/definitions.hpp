#pragma once

#include "block_problem.hpp"

#include <cstddef>
#include <vector>

namespace parkcarbon::engine::flows {

/// Equations that only say what an unmeasured number is, which no other equation needs: they take no part in the search
/// for the most likely state and could only disturb it where they are degenerate (a concentration in a flow of zero).
class Definitions {
public:
    explicit Definitions(const BlockProblem& problem);

    /// Rows of the problem that are no definitions.
    const std::vector<std::size_t>& core() const { return core_; }
    /// Computes the defined numbers from the others. One whose factor is zero stays as it is.
    void fill(std::vector<double>& values) const;

private:
    struct Definition {
        std::size_t row = 0;
        std::uint32_t column = 0;
    };

    const BlockProblem& problem_;
    std::vector<Definition> definitions_; ///< each before those that it was needed by
    std::vector<std::size_t> core_;
};

} // namespace parkcarbon::engine::flows
