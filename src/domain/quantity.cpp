#include <parkcarbon/domain/quantity.hpp>

#include <parkcarbon/base/number_parser.hpp>

#include <cmath>

namespace parkcarbon::domain {

base::Result<Quantity> Quantity::create(double value, Unit unit) {
    if (!std::isfinite(value)) {
        return base::failure(kQuantityNotFinite, {{"value", base::formatNumber(value)}});
    }
    return Quantity(value, unit);
}

} // namespace parkcarbon::domain
