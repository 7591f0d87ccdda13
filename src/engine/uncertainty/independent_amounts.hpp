#pragma once

#include "plain_terms.hpp"

#include <compare>
#include <vector>

namespace parkcarbon::engine::uncertainty {

/// A normal parameter A whose whole effect on the outputs is  w · (Σ r_k R_k) · A  with weights w of outputs and
/// products R of other parameters. Sums of such amounts are normal when the R are given.
struct IndependentAmount {
    struct Weight {
        OutputIndex output;
        double weight; ///< 1 for the first
        friend auto operator<=>(const Weight&, const Weight&) = default;
    };
    struct Part {
        ProductId product;
        double ratio; ///< to that of the first, which is 1
        friend auto operator<=>(const Part&, const Part&) = default;
    };
    ParameterIndex parameter;
    double scale; ///< of the first part in the first output
    std::vector<Weight> direction;
    std::vector<Part> mix;
};

struct IndependentAmounts {
    static constexpr ParameterIndex kNone = ~ParameterIndex{0};

    std::vector<IndependentAmount> amounts;
    std::vector<ParameterIndex> amount_of_term; ///< kNone for a term without one
    std::vector<ProductId> rest_of_term;        ///< its product without the amount
};

/// No term holds two of them. Of two candidates in one term, the one with fewer terms is taken: sources before factors.
IndependentAmounts independentAmounts(const Model& model, const PlainTerms& terms, Products& products);

} // namespace parkcarbon::engine::uncertainty
