#pragma once

#include <parkcarbon/domain/uncertainty_system.hpp>
#include <parkcarbon/engine/uncertainty/distribution.hpp>

namespace parkcarbon::engine::uncertainty {

/// The distribution that a parameter of a file describes. Accepted, besides `lower_bound` and `upper_bound` of a
/// truncation (docs/methods/uncertainty.md):
///   normal      mean + sd | mean + uncertainty_pct | lower + upper
///   lognormal   median + gsd2 | median + gsd | mean + sd | mean + gsd2 | mean + gsd | mean + uncertainty_pct |
///               lower + upper
///   triangular  lower + mode + upper
///   uniform     lower + upper
/// `lower` and `upper` are the 2.5 and 97.5 % quantiles of the first two, the ends of the others. `gsd2` is the square
/// of the geometric standard deviation. `min`, `max`, `std`, `most_likely` and the like are the same by other names.
/// Errors: DISTRIBUTION_UNKNOWN, DISTRIBUTION_NUMBERS_WRONG, DISTRIBUTION_NUMBER_OUT_OF_RANGE, TRUNCATION_EMPTY.
base::Result<Distribution> distributionOf(const domain::UncertainParameter& parameter);

} // namespace parkcarbon::engine::uncertainty
