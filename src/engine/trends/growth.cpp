#include <parkcarbon/engine/trends/growth.hpp>

#include <cmath>

namespace parkcarbon::engine::trends {

std::optional<double> relativeChange(double from, double to) {
    return from == 0.0 ? std::nullopt : std::optional((to - from) / from);
}

std::optional<double> compoundGrowth(double from, double to, double years) {
    if (!(from > 0.0) || !(to > 0.0) || !(years > 0.0)) {
        return std::nullopt;
    }
    return std::expm1(std::log(to / from) / years);
}

} // namespace parkcarbon::engine::trends
