#include "../numerics/compensated_sum.hpp"
#include "factor_table.hpp"

#include <parkcarbon/engine/trends/decomposition.hpp>

#include <cmath>
#include <utility>

namespace parkcarbon::engine::trends {
namespace {

using numerics::CompensatedSum;

double categoryCarbon(const FactorTable& table, std::size_t year, std::size_t category) {
    double product = 1.0;
    for (std::size_t factor = 0; factor < table.factors.size(); ++factor) {
        product *= table.at(factor, year, category);
    }
    return product;
}

double carbonOf(const FactorTable& table, std::size_t year) {
    CompensatedSum sum;
    for (std::size_t category = 0; category < table.categories.size(); ++category) {
        sum.add(categoryCarbon(table, year, category));
    }
    return sum.value();
}

/// Additive effects of one category. Where it appears or vanishes, the limit x → 0 of the formula gives the whole
/// change to the factors that are zero at that end (Ang & Liu 2007, cases 1 and 2), in equal parts when they are
/// several (the same small number in place of each zero).
void addCategory(const FactorTable& table, std::size_t category, DecomposedChange& change) {
    const std::size_t factors = table.factors.size();
    const double before = categoryCarbon(table, change.from, category);
    const double after = categoryCarbon(table, change.to, category);
    if (before == 0.0 && after == 0.0) {
        return; // every term has the limit 0
    }
    if (before != 0.0 && after != 0.0) {
        const double weight = logarithmicMean(after, before);
        for (std::size_t factor = 0; factor < factors; ++factor) {
            change.effects[factor].by_category[category] =
                weight * std::log(table.at(factor, change.to, category) / table.at(factor, change.from, category));
        }
        return;
    }
    const std::size_t zero_end = before == 0.0 ? change.from : change.to;
    std::vector<std::size_t> zeros;
    for (std::size_t factor = 0; factor < factors; ++factor) {
        if (table.at(factor, zero_end, category) == 0.0) {
            zeros.push_back(factor);
        }
    }
    for (const std::size_t factor : zeros) {
        change.effects[factor].by_category[category] = (after - before) / static_cast<double>(zeros.size());
    }
}

DecomposedChange emptyChange(const FactorTable& table, const std::vector<double>& carbon, std::size_t from,
                             std::size_t to) {
    DecomposedChange change;
    change.from = from;
    change.to = to;
    change.before = carbon[from];
    change.after = carbon[to];
    change.change = change.after - change.before;
    if (change.before > 0.0 && change.after > 0.0) {
        change.ratio = change.after / change.before;
    }
    for (const FactorTable::Factor& factor : table.factors) {
        change.effects.push_back({factor.name, 0.0, std::nullopt, std::vector<double>(table.categories.size())});
    }
    return change;
}

double residualOf(const DecomposedChange& change) {
    CompensatedSum rest;
    rest.add(change.after);
    rest.add(-change.before);
    for (const FactorEffect& effect : change.effects) {
        rest.add(-effect.additive);
    }
    return rest.value();
}

/// LMDI-I: ln D_x = Σ_i L(C_i)/L(C) · ln(x_i'/x_i) = ΔC_x / L(C).
DecomposedChange decomposedBetween(const FactorTable& table, const std::vector<double>& carbon, std::size_t from,
                                   std::size_t to) {
    DecomposedChange change = emptyChange(table, carbon, from, to);
    for (std::size_t category = 0; category < table.categories.size(); ++category) {
        addCategory(table, category, change);
    }
    for (FactorEffect& effect : change.effects) {
        CompensatedSum sum;
        for (const double part : effect.by_category) {
            sum.add(part);
        }
        effect.additive = sum.value();
        if (change.ratio) {
            effect.multiplicative = std::exp(effect.additive / logarithmicMean(change.after, change.before));
        }
    }
    change.residual = residualOf(change);
    return change;
}

DecomposedChange chainOf(const FactorTable& table, const std::vector<double>& carbon,
                         const std::vector<DecomposedChange>& steps) {
    DecomposedChange chain = emptyChange(table, carbon, 0, table.years.size() - 1);
    for (std::size_t factor = 0; factor < chain.effects.size(); ++factor) {
        FactorEffect& effect = chain.effects[factor];
        effect.multiplicative = 1.0;
        CompensatedSum sum;
        for (const DecomposedChange& step : steps) {
            const FactorEffect& part = step.effects[factor];
            sum.add(part.additive);
            for (std::size_t category = 0; category < part.by_category.size(); ++category) {
                effect.by_category[category] += part.by_category[category];
            }
            effect.multiplicative = effect.multiplicative && part.multiplicative
                                        ? std::optional(*effect.multiplicative * *part.multiplicative)
                                        : std::nullopt;
        }
        effect.additive = sum.value();
    }
    chain.residual = residualOf(chain);
    return chain;
}

} // namespace

double logarithmicMean(double a, double b) {
    if (a == b) {
        return a;
    }
    if (a == 0.0 || b == 0.0) {
        return 0.0;
    }
    // (a − b)/ln(a/b) without the loss of digits where a is close to b
    return (a - b) / std::log1p((a - b) / b);
}

base::Result<Decomposition> decompose(const domain::DecompositionSeries& series) {
    const auto table = factorTable(series);
    if (!table) {
        return base::failure(table.error());
    }
    Decomposition result;
    result.years = table->years;
    result.categories = table->categories;
    for (std::size_t year = 0; year < table->years.size(); ++year) {
        result.carbon.push_back(carbonOf(*table, year));
    }
    for (std::size_t year = 1; year < table->years.size(); ++year) {
        result.steps.push_back(decomposedBetween(*table, result.carbon, year - 1, year));
    }
    result.span = decomposedBetween(*table, result.carbon, 0, table->years.size() - 1);
    result.chained = chainOf(*table, result.carbon, result.steps);
    return result;
}

} // namespace parkcarbon::engine::trends
