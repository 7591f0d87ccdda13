#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <string>

namespace parkcarbon::domain {

/// A value of one park variable (facts.csv); identified by subject, variable and period together.
struct Fact {
    std::string subject; ///< `park` or an enterprise id
    std::string variable;
    base::Period period;
    Quantity value;
    EvidenceClass evidence_class = EvidenceClass::Reported;
    std::string evidence_ref;
    Provenance origin;
    friend bool operator==(const Fact&, const Fact&) = default;
};

} // namespace parkcarbon::domain
