#pragma once

#include <parkcarbon/engine/pollutants/pollutant_account.hpp>

#include <optional>
#include <string_view>

namespace parkcarbon::engine::pollutants {

/// The rates for rows that state none: of the options, else of the project's decisions.
struct TaxRates {
    std::optional<double> air_cny;
    std::optional<double> water_cny;

    std::optional<double> of(std::string_view medium) const { return medium == "air" ? air_cny : water_cny; }
};

/// Errors: TAX_RATE_OUT_OF_RANGE {value, expected}.
base::Result<TaxRates> taxRates(const domain::ProjectSnapshot& snapshot, const Options& options);

} // namespace parkcarbon::engine::pollutants
