#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/reference/fuels.hpp>
#include <parkcarbon/reference/grid_factors.hpp>
#include <parkcarbon/reference/gwp.hpp>
#include <parkcarbon/reference/listed_factors.hpp>
#include <parkcarbon/reference/steam_table.hpp>
#include <parkcarbon/reference/uncertainty_defaults.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

inline constexpr base::Code kFuelSetUnknown{"FUEL_SET_UNKNOWN"};
inline constexpr base::Code kReferenceDataInvalid{"REFERENCE_DATA_INVALID"};
inline constexpr base::Code kPinnedSetDamaged{"PINNED_SET_DAMAGED"};

/// CH4 or N2O of mobile sources (data/reference/mobile_ch4_n2o.csv).
struct MobileFactor {
    std::string id;   ///< "road/natural-gas/ch4"
    std::string mode; ///< "road", "off-road", …
    std::string fuel;
    std::string technology;
    std::string gas;
    double value = 0.0;
    domain::Unit unit; ///< kg/TJ on net calorific value, or mg/km
    Status status = Status::Unconfirmed;
    std::string source;
};

/// A single constant with its origin, e.g. the default factor of purchased heat.
struct Constant {
    std::string id;
    std::string name_zh;
    std::string name_en;
    double value = 0.0;
    domain::Unit unit;
    Status status = Status::Unconfirmed;
    std::string source;
};

/// Everything the calculation may know of factors. Immutable; share it.
class Library {
public:
    /// The data that ships with this program, parsed once. Errors: REFERENCE_DATA_INVALID {file, row, column, value,
    /// expected}.
    static base::Result<std::shared_ptr<const Library>> shipped();
    /// The shipped library with the project's pinned sets in place of the shipped ones of the same kind and id.
    /// Errors: PINNED_SET_DAMAGED {kind, set_id} when a pin's hash does not match its content or the content is no
    /// table.
    static base::Result<std::shared_ptr<const Library>> withPins(const domain::PinnedSets& pins);

    std::vector<std::string> fuelSetIds() const;
    const FuelSet* fuelSet(std::string_view id) const;
    const GwpTable& gwp() const;
    const GridFactorTable& gridFactors() const;
    const Constant& purchasedHeatFactor() const; ///< 0.11 tCO2/GJ
    /// A row of data/reference/constants.csv by id, e.g. "feedwater_enthalpy"; nullptr when there is none.
    const Constant* constant(std::string_view id) const;
    const SteamTable& steam() const;
    const UncertaintyDefaults& uncertainty() const;
    const std::vector<MobileFactor>& mobileFactors() const;
    const ListedFactorTable& processFactors() const;
    const ListedFactorTable& wasteFactors() const;
    const std::vector<PollutantFactor>& pollutantFactors() const;
    const std::vector<PollutantEquivalent>& pollutantEquivalents() const;
    const std::vector<StandardCoalRow>& standardCoal() const;

    struct PinName {
        std::string kind;
        std::string set_id;
    };
    /// What the pins of a park's settings are called, in the order of `pinsFor` and without building them.
    static std::vector<PinName> pinNamesFor(const domain::Park& park);
    /// Pins of the shipped sets that a park's results can depend on: its fuel set first, then every other (kind
    /// "fuels"; a row may name a fuel of any set), the values of its GWP set ("gwp", set_id "AR5"), and every other
    /// table of factors whole (its id as kind, set_id "all"). Errors: FUEL_SET_UNKNOWN {value, expected}.
    static base::Result<domain::PinnedSets> pinsFor(const domain::Park& park);

    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library();

private:
    struct Data;
    explicit Library(std::unique_ptr<const Data> data);
    std::unique_ptr<const Data> data_;
};

} // namespace parkcarbon::reference
