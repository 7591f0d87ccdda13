#pragma once

#include <cmath>

namespace parkcarbon::engine::numerics {

/// A sum that keeps what rounding drops (Neumaier 1974), so that 10^6 terms of both signs lose nothing.
class CompensatedSum {
public:
    void add(double value) {
        const double next = sum_ + value;
        lost_ += std::abs(sum_) >= std::abs(value) ? (sum_ - next) + value : (value - next) + sum_;
        sum_ = next;
    }
    double value() const { return sum_ + lost_; }

private:
    double sum_ = 0.0;
    double lost_ = 0.0;
};

} // namespace parkcarbon::engine::numerics
