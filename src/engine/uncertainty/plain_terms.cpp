#include "plain_terms.hpp"

#include <algorithm>

namespace parkcarbon::engine::uncertainty {

ProductId Products::idOf(std::span<const ParameterIndex> sorted) {
    if (sorted.size() == 1) {
        return sorted.front();
    }
    const auto next = static_cast<ProductId>(size());
    const auto [place, is_new] = index_.try_emplace({sorted.begin(), sorted.end()}, next);
    if (is_new) {
        longer_.push_back(place->first);
    }
    return place->second;
}

PlainTerms::PlainTerms(const Model& model) {
    std::size_t most = 0;
    for (const Output& output : model.outputs()) {
        most += output.terms.size();
    }
    terms_.reserve(most);
    pool_.reserve(2 * most);
    for (OutputIndex output = 0; output < model.outputs().size(); ++output) {
        for (const Term& term : model.outputs()[output].terms) {
            PlainTerm plain{output, term.quantity, pool_.size(), 0};
            for (const ParameterIndex parameter : term.parameters) {
                const Distribution& distribution = model.parameters()[parameter].distribution;
                if (distribution.sd() == 0.0) {
                    plain.quantity *= distribution.mean();
                } else {
                    pool_.push_back(parameter);
                }
            }
            if (plain.quantity == 0.0) {
                pool_.resize(plain.first);
                continue;
            }
            plain.count = pool_.size() - plain.first;
            std::sort(pool_.begin() + static_cast<std::ptrdiff_t>(plain.first), pool_.end());
            terms_.push_back(plain);
        }
    }
}

} // namespace parkcarbon::engine::uncertainty
