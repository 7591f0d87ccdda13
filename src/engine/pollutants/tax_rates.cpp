#include "tax_rates.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

namespace parkcarbon::engine::pollutants {
namespace {

/// The choice of the last decision about the medium's rate, as it was written.
std::optional<std::string> decidedRate(const domain::ProjectSnapshot& snapshot, std::string_view medium) {
    std::optional<std::string> choice;
    for (const domain::Decision& decision : snapshot.decisions) {
        if (decision.code == kTaxRateMissing.name && decision.subject == medium) {
            choice = decision.choice;
        }
    }
    return choice;
}

base::Result<std::optional<double>> rateOf(const domain::ProjectSnapshot& snapshot, std::string_view medium,
                                           std::optional<double> asked, double lowest, double highest) {
    std::optional<std::string> text;
    if (asked) {
        text = base::formatNumber(*asked);
    } else {
        text = decidedRate(snapshot, medium);
    }
    if (!text) {
        return std::optional<double>();
    }
    const auto rate = base::parseNumber(*text);
    if (!rate || *rate < lowest || *rate > highest) {
        return base::failure(
            kTaxRateOutOfRange,
            {{"value", *text}, {"expected", base::formatNumber(lowest) + " … " + base::formatNumber(highest)}});
    }
    return std::optional<double>(*rate);
}

} // namespace

base::Result<TaxRates> taxRates(const domain::ProjectSnapshot& snapshot, const Options& options) {
    const auto air = rateOf(snapshot, "air", options.air_rate_cny, kLowestAirRate, kHighestAirRate);
    if (!air) {
        return base::failure(air.error());
    }
    const auto water = rateOf(snapshot, "water", options.water_rate_cny, kLowestWaterRate, kHighestWaterRate);
    if (!water) {
        return base::failure(water.error());
    }
    return TaxRates{*air, *water};
}

} // namespace parkcarbon::engine::pollutants
