#include "store/repositories/row_values.hpp"

#include <cmath>
#include <limits>

namespace parkcarbon::store {
namespace {

constexpr double kLargestUncertaintyPct = 1000.0;

} // namespace

base::Period periodOf(std::int64_t encoded) {
    if (encoded < 0 || encoded > std::numeric_limits<std::int32_t>::max()) {
        throw DamagedContent("invalid period " + std::to_string(encoded));
    }
    return sound(base::Period::fromEncoded(static_cast<std::int32_t>(encoded)));
}

double finiteAt(const Query& row, int column) {
    const double value = row.real(column);
    if (!std::isfinite(value)) {
        throw DamagedContent("a number that is not finite");
    }
    return value;
}

std::optional<double> optionalFiniteAt(const Query& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(finiteAt(row, column));
}

std::optional<double> uncertaintyAt(const Query& row, int column) {
    const auto value = row.optionalReal(column);
    if (value && !(*value >= 0.0 && *value <= kLargestUncertaintyPct)) {
        throw DamagedContent("invalid uncertainty");
    }
    return value;
}

} // namespace parkcarbon::store
