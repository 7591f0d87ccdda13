#include "approach_one.hpp"

#include <cmath>

namespace parkcarbon::engine::uncertainty {

void ApproachOne::addActivity(double contribution, double half_width_pct) {
    const double half_width = contribution * half_width_pct;
    addActivities(contribution, half_width * half_width);
}

void ApproachOne::addActivities(double contributions_sum, double squares_sum) {
    total_ += contributions_sum;
    activity_squares_ += squares_sum;
}

void ApproachOne::addFactor(std::string_view factor, double contribution, double half_width_pct) {
    Factor& entry = factors_.try_emplace(std::string(factor), Factor{0.0, half_width_pct}).first->second;
    entry.contribution += contribution;
}

double ApproachOne::variance() const {
    double squares = activity_squares_;
    for (const auto& [name, factor] : factors_) {
        const double half_width = factor.contribution * factor.half_width_pct;
        squares += half_width * half_width;
    }
    return squares / (100.0 * 100.0);
}

double ApproachOne::halfWidthPct() const {
    return total_ == 0.0 ? 0.0 : 100.0 * std::sqrt(variance()) / std::abs(total_);
}

double productHalfWidthPct(double a_pct, double b_pct) {
    return std::sqrt(a_pct * a_pct + b_pct * b_pct);
}

} // namespace parkcarbon::engine::uncertainty
