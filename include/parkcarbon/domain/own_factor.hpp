#pragma once

#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>

namespace parkcarbon::domain {

/// A factor of the project's own (own_factors.csv): the value of one parameter for all activities of one category and
/// item, used unless the activity itself states that parameter.
struct OwnFactor {
    OwnFactorId id;
    ActivityCategory category;
    std::string item;                      ///< as in activities: fuel, process method, treatment or gas
    std::string parameter;                 ///< in lower case as in ParameterSet: `ef`, `ncv`, `carbon_content` …
    std::string gas;                       ///< empty = CO2, or a parameter that belongs to no gas
    double value;                          ///< in `unit`
    std::optional<Unit> unit;              ///< nothing = the method's own unit is meant, as in ParameterSet
    std::optional<double> uncertainty_pct; ///< half of the 95 % interval in % of the value, 0…1000
    std::string name_zh;
    std::string name_en;
    std::string source; ///< where the value comes from; never empty
    std::string licence;
    std::string evidence_ref;
    std::string note;
    Provenance origin;
    friend bool operator==(const OwnFactor&, const OwnFactor&) = default;
};

} // namespace parkcarbon::domain
