#include "method.hpp"

#include "methods/aluminium.hpp"
#include "methods/ammonia.hpp"
#include "methods/biological_treatment.hpp"
#include "methods/carbon_balance.hpp"
#include "methods/carbon_balance_unit.hpp"
#include "methods/carbon_dioxide_amount.hpp"
#include "methods/carbon_powder.hpp"
#include "methods/carbonate_use.hpp"
#include "methods/catalytic_coke.hpp"
#include "methods/cement_clinker.hpp"
#include "methods/coal_mining.hpp"
#include "methods/domestic_wastewater.hpp"
#include "methods/electronics_gas.hpp"
#include "methods/flare.hpp"
#include "methods/fluorochemical_production.hpp"
#include "methods/gas_release.hpp"
#include "methods/glass.hpp"
#include "methods/green_land.hpp"
#include "methods/incineration.hpp"
#include "methods/industrial_wastewater.hpp"
#include "methods/landfill_commitment.hpp"
#include "methods/landfill_decay.hpp"
#include "methods/landfill_recovery.hpp"
#include "methods/lime.hpp"
#include "methods/lime_carbonate.hpp"
#include "methods/lubricant_use.hpp"
#include "methods/mobile_combustion.hpp"
#include "methods/mobile_distance.hpp"
#include "methods/nitrous_oxide_process.hpp"
#include "methods/one_factor_process.hpp"
#include "methods/other_indirect.hpp"
#include "methods/petrochemical_product.hpp"
#include "methods/product_factor_process.hpp"
#include "methods/refrigerant.hpp"
#include "methods/sf6_equipment.hpp"
#include "methods/stationary_combustion.hpp"
#include "methods/steel_carbon.hpp"
#include "methods/steel_provincial.hpp"
#include "methods/wastewater_nitrogen.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace parkcarbon::engine::inventory {
namespace {

/// What the rows of a category may be, for whoever meets METHOD_UNKNOWN: each base item once, products left out.
std::string available(const RecipeRequest& request) {
    std::vector<std::string> names;
    for (const Method* const method : methods()) {
        for (const MethodDescription& description : method->describe(request.library, request.fuel_set)) {
            if (description.category != domain::word(request.category)) {
                continue;
            }
            const bool own_factor = description.item == "*" && !description.parameters.empty();
            std::string name = own_factor ? description.parameters.front().name + "=…"
                                          : description.item.substr(0, description.item.find(':'));
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
    }
    return names.empty() ? "-" : fmt::format("{}", fmt::join(names, ", "));
}

} // namespace

std::span<const Method* const> methods() {
    static const StationaryCombustion kStationary;
    static const MobileDistance kMobileDistance;
    static const MobileCombustion kMobile;
    static const CementClinker kCementClinker;
    static const Lime kLime;
    static const LimeCarbonate kLimeCarbonate;
    static const Glass kGlass;
    static const CarbonPowder kCarbonPowder;
    static const CarbonateUse kCarbonateUse;
    static const SteelCarbon kSteelCarbon;
    static const SteelProvincial kSteelProvincial;
    static const Aluminium kAluminium;
    static const Ammonia kAmmonia;
    static const NitrousOxideProcess kNitrousOxide;
    static const PetrochemicalProduct kPetrochemical;
    static const CarbonBalance kCarbonBalance;
    static const CarbonBalanceUnit kCarbonBalanceUnit;
    static const FluorochemicalProduction kFluorochemical;
    static const ElectronicsGas kElectronics;
    static const CatalyticCoke kCatalyticCoke;
    static const Flare kFlare;
    static const LubricantUse kLubricant;
    static const ProductFactorProcess kProductFactor;
    static const IndustrialWastewater kIndustrialWastewater;
    static const DomesticWastewater kDomesticWastewater;
    static const WastewaterNitrogen kWastewaterNitrogen;
    static const Incineration kIncineration;
    static const LandfillCommitment kLandfillCommitment;
    static const LandfillDecay kLandfillDecay;
    static const LandfillRecovery kLandfillRecovery;
    static const BiologicalTreatment kBiologicalTreatment;
    static const RefrigerantBalance kRefrigerantBalance;
    static const RefrigerantScreening kRefrigerantScreening;
    static const Sf6Equipment kSf6Equipment;
    static const GasRelease kGasRelease;
    static const CoalMining kCoalMining;
    static const CarbonDioxideAmount kRecovery(CarbonDioxideAmount::kRecovery);
    static const CarbonDioxideAmount kTransferred(CarbonDioxideAmount::kTransferred);
    static const CarbonDioxideAmount kStored(CarbonDioxideAmount::kStored);
    static const CarbonDioxideAmount kCaptured(CarbonDioxideAmount::kCaptured);
    static const CarbonDioxideAmount kReemitted(CarbonDioxideAmount::kReemitted);
    static const CarbonDioxideAmount kMethane(CarbonDioxideAmount::kMethane);
    static const GreenLand kGreenLand;
    static const CarbonDioxideAmount kRemoval(CarbonDioxideAmount::kRemoval);
    static const OtherIndirect kOtherIndirect;
    static const OneFactorProcess kOneFactor;
    static const std::array kAll = std::to_array<const Method*>({
        // Narrow methods stand before wide ones: distance before fuel, green land before any removal.
        // combustion
        &kStationary,
        &kMobileDistance,
        &kMobile,
        // minerals and metals
        &kCementClinker,
        &kLime,
        &kLimeCarbonate,
        &kGlass,
        &kCarbonPowder,
        &kCarbonateUse,
        &kSteelCarbon,
        &kSteelProvincial,
        &kAluminium,
        // chemistry, refining, fluorochemicals, electronics
        &kAmmonia,
        &kNitrousOxide,
        &kPetrochemical,
        &kCarbonBalance,
        &kCarbonBalanceUnit,
        &kFluorochemical,
        &kElectronics,
        &kCatalyticCoke,
        &kFlare,
        &kLubricant,
        // products of the factor tables
        &kProductFactor,
        // waste
        &kIndustrialWastewater,
        &kDomesticWastewater,
        &kWastewaterNitrogen,
        &kIncineration,
        &kLandfillCommitment,
        &kLandfillDecay,
        &kLandfillRecovery,
        &kBiologicalTreatment,
        // fugitive gases
        &kRefrigerantBalance,
        &kRefrigerantScreening,
        &kSf6Equipment,
        &kGasRelease,
        &kCoalMining,
        // recovery and removals
        &kRecovery,
        &kTransferred,
        &kStored,
        &kCaptured,
        &kReemitted,
        &kMethane,
        &kGreenLand,
        &kRemoval,
        // scope 3; last of all, whatever states its own factor
        &kOtherIndirect,
        &kOneFactor,
    });
    return kAll;
}

Recipe compileRecipe(const RecipeRequest& request) {
    const auto all = methods();
    const auto method = std::find_if(all.begin(), all.end(), [&](const Method* candidate) {
        return candidate->computes(request.category, request.item, request.parameters);
    });
    if (method != all.end()) {
        return (*method)->compile(request);
    }
    Recipe recipe;
    recipe.item = request.item;
    recipe.refuse(kMethodUnknown,
                  {{"value", std::string(domain::word(request.category)) + " / " + std::string(request.item)},
                   {"expected", available(request)}},
                  "item");
    return recipe;
}

std::vector<MethodDescription> describeMethods(const reference::Library& library, const std::string& fuel_set) {
    std::vector<MethodDescription> all;
    const reference::FuelSet* const fuels = library.fuelSet(fuel_set);
    if (fuels == nullptr) {
        return all;
    }
    for (const Method* const method : methods()) {
        for (MethodDescription& description : method->describe(library, *fuels)) {
            description.method = method->id();
            all.push_back(std::move(description));
        }
    }
    return all;
}

} // namespace parkcarbon::engine::inventory
