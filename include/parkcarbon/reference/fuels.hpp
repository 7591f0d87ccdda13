#pragma once

#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/reference/status.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::reference {

/// One fuel of one default table (data/reference/fuels.csv).
struct Fuel {
    std::string id; ///< "NDRC_STEEL/coke"
    std::string set_id;
    std::string name_zh;
    std::string name_en;
    std::vector<std::string> aliases; ///< other names of the very same fuel
    bool biogenic = false;
    domain::Unit unit = domain::Unit::dimensionless(); ///< t or 1e4Nm3, the unit that `ncv` is per
    std::optional<double> ncv_gj_per_unit;             ///< net calorific value
    double carbon_tc_per_gj = 0.0;                     ///< carbon content on net calorific value
    double oxidation = 1.0;                            ///< fraction of carbon oxidised
    /// CO2 factor that the source prints in kg/TJ (IPCC2006 only); it is rounded, so that it differs from
    /// carbon × 44/12 by up to 0.3 %.
    std::optional<double> printed_co2_kg_per_tj;
    std::optional<double> printed_tco2_per_unit; ///< ncv × printed_co2_kg_per_tj where both exist
    std::optional<double> ch4_manufacturing_kg_per_tj;
    std::optional<double> n2o_manufacturing_kg_per_tj;
    std::optional<double> ch4_energy_industries_kg_per_tj;
    std::optional<double> n2o_energy_industries_kg_per_tj;
    std::string ipcc_fuel; ///< IPCC fuel whose CH4 and N2O factors are used
    Status status = Status::Unconfirmed;
    std::string source;
};

/// The fuels of one set_id. Lookup by Chinese or English name ignores case, spaces and full-width forms
/// and also finds the aliases, which are true synonyms only: a different fuel is never substituted.
class FuelSet {
public:
    FuelSet(std::string id, std::vector<Fuel> fuels);
    const std::string& id() const { return id_; }
    const std::vector<Fuel>& fuels() const { return fuels_; }
    const Fuel* find(std::string_view name) const; ///< nullptr when the set has no such fuel

private:
    std::string id_;
    std::vector<Fuel> fuels_;
    std::unordered_map<std::string, std::size_t> by_name_; ///< folded name to index into `fuels_`
};

} // namespace parkcarbon::reference
