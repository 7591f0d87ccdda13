#include "independent_amounts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

namespace parkcarbon::engine::uncertainty {
namespace {

/// Ratios that differ by rounding alone are one ratio: 40 of the 53 bits are kept, an error of 1e-12 at most.
double withoutRoundingNoise(double ratio) {
    int exponent = 0;
    const double fraction = std::frexp(ratio, &exponent);
    return std::ldexp(std::nearbyint(std::ldexp(fraction, 40)), exponent - 40);
}

/// Output -> quantity, for one product.
using QuantityByOutput = std::map<OutputIndex, double>;
using Pattern = std::map<std::vector<ParameterIndex>, QuantityByOutput>;

std::optional<Pattern> patternOf(ParameterIndex parameter, const std::vector<std::size_t>& uses,
                                 const std::vector<PlainTerm>& terms) {
    Pattern pattern;
    for (const std::size_t use : uses) {
        const PlainTerm& term = terms[use];
        std::vector<ParameterIndex> rest = term.parameters;
        const auto [from, to] = std::equal_range(rest.begin(), rest.end(), parameter);
        if (to - from != 1) {
            return std::nullopt; // a square: no longer normal
        }
        rest.erase(from);
        pattern[std::move(rest)][term.output] += term.quantity;
    }
    return pattern;
}

std::vector<IndependentAmount::Weight> directionOf(const QuantityByOutput& quantities) {
    std::vector<IndependentAmount::Weight> direction;
    for (const auto& [output, quantity] : quantities) {
        direction.push_back({output, withoutRoundingNoise(quantity / quantities.begin()->second)});
    }
    return direction;
}

/// Nothing when the products enter the outputs in different proportions.
std::optional<IndependentAmount> factored(ParameterIndex parameter, const Pattern& pattern) {
    IndependentAmount amount{parameter, pattern.begin()->second.begin()->second, {}, {}, {}};
    if (amount.scale == 0.0) {
        return std::nullopt;
    }
    amount.direction = directionOf(pattern.begin()->second);
    for (const auto& [product, quantities] : pattern) {
        const double first = quantities.begin()->second;
        if (first == 0.0 || directionOf(quantities) != amount.direction) {
            return std::nullopt;
        }
        amount.mix.push_back({product, withoutRoundingNoise(first / amount.scale)});
    }
    return amount;
}

bool isUntruncatedNormal(const Distribution& distribution) {
    return distribution.shape() == Shape::Normal && !distribution.isTruncated();
}

} // namespace

std::vector<PlainTerm> plainTerms(const Model& model) {
    std::vector<PlainTerm> terms;
    for (OutputIndex output = 0; output < model.outputs().size(); ++output) {
        for (const Term& term : model.outputs()[output].terms) {
            PlainTerm plain{output, term.quantity, {}};
            for (const ParameterIndex parameter : term.parameters) {
                const Distribution& distribution = model.parameters()[parameter].distribution;
                if (distribution.sd() == 0.0) {
                    plain.quantity *= distribution.mean();
                } else {
                    plain.parameters.push_back(parameter);
                }
            }
            if (plain.quantity != 0.0) {
                std::sort(plain.parameters.begin(), plain.parameters.end());
                terms.push_back(std::move(plain));
            }
        }
    }
    return terms;
}

std::vector<IndependentAmount> independentAmounts(const Model& model, const std::vector<PlainTerm>& terms) {
    std::vector<std::vector<std::size_t>> uses(model.parameters().size());
    for (std::size_t term = 0; term < terms.size(); ++term) {
        for (const ParameterIndex parameter : terms[term].parameters) {
            uses[parameter].push_back(term);
        }
    }
    std::vector<ParameterIndex> order(model.parameters().size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](ParameterIndex a, ParameterIndex b) { return uses[a].size() < uses[b].size(); });

    std::vector<bool> taken(terms.size(), false);
    std::vector<IndependentAmount> amounts;
    for (const ParameterIndex parameter : order) {
        const auto& own = uses[parameter];
        if (own.empty() || !isUntruncatedNormal(model.parameters()[parameter].distribution) ||
            std::any_of(own.begin(), own.end(), [&](std::size_t term) { return taken[term]; })) {
            continue;
        }
        const auto pattern = patternOf(parameter, own, terms);
        auto amount = pattern ? factored(parameter, *pattern) : std::nullopt;
        if (amount) {
            amount->terms = own;
            for (const std::size_t term : own) {
                taken[term] = true;
            }
            amounts.push_back(std::move(*amount));
        }
    }
    return amounts;
}

} // namespace parkcarbon::engine::uncertainty
