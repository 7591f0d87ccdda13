#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>

#include <optional>
#include <string>

namespace parkcarbon::domain {

/// What somebody chose where the data leave it open, and why (decisions.csv): no substitute is taken silently.
struct Decision {
    DecisionId id;
    std::string code;    ///< of the finding that it answers, e.g. `GRID_FACTOR_YEAR_SUBSTITUTED`
    std::string subject; ///< what it is about, e.g. `grid_factor/2025`
    std::string choice;  ///< what was chosen, e.g. `2023`
    std::string reason;  ///< never empty
    std::string decided_by;
    std::optional<base::Date> decided_on;
    Provenance origin;
    friend bool operator==(const Decision&, const Decision&) = default;
};

} // namespace parkcarbon::domain
