#pragma once

#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/reference/status.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

/// One fuel of one default table (data/reference/fuels.csv).
struct Fuel {
    std::string set_id;
    std::string name_zh;
    std::string name_en;
    bool biogenic = false;
    domain::Unit unit;                        ///< t or 1e4Nm3, the unit that `ncv` is per
    std::optional<double> ncv_gj_per_unit;    ///< net calorific value
    double carbon_tc_per_gj = 0.0;            ///< carbon content on net calorific value
    double oxidation = 1.0;                   ///< fraction of carbon oxidised
    std::optional<double> printed_tco2_per_unit; ///< the factor the source prints, where it prints one (IPCC2006 only)
    std::optional<double> ch4_manufacturing_kg_per_tj;
    std::optional<double> n2o_manufacturing_kg_per_tj;
    std::optional<double> ch4_energy_industries_kg_per_tj;
    std::optional<double> n2o_energy_industries_kg_per_tj;
    std::string ipcc_fuel; ///< IPCC fuel whose CH4 and N2O factors are used
    Status status = Status::Unconfirmed;
    std::string source;
};

/// The fuels of one set_id. Lookup by Chinese or English name ignores case, surrounding spaces and full-width forms.
class FuelSet {
public:
    FuelSet(std::string id, std::vector<Fuel> fuels);
    const std::string& id() const { return id_; }
    const std::vector<Fuel>& fuels() const { return fuels_; }
    const Fuel* find(std::string_view name) const; ///< nullptr when the set has no such fuel

private:
    std::string id_;
    std::vector<Fuel> fuels_;
};

} // namespace parkcarbon::reference
