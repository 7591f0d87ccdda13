#include "row_elimination.hpp"

#include <algorithm>
#include <cmath>
#include <queue>
#include <random>
#include <utility>

namespace parkcarbon::engine::numerics {
namespace {

constexpr int kEquilibrationRounds = 6;
constexpr double kPivotThreshold = 0.1; ///< of the largest candidate in the column
constexpr double kNullThreshold = 1e-9;

double powerOfTwoNear(double value) {
    return std::exp2(std::round(std::log2(value)));
}

SparseRow::const_iterator find(const SparseRow& row, std::uint32_t column) {
    const auto at =
        std::lower_bound(row.begin(), row.end(), column,
                         [](const SparseEntry& entry, std::uint32_t wanted) { return entry.column < wanted; });
    return at != row.end() && at->column == column ? at : row.end();
}

void scaleColumns(std::vector<SparseRow>& rows, std::vector<double>& total) {
    std::vector<double> largest(total.size(), 0.0);
    for (const SparseRow& row : rows) {
        for (const SparseEntry& entry : row) {
            largest[entry.column] = std::max(largest[entry.column], std::abs(entry.value));
        }
    }
    for (double& value : largest) {
        value = value > 0.0 ? powerOfTwoNear(1.0 / std::sqrt(value)) : 1.0;
    }
    for (SparseRow& row : rows) {
        for (SparseEntry& entry : row) {
            entry.value *= largest[entry.column];
        }
    }
    for (std::size_t column = 0; column < total.size(); ++column) {
        total[column] *= largest[column];
    }
}

void scaleRows(std::vector<SparseRow>& rows, std::vector<double>& total, bool fully) {
    for (std::size_t index = 0; index < rows.size(); ++index) {
        double largest = 0.0;
        for (const SparseEntry& entry : rows[index]) {
            largest = std::max(largest, std::abs(entry.value));
        }
        if (largest == 0.0) {
            continue;
        }
        const double factor = powerOfTwoNear(1.0 / (fully ? largest : std::sqrt(largest)));
        for (SparseEntry& entry : rows[index]) {
            entry.value *= factor;
        }
        total[index] *= factor;
    }
}

} // namespace

void RowOperations::apply(std::span<double> right_side) const {
    for (const Step& step : steps_) {
        right_side[step.target] -= step.factor * right_side[step.source];
    }
}

void RowOperations::applyTransposed(std::span<double> multipliers) const {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
        multipliers[step->source] -= step->factor * multipliers[step->target];
    }
}

void subtractRow(SparseRow& target, const SparseRow& source, double factor) {
    SparseRow result;
    result.reserve(target.size() + source.size());
    auto a = target.cbegin();
    auto b = source.cbegin();
    while (a != target.cend() || b != source.cend()) {
        if (b == source.cend() || (a != target.cend() && a->column < b->column)) {
            result.push_back(*a++);
        } else if (a == target.cend() || b->column < a->column) {
            result.push_back({b->column, -factor * b->value});
            ++b;
        } else {
            const double taken = factor * b->value;
            const double value = a->value - taken;
            const double beside = std::max(std::abs(a->value), std::abs(taken));
            if (std::abs(value) > std::max(kCancellation * beside, kNegligibleEntry)) {
                result.push_back({a->column, value});
            }
            ++a;
            ++b;
        }
    }
    target = std::move(result);
}

Equilibration equilibrate(std::vector<SparseRow>& rows, std::uint32_t columns) {
    Equilibration scales{std::vector<double>(rows.size(), 1.0), std::vector<double>(columns, 1.0)};
    for (int round = 0; round < kEquilibrationRounds; ++round) {
        scaleRows(rows, scales.row, false);
        scaleColumns(rows, scales.column);
    }
    scaleRows(rows, scales.row, true);
    return scales;
}

RowElimination::RowElimination(std::vector<SparseRow> rows, std::uint32_t unknowns)
    : rows_(std::move(rows)), unknowns_(unknowns), column_rows_(unknowns), done_(rows_.size(), 0) {
    index();
    run();
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
        if (done_[row] == 0) {
            remaining_.push_back(row);
        }
    }
}

void RowElimination::index() {
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
        for (const SparseEntry& entry : rows_[row]) {
            if (entry.column < unknowns_) {
                column_rows_[entry.column].push_back(row);
            }
        }
    }
}

void RowElimination::run() {
    using Candidate = std::pair<std::size_t, std::uint32_t>; // rows at last sight, column
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
    for (std::uint32_t column = 0; column < unknowns_; ++column) {
        queue.push({column_rows_[column].size(), column});
    }
    while (!queue.empty()) {
        const std::size_t count = queue.top().first;
        const std::uint32_t column = queue.top().second;
        queue.pop();
        auto& holders = column_rows_[column];
        std::sort(holders.begin(), holders.end());
        holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
        std::erase_if(holders, [&](std::uint32_t row) { return done_[row] != 0 || entry(row, column) == 0.0; });
        if (holders.size() > count) {
            queue.push({holders.size(), column});
        } else if (!holders.empty()) {
            takePivot(column);
        }
    }
}

bool RowElimination::takePivot(std::uint32_t column) {
    const auto& holders = column_rows_[column];
    double largest = 0.0;
    for (const std::uint32_t row : holders) {
        largest = std::max(largest, std::abs(entry(row, column)));
    }
    Pivot pivot{holders.front(), column, 0.0};
    std::size_t fewest = rows_.empty() ? 0 : static_cast<std::size_t>(-1);
    for (const std::uint32_t row : holders) {
        const double value = entry(row, column);
        if (std::abs(value) >= kPivotThreshold * largest && rows_[row].size() < fewest) {
            fewest = rows_[row].size();
            pivot = {row, column, value};
        }
    }
    done_[pivot.row] = 1;
    pivots_.push_back(pivot);
    const std::vector<std::uint32_t> targets = holders;
    for (const std::uint32_t row : targets) {
        if (row != pivot.row) {
            eliminate(pivot, row);
        }
    }
    return true;
}

void RowElimination::eliminate(const Pivot& pivot, std::uint32_t target) {
    const double factor = entry(target, pivot.column) / pivot.value;
    for (const SparseEntry& source : rows_[pivot.row]) {
        if (source.column < unknowns_ && source.column != pivot.column && entry(target, source.column) == 0.0) {
            column_rows_[source.column].push_back(target);
        }
    }
    subtractRow(rows_[target], rows_[pivot.row], factor);
    std::erase_if(rows_[target], [&](const SparseEntry& left) { return left.column == pivot.column; });
    operations_.add(target, pivot.row, factor);
}

double RowElimination::entry(std::uint32_t row, std::uint32_t column) const {
    const auto at = find(rows_[row], column);
    return at == rows_[row].end() ? 0.0 : at->value;
}

void RowElimination::backSubstitute(std::span<const double> right_side, std::span<double> unknowns) const {
    for (auto pivot = pivots_.rbegin(); pivot != pivots_.rend(); ++pivot) {
        double rest = right_side[pivot->row];
        for (const SparseEntry& entry : rows_[pivot->row]) {
            if (entry.column < unknowns_ && entry.column != pivot->column) {
                rest -= entry.value * unknowns[entry.column];
            }
        }
        unknowns[pivot->column] = rest / pivot->value;
    }
}

std::vector<char> RowElimination::determined() const {
    std::vector<char> determined(unknowns_, 0);
    for (const Pivot& pivot : pivots_) {
        determined[pivot.column] = 1;
    }
    std::mt19937_64 random(20260101);
    std::uniform_real_distribution<double> draw(0.5, 1.5);
    std::vector<double> direction(unknowns_, 0.0);
    for (std::uint32_t column = 0; column < unknowns_; ++column) {
        direction[column] = determined[column] != 0 ? 0.0 : draw(random);
    }
    for (auto pivot = pivots_.rbegin(); pivot != pivots_.rend(); ++pivot) {
        double sum = 0.0;
        double size = 0.0;
        for (const SparseEntry& entry : rows_[pivot->row]) {
            if (entry.column < unknowns_ && entry.column != pivot->column) {
                sum -= entry.value * direction[entry.column];
                size += std::abs(entry.value * direction[entry.column]);
            }
        }
        const bool zero = std::abs(sum) <= kNullThreshold * size;
        direction[pivot->column] = zero ? 0.0 : sum / pivot->value;
        determined[pivot->column] = zero ? 1 : 0;
    }
    return determined;
}

void RowElimination::pullBack(std::span<double> weights) const {
    for (const Pivot& pivot : pivots_) {
        const double weight = std::exchange(weights[pivot.column], 0.0);
        if (weight == 0.0) {
            continue;
        }
        for (const SparseEntry& entry : rows_[pivot.row]) {
            if (entry.column != pivot.column) {
                weights[entry.column] -= weight * entry.value / pivot.value;
            }
        }
    }
}

} // namespace parkcarbon::engine::numerics
