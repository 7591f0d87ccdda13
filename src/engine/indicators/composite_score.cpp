#include <parkcarbon/engine/indicators/composite_score.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parkcarbon::engine::indicators {
namespace {

struct Spread {
    double mean = 0.0;
    double sd = 0.0; ///< with n − 1; 0 when fewer than two values are known
};

Spread spreadOf(const std::vector<ScoredPark>& parks, std::size_t indicator) {
    std::vector<double> values;
    for (const ScoredPark& park : parks) {
        if (park.values[indicator]) {
            values.push_back(*park.values[indicator]);
        }
    }
    if (values.size() < 2) {
        return {};
    }
    Spread spread;
    const auto count = static_cast<double>(values.size());
    spread.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - spread.mean) * (value - spread.mean);
    }
    spread.sd = std::sqrt(squares / (count - 1.0));
    return spread;
}

std::optional<double> meanOfScores(const std::vector<std::optional<double>>& scores) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const std::optional<double>& score : scores) {
        sum += score.value_or(0.0);
        count += score ? 1 : 0;
    }
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

void rank(CompositeScores& scores) {
    const std::size_t parks = scores.total.size();
    scores.ranks.assign(parks, 0);
    for (std::size_t park = 0; park < parks; ++park) {
        scores.ranks[park] = 1;
        for (std::size_t other = 0; other < parks; ++other) {
            const bool better =
                scores.total[other] && (!scores.total[park] || *scores.total[other] > *scores.total[park]);
            scores.ranks[park] += better ? 1 : 0;
        }
    }
}

} // namespace

double normalDistribution(double z) {
    return 0.5 * std::erfc(-z / std::sqrt(2.0));
}

CompositeScores compositeScores(const std::vector<ScoredIndicator>& indicators, const std::vector<ScoredPark>& parks) {
    CompositeScores scores;
    scores.cells.assign(parks.size(), std::vector<CompositeScores::Cell>(indicators.size()));
    for (std::size_t index = 0; index < indicators.size(); ++index) {
        const ScoredIndicator& indicator = indicators[index];
        if (std::find(scores.criteria.begin(), scores.criteria.end(), indicator.criterion) == scores.criteria.end()) {
            scores.criteria.push_back(indicator.criterion);
        }
        const Spread spread = spreadOf(parks, index);
        if (!(spread.sd > 0.0)) {
            scores.left_out.push_back(indicator.id);
            continue;
        }
        for (std::size_t park = 0; park < parks.size(); ++park) {
            if (const auto& value = parks[park].values[index]) {
                const double z = (*value - spread.mean) / spread.sd;
                scores.cells[park][index] = {z, normalDistribution(indicator.higher_is_better ? z : -z)};
            }
        }
    }
    for (std::size_t park = 0; park < parks.size(); ++park) {
        std::vector<std::optional<double>>& of_park = scores.criterion_score.emplace_back();
        for (const std::string& criterion : scores.criteria) {
            std::vector<std::optional<double>> members;
            for (std::size_t index = 0; index < indicators.size(); ++index) {
                if (indicators[index].criterion == criterion) {
                    members.push_back(scores.cells[park][index].score);
                }
            }
            of_park.push_back(meanOfScores(members));
        }
        scores.total.push_back(meanOfScores(of_park));
    }
    rank(scores);
    return scores;
}

} // namespace parkcarbon::engine::indicators
