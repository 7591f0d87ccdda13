#include "independent_amounts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace parkcarbon::engine::uncertainty {
namespace {

/// Ratios that differ by rounding alone are one ratio: 40 of the 53 bits are kept, an error of 1e-12 at most.
double withoutRoundingNoise(double ratio) {
    if (ratio == 1.0) {
        return ratio;
    }
    int exponent = 0;
    const double fraction = std::frexp(ratio, &exponent);
    return std::ldexp(std::nearbyint(std::ldexp(fraction, 40)), exponent - 40);
}

/// The terms of each parameter, one list after the other.
class Uses {
public:
    Uses(std::size_t parameters, const PlainTerms& terms) : begin_(parameters + 1, 0) {
        for (const PlainTerm& term : terms.terms()) {
            for (const ParameterIndex parameter : terms.parameters(term)) {
                ++begin_[parameter + 1];
            }
        }
        std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
        terms_.resize(begin_.back());
        std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
        for (std::size_t term = 0; term < terms.terms().size(); ++term) {
            for (const ParameterIndex parameter : terms.parameters(terms.terms()[term])) {
                terms_[next[parameter]++] = term;
            }
        }
    }
    std::span<const std::size_t> operator[](ParameterIndex parameter) const {
        return std::span(terms_).subspan(begin_[parameter], begin_[parameter + 1] - begin_[parameter]);
    }

private:
    std::vector<std::size_t> begin_;
    std::vector<std::size_t> terms_;
};

struct Use {
    ProductId rest;
    OutputIndex output;
    double quantity;
};

class AmountFinder {
public:
    AmountFinder(const PlainTerms& terms, Products& products) : terms_(terms), products_(products) {}

    /// Finds what the parameter multiplies in which output, quantities of equal places added up. False for a square,
    /// which is no longer normal.
    bool findPattern(ParameterIndex parameter, std::span<const std::size_t> own) {
        pattern_.clear();
        for (const std::size_t index : own) {
            const PlainTerm& term = terms_.terms()[index];
            rest_.clear();
            for (const ParameterIndex other : terms_.parameters(term)) {
                if (other != parameter) {
                    rest_.push_back(other);
                }
            }
            if (rest_.size() + 1 != term.count) {
                return false;
            }
            pattern_.push_back({products_.idOf(rest_), term.output, term.quantity});
        }
        merge();
        return true;
    }

    /// Nothing when the products enter the outputs in different proportions.
    std::optional<IndependentAmount> factored(ParameterIndex parameter) const {
        IndependentAmount amount{parameter, pattern_.front().quantity, {}, {}};
        const auto end_of_first = std::find_if(pattern_.begin(), pattern_.end(),
                                               [&](const Use& use) { return use.rest != pattern_.front().rest; });
        const auto outputs = static_cast<std::size_t>(end_of_first - pattern_.begin());
        if (pattern_.size() % outputs != 0) {
            return std::nullopt;
        }
        for (std::size_t first = 0; first < pattern_.size(); first += outputs) {
            const Use& leader = pattern_[first];
            if (leader.quantity == 0.0) {
                return std::nullopt;
            }
            for (std::size_t place = 0; place < outputs; ++place) {
                const Use& use = pattern_[first + place];
                const double weight = withoutRoundingNoise(use.quantity / leader.quantity);
                if (first == 0) {
                    amount.direction.push_back({use.output, weight});
                } else if (use.rest != leader.rest || use.output != amount.direction[place].output ||
                           weight != amount.direction[place].weight) {
                    return std::nullopt;
                }
            }
            amount.mix.push_back({leader.rest, withoutRoundingNoise(leader.quantity / amount.scale)});
        }
        return amount;
    }

private:
    void merge() {
        std::stable_sort(pattern_.begin(), pattern_.end(), [](const Use& a, const Use& b) {
            return a.rest != b.rest ? a.rest < b.rest : a.output < b.output;
        });
        std::size_t kept = 0;
        for (const Use& use : pattern_) {
            if (kept > 0 && pattern_[kept - 1].rest == use.rest && pattern_[kept - 1].output == use.output) {
                pattern_[kept - 1].quantity += use.quantity;
            } else {
                pattern_[kept++] = use;
            }
        }
        pattern_.resize(kept);
    }

    const PlainTerms& terms_;
    Products& products_;
    std::vector<Use> pattern_;
    std::vector<ParameterIndex> rest_;
};

bool isUntruncatedNormal(const Distribution& distribution) {
    return distribution.shape() == Shape::Normal && !distribution.isTruncated();
}

std::vector<ParameterIndex> fewestUsesFirst(std::size_t parameters, const Uses& uses) {
    std::vector<ParameterIndex> order(parameters);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](ParameterIndex a, ParameterIndex b) { return uses[a].size() < uses[b].size(); });
    return order;
}

} // namespace

IndependentAmounts independentAmounts(const Model& model, const PlainTerms& terms, Products& products) {
    const Uses uses(model.parameters().size(), terms);
    IndependentAmounts result;
    result.amount_of_term.assign(terms.terms().size(), IndependentAmounts::kNone);
    const auto taken = [&](std::size_t term) { return result.amount_of_term[term] != IndependentAmounts::kNone; };
    AmountFinder finder(terms, products);
    for (const ParameterIndex parameter : fewestUsesFirst(model.parameters().size(), uses)) {
        const auto own = uses[parameter];
        if (own.empty() || !isUntruncatedNormal(model.parameters()[parameter].distribution) ||
            std::any_of(own.begin(), own.end(), taken) || !finder.findPattern(parameter, own)) {
            continue;
        }
        if (auto amount = finder.factored(parameter)) {
            for (const std::size_t term : own) {
                result.amount_of_term[term] = parameter;
            }
            result.amounts.push_back(std::move(*amount));
        }
    }
    std::vector<ParameterIndex> rest;
    for (std::size_t term = 0; term < terms.terms().size(); ++term) {
        const auto parameters = terms.parameters(terms.terms()[term]);
        rest.assign(parameters.begin(), parameters.end());
        std::erase(rest, result.amount_of_term[term]);
        result.rest_of_term.push_back(products.idOf(rest));
    }
    return result;
}

} // namespace parkcarbon::engine::uncertainty
