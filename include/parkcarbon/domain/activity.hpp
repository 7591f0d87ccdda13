#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>

namespace parkcarbon::domain {

/// One amount of one thing that emits or removes (activities.csv).
struct Activity {
    ActivityId id;
    EnterpriseId enterprise;
    base::Period period;
    ActivityCategory category;
    std::string item; ///< fuel, process method, treatment or gas, as entered
    Quantity quantity;
    std::optional<double> uncertainty_pct; ///< half of the 95 % interval in % of the value, 0…1000
    EvidenceClass evidence_class = EvidenceClass::Reported;
    std::string evidence_ref;
    ParameterSet parameters;
    std::string note;
    Provenance origin;
    friend bool operator==(const Activity&, const Activity&) = default;
};

} // namespace parkcarbon::domain
