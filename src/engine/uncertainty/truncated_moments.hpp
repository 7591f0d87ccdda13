#pragma once

#include <functional>

namespace parkcarbon::engine::uncertainty {

struct Moments {
    double mean;
    double sd;
};

/// Moments of value(x) where x has the given density (up to a constant) between two finite ends, by Gauss–Legendre
/// integration in many panels; smooth integrands come out to about 12 digits.
Moments momentsBetween(double from, double to, const std::function<double(double)>& density,
                       const std::function<double(double)>& value);

} // namespace parkcarbon::engine::uncertainty
