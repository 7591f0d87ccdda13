#pragma once

#include <parkcarbon/engine/uncertainty/model.hpp>

#include <vector>

namespace parkcarbon::engine::uncertainty {

/// A term with exact parameters multiplied into the quantity and the others sorted.
struct PlainTerm {
    OutputIndex output;
    double quantity;
    std::vector<ParameterIndex> parameters;
};
std::vector<PlainTerm> plainTerms(const Model& model);

/// A normal parameter A whose whole effect on the outputs is  w · (Σ r_k R_k) · A  with weights w of outputs and
/// products R of other parameters. Sums of such amounts are normal when the R are given.
struct IndependentAmount {
    struct Weight {
        OutputIndex output;
        double weight; ///< 1 for the first
        friend auto operator<=>(const Weight&, const Weight&) = default;
    };
    struct Part {
        std::vector<ParameterIndex> product;
        double ratio; ///< to that of the first, which is 1
        friend auto operator<=>(const Part&, const Part&) = default;
    };
    ParameterIndex parameter;
    double scale; ///< of the first part in the first output
    std::vector<Weight> direction;
    std::vector<Part> mix;
    std::vector<std::size_t> terms; ///< into the plain terms
};

/// No term holds two of them. Of two candidates in one term, the one with fewer terms is taken: sources before factors.
std::vector<IndependentAmount> independentAmounts(const Model& model, const std::vector<PlainTerm>& terms);

} // namespace parkcarbon::engine::uncertainty
