#include "aggregation.hpp"

#include "independent_amounts.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace parkcarbon::engine::uncertainty {
namespace {

/// Gives every parameter, product, mix and square that is needed its column, once.
class Columns {
public:
    explicit Columns(AggregatedProblem& problem) : problem_(problem) {}

    Column product(const std::vector<ParameterIndex>& parameters) {
        if (parameters.empty()) {
            return AggregatedProblem::kOnes;
        }
        if (parameters.size() == 1) {
            return parameter(parameters.front());
        }
        const auto found = products_.find(parameters);
        if (found != products_.end()) {
            return found->second;
        }
        AggregatedProblem::Product product;
        for (const ParameterIndex index : parameters) {
            product.factors.push_back(parameter(index));
        }
        product.column = next();
        problem_.products.push_back(product);
        return products_.emplace(parameters, product.column).first->second;
    }

    Column mixSquared(const std::vector<IndependentAmount::Part>& mix) {
        if (mix.size() == 1) {
            return square(product(mix.front().product));
        }
        const auto found = mixes_.find(mix);
        if (found != mixes_.end()) {
            return found->second;
        }
        AggregatedProblem::Mix sum;
        for (const auto& part : mix) {
            sum.parts.push_back({product(part.product), part.ratio});
        }
        sum.column = next();
        problem_.mixes.push_back(sum);
        return mixes_.emplace(mix, square(sum.column)).first->second;
    }

private:
    Column next() { return static_cast<Column>(problem_.columns++); }

    Column parameter(ParameterIndex index) {
        const auto [place, is_new] = parameters_.try_emplace(index, Column{0});
        if (is_new) {
            place->second = next();
            problem_.drawn.push_back({index, place->second});
        }
        return place->second;
    }
    Column square(Column of) {
        const auto [place, is_new] = squares_.try_emplace(of, Column{0});
        if (is_new) {
            place->second = next();
            problem_.squares.push_back({of, place->second});
        }
        return place->second;
    }

    AggregatedProblem& problem_;
    std::map<ParameterIndex, Column> parameters_;
    std::map<std::vector<ParameterIndex>, Column> products_;
    std::map<std::vector<IndependentAmount::Part>, Column> mixes_;
    std::map<Column, Column> squares_;
};

/// Weights of equal columns added up, by ascending column.
void mergeColumns(std::vector<WeightedColumn>& entries) {
    // Stable, so that sums are made in the same order on every machine.
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
    std::size_t kept = 0;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        if (kept > 0 && entries[kept - 1].column == entries[entry].column) {
            entries[kept - 1].weight += entries[entry].weight;
        } else {
            entries[kept++] = entries[entry];
        }
    }
    entries.resize(kept);
}

void addMeans(const Model& model, const std::vector<PlainTerm>& terms, const std::vector<IndependentAmount>& amounts,
              Columns& columns, AggregatedProblem& problem) {
    constexpr ParameterIndex kNone = ~ParameterIndex{0};
    std::vector<ParameterIndex> amount_of_term(terms.size(), kNone);
    for (const IndependentAmount& amount : amounts) {
        for (const std::size_t term : amount.terms) {
            amount_of_term[term] = amount.parameter;
        }
    }
    problem.means.resize(model.outputs().size());
    std::vector<ParameterIndex> rest;
    for (std::size_t index = 0; index < terms.size(); ++index) {
        const PlainTerm& term = terms[index];
        const ParameterIndex amount = amount_of_term[index];
        double weight = term.quantity;
        rest = term.parameters;
        if (amount != kNone) {
            weight *= model.parameters()[amount].distribution.mean();
            rest.erase(std::lower_bound(rest.begin(), rest.end(), amount));
        }
        if (weight != 0.0) {
            problem.means[term.output].push_back({columns.product(rest), weight});
        }
    }
    for (auto& row : problem.means) {
        mergeColumns(row);
    }
}

void addNoise(const Model& model, const std::vector<IndependentAmount>& amounts, Columns& columns,
              AggregatedProblem& problem) {
    std::map<std::vector<IndependentAmount::Weight>, std::size_t> groups;
    for (const IndependentAmount& amount : amounts) {
        const auto [place, is_new] = groups.try_emplace(amount.direction, problem.groups.size());
        if (is_new) {
            AggregatedProblem::NoiseGroup group;
            // Streams of groups follow those of the parameters.
            group.stream = static_cast<std::uint32_t>(model.parameters().size() + problem.groups.size());
            for (const auto& [output, weight] : amount.direction) {
                group.shares.push_back({output, weight});
            }
            problem.groups.push_back(std::move(group));
        }
        const double sd = amount.scale * model.parameters()[amount.parameter].distribution.sd();
        problem.groups[place->second].variances.push_back({columns.mixSquared(amount.mix), sd * sd});
    }
    for (auto& group : problem.groups) {
        mergeColumns(group.variances);
    }
}

} // namespace

AggregatedProblem aggregated(const Model& model) {
    AggregatedProblem problem;
    Columns columns(problem);
    const std::vector<PlainTerm> terms = plainTerms(model);
    const std::vector<IndependentAmount> amounts = independentAmounts(model, terms);
    addMeans(model, terms, amounts, columns, problem);
    addNoise(model, amounts, columns, problem);
    return problem;
}

} // namespace parkcarbon::engine::uncertainty
