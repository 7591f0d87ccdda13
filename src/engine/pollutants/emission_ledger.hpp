#pragma once

#include "pollutant_names.hpp"

#include <parkcarbon/engine/pollutants/pollutant_account.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace parkcarbon::engine::pollutants {

/// Sums over rows, before they are written down as a PollutantAccount.
struct EmissionLedger {
    struct Mass {
        double stated_kg = 0.0;
        double estimated_kg = 0.0;
    };
    struct PlaceKey { ///< one pollutant of one outlet
        std::uint32_t enterprise;
        std::optional<int> outlet;
        std::size_t pollutant;
        friend auto operator<=>(const PlaceKey&, const PlaceKey&) = default;
    };
    struct LoadKey { ///< what the tax tells apart
        PlaceKey place;
        std::int32_t period;
        std::optional<double> share_of_limit_pct;
        std::optional<double> rate_cny;
        friend auto operator<=>(const LoadKey&, const LoadKey&) = default;
    };
    struct EnterprisePollutant {
        std::uint32_t enterprise;
        std::size_t pollutant;
        friend auto operator<=>(const EnterprisePollutant&, const EnterprisePollutant&) = default;
    };
    /// Months as bits, January first.
    using Months = std::uint16_t;
    struct Superseded {
        double estimated_kg = 0.0;
        Months months = 0; ///< of the fuel rows
    };

    std::map<PlaceKey, Mass> places;
    std::map<LoadKey, double> loads_kg;
    std::map<EnterprisePollutant, Months> stated; ///< in the whole calendar year of the account
    std::map<EnterprisePollutant, Superseded> superseded;
};

/// Months of the period, as bits.
EmissionLedger::Months monthsOf(base::Period period);

/// Writes totals, outlets, superseded estimates with their findings, and the tax.
void writeAccount(const EmissionLedger& ledger, const domain::ProjectSnapshot& snapshot, const PollutantNames& names,
                  PollutantAccount& account);

} // namespace parkcarbon::engine::pollutants
