#include "aggregation.hpp"

#include "independent_amounts.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace parkcarbon::engine::uncertainty {
namespace {

constexpr Column kNoColumn = ~Column{0};

/// Gives every parameter, product, mix and square that is needed its column, once.
class Columns {
public:
    Columns(const Products& products, AggregatedProblem& problem)
        : products_(products), problem_(problem), by_product_(products.size(), kNoColumn) {}

    Column product(ProductId id) {
        if (by_product_[id] == kNoColumn) {
            by_product_[id] = products_.isParameter(id) ? drawn(id) : multiplied(products_.factors(id));
        }
        return by_product_[id];
    }

    /// The square of a mix of products.
    Column squared(const std::vector<IndependentAmount::Part>& mix) {
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

    Column drawn(ParameterIndex parameter) {
        const Column column = next();
        problem_.drawn.push_back({parameter, column});
        return column;
    }
    Column multiplied(const std::vector<ParameterIndex>& factors) {
        if (factors.empty()) {
            return AggregatedProblem::kOnes;
        }
        AggregatedProblem::Product result;
        for (const ParameterIndex factor : factors) {
            result.factors.push_back(product(factor));
        }
        result.column = next();
        problem_.products.push_back(result);
        return result.column;
    }
    Column square(Column of) {
        squares_.resize(std::max<std::size_t>(squares_.size(), of + std::size_t{1}), kNoColumn);
        if (squares_[of] == kNoColumn) {
            const Column column = next();
            problem_.squares.push_back({of, column});
            squares_[of] = column;
        }
        return squares_[of];
    }

    const Products& products_;
    AggregatedProblem& problem_;
    std::vector<Column> by_product_;
    std::vector<Column> squares_;
    std::map<std::vector<IndependentAmount::Part>, Column> mixes_;
};

/// Σ weights by column, in the order in which columns are first named.
class RowBuilder {
public:
    void add(Column column, double weight) {
        place_.resize(std::max<std::size_t>(place_.size(), column + std::size_t{1}), kNoColumn);
        if (place_[column] == kNoColumn) {
            place_[column] = static_cast<Column>(row_.size());
            row_.push_back({column, 0.0});
        }
        row_[place_[column]].weight += weight;
    }
    std::vector<WeightedColumn> take() {
        for (const WeightedColumn& entry : row_) {
            place_[entry.column] = kNoColumn;
        }
        return std::exchange(row_, {});
    }

private:
    std::vector<Column> place_;
    std::vector<WeightedColumn> row_;
};

void addMeans(const Model& model, const PlainTerms& terms, const IndependentAmounts& found, Columns& columns,
              AggregatedProblem& problem) {
    problem.means.resize(model.outputs().size());
    RowBuilder row;
    std::size_t index = 0;
    for (OutputIndex output = 0; output < problem.means.size(); ++output) {
        for (; index < terms.terms().size() && terms.terms()[index].output == output; ++index) {
            const ParameterIndex amount = found.amount_of_term[index];
            const double mean =
                amount == IndependentAmounts::kNone ? 1.0 : model.parameters()[amount].distribution.mean();
            if (mean != 0.0) {
                row.add(columns.product(found.rest_of_term[index]), terms.terms()[index].quantity * mean);
            }
        }
        problem.means[output] = row.take();
    }
}

void addNoise(const Model& model, const IndependentAmounts& found, Columns& columns, AggregatedProblem& problem) {
    std::map<std::vector<IndependentAmount::Weight>, std::vector<const IndependentAmount*>> groups;
    for (const IndependentAmount& amount : found.amounts) {
        groups[amount.direction].push_back(&amount);
    }
    RowBuilder row;
    // Streams of groups follow those of the parameters.
    auto stream = static_cast<std::uint32_t>(model.parameters().size());
    for (const auto& [direction, amounts] : groups) {
        AggregatedProblem::NoiseGroup group{stream++, {}, {}};
        for (const auto& [output, weight] : direction) {
            group.shares.push_back({output, weight});
        }
        for (const IndependentAmount* const amount : amounts) {
            const double sd = amount->scale * model.parameters()[amount->parameter].distribution.sd();
            row.add(columns.squared(amount->mix), sd * sd);
        }
        group.variances = row.take();
        problem.groups.push_back(std::move(group));
    }
}

} // namespace

AggregatedProblem aggregated(const Model& model) {
    const PlainTerms terms(model);
    Products products(model.parameters().size());
    const IndependentAmounts found = independentAmounts(model, terms, products);
    AggregatedProblem problem;
    Columns columns(products, problem);
    addMeans(model, terms, found, columns, problem);
    addNoise(model, found, columns, problem);
    return problem;
}

} // namespace parkcarbon::engine::uncertainty
