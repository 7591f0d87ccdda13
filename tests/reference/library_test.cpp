#include <parkcarbon/reference/library.hpp>

#include <parkcarbon/base/hash.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

domain::Park steelPark() {
    domain::Park park;
    park.fuel_set = "NDRC_STEEL";
    park.gwp_set = domain::GwpSet::Ar5;
    return park;
}

const Library& shippedLibrary() {
    return *Library::shipped().value();
}

/// The pins with `from` replaced by `to` where the content of one kind has it, and the hash made to fit.
domain::PinnedSets altered(domain::PinnedSets pins, std::string_view kind, std::string_view from, std::string_view to) {
    for (domain::PinnedSet& pin : pins) {
        const auto at = pin.content.find(from);
        if (pin.kind == kind && at != std::string::npos) {
            pin.content.replace(at, from.size(), to);
            pin.sha256 = base::sha256Hex(pin.content);
        }
    }
    return pins;
}

TEST(Library, ShipsTheFiveFuelSets) {
    const auto ids = shippedLibrary().fuelSetIds();
    EXPECT_EQ(ids, (std::vector<std::string>{"NDRC_CHEM_OTHER", "NDRC_STEEL", "MEE_CETS_2024", "PROV_GUIDE_2025",
                                             "IPCC2006"}));
    EXPECT_EQ(shippedLibrary().fuelSet("NOWHERE"), nullptr);
}

TEST(Library, KnowsTheConstantsOfPurchasedHeatAndSteam) {
    EXPECT_EQ(shippedLibrary().purchasedHeatFactor().value, 0.11);
    EXPECT_EQ(shippedLibrary().purchasedHeatFactor().unit.symbol(), "tCO2/GJ");
    ASSERT_NE(shippedLibrary().constant("feedwater_enthalpy"), nullptr);
    EXPECT_EQ(shippedLibrary().constant("feedwater_enthalpy")->value, 83.74);
    EXPECT_EQ(shippedLibrary().constant("nothing"), nullptr);
}

TEST(Library, PinsOfTheShippedDataChangeNothing) {
    const auto pins = Library::pinsFor(steelPark());
    ASSERT_TRUE(pins);
    ASSERT_EQ(pins->size(), shippedLibrary().fuelSetIds().size() + 11U) << "GWP and ten whole tables";
    EXPECT_EQ(pins->front().set_id, "NDRC_STEEL") << "the park's own set comes first";
    for (const domain::PinnedSet& pin : *pins) {
        EXPECT_EQ(pin.sha256, base::sha256Hex(pin.content)) << pin.kind;
    }
    EXPECT_EQ(*Library::pinsFor(steelPark()), *pins);
    const auto library = Library::withPins(*pins);
    ASSERT_TRUE(library);
    EXPECT_EQ((*library)->fuelSetIds(), shippedLibrary().fuelSetIds());
    EXPECT_EQ((*library)->fuelSet("NDRC_STEEL")->find("焦炭")->ncv_gj_per_unit, 28.447);
    EXPECT_EQ((*library)->gwp().value("CH4", domain::GwpSet::Ar6), 27.9);
    EXPECT_EQ((*library)->gridFactors().rows().size(), shippedLibrary().gridFactors().rows().size());
}

TEST(Library, APinnedFuelSetStandsInForTheShippedOne) {
    const auto pins = altered(*Library::pinsFor(steelPark()), "fuels", "28.447", "28.5");
    const auto library = Library::withPins(pins);
    ASSERT_TRUE(library);
    EXPECT_EQ((*library)->fuelSet("NDRC_STEEL")->find("焦炭")->ncv_gj_per_unit, 28.5);
    EXPECT_EQ((*library)->fuelSet("NDRC_CHEM_OTHER")->find("焦炭")->ncv_gj_per_unit, 28.446);
}

TEST(Library, FuelSetsThatOnlySingleRowsNameArePinnedToo) {
    domain::PinnedSets pins = *Library::pinsFor(steelPark());
    const auto ipcc = std::find_if(pins.begin(), pins.end(), [](const auto& pin) { return pin.set_id == "IPCC2006"; });
    ASSERT_NE(ipcc, pins.end());
    const domain::PinnedSets moved = altered({*ipcc}, "fuels", ",15.6,", ",16,"); // NCV of wood in GJ/t
    EXPECT_EQ((*Library::withPins(moved))->fuelSet("IPCC2006")->find("木材/木材废料")->ncv_gj_per_unit, 16.0);
}

TEST(Library, APinnedGwpSetLeavesTheOtherSetsAlone) {
    const auto pins = *Library::pinsFor(steelPark());
    const auto gwp = std::find_if(pins.begin(), pins.end(), [](const auto& pin) { return pin.kind == "gwp"; });
    ASSERT_NE(gwp, pins.end());
    EXPECT_EQ(gwp->set_id, "AR5");
    EXPECT_EQ(gwp->content.find(",27.9,"), std::string::npos) << "AR6 values are no part of the AR5 set";
    const auto library = Library::withPins(altered(pins, "gwp", ",28,", ",30,"));
    ASSERT_TRUE(library);
    EXPECT_EQ((*library)->gwp().value("CH4", domain::GwpSet::Ar5), 30.0);
    EXPECT_EQ((*library)->gwp().value("CH4", domain::GwpSet::Ar4), 25.0);
}

TEST(Library, PinnedGridFactorsStandInForTheShippedTable) {
    const auto pins = altered(*Library::pinsFor(steelPark()), "grid_factors", "0.5366", "0.5555");
    const auto library = Library::withPins(pins);
    ASSERT_TRUE(library);
    EXPECT_EQ((*library)->gridFactors().average({}, 2022)->factor.tco2_per_mwh, 0.5555);
}

TEST(Library, EveryTableThatResultsRestOnIsPinned) {
    const auto pins = *Library::pinsFor(steelPark());
    const auto moved = [&](std::string_view kind, std::string_view from, std::string_view to) {
        const auto changed = altered(pins, kind, from, to);
        EXPECT_NE(changed, pins) << kind;
        return Library::withPins(changed).value();
    };
    EXPECT_EQ(*moved("process_factors", ",0.43971,", ",0.5,")->processFactors().find("carbonate/caco3/ef/co2")->value,
              0.5);
    EXPECT_EQ(*moved("waste_factors", ",MCF,甲烷修正因子,,0.1,", ",MCF,甲烷修正因子,,0.2,")
                   ->wasteFactors()
                   .find("industrial-wastewater/sea-river-lake-discharge/mcf")
                   ->value,
              0.2);
    EXPECT_EQ(moved("constants", ",0.11,", ",0.12,")->purchasedHeatFactor().value, 0.12);
    EXPECT_EQ(moved("pollutant_factors", ",NOx,173,", ",NOx,99,")->pollutantFactors().front().value, 99.0);
    EXPECT_EQ(moved("pollutant_equivalents", ",0.95,", ",0.5,")->pollutantEquivalents().front().value, 0.5);
    EXPECT_EQ(moved("standard_coal", ",0.7143,0.7143,", ",0.7,0.7,")->standardCoal().front().coefficient_low, 0.7);
    EXPECT_EQ(moved("mobile_ch4_n2o", ",33,", ",34,")->mobileFactors().front().value, 34.0);
    EXPECT_EQ(moved("uncertainty", ",-5,5,", ",-6,6,")->uncertainty().rows().front().upper_pct, 6.0);
    EXPECT_EQ(moved("steam_enthalpy", ",2513.7,", ",2514.7,")->steam().enthalpy(0.001, std::nullopt)->kj_per_kg, 2514.7);
}

TEST(Library, ListedFactorsAreFoundByIdAndCategory) {
    const ListedFactorTable& factors = shippedLibrary().processFactors();
    const ListedFactor* const clinker = factors.find("cement/portland-clinker/default-process-ef/co2");
    ASSERT_NE(clinker, nullptr);
    EXPECT_EQ(clinker->product, "portland-clinker");
    EXPECT_EQ(clinker->value, 0.535);
    EXPECT_EQ(clinker->unit.symbol(), "tCO2/t");
    EXPECT_EQ(factors.find("cement/none"), nullptr);
    const auto magnesium = factors.ofCategory("magnesium");
    ASSERT_FALSE(magnesium.empty());
    EXPECT_EQ(magnesium.front()->category, "magnesium");
    EXPECT_TRUE(factors.ofCategory("magnes").empty()) << "a key is not a prefix";
}

TEST(Library, RefusesADamagedPin) {
    auto pins = *Library::pinsFor(steelPark());
    pins[0].content += " ";
    const auto damaged = Library::withPins(pins);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error(), base::Error(kPinnedSetDamaged, {{"kind", "fuels"}, {"set_id", "NDRC_STEEL"}}));

    pins[0].content = "no table";
    pins[0].sha256 = base::sha256Hex(pins[0].content);
    EXPECT_EQ(Library::withPins(pins).error().code, kPinnedSetDamaged);
    pins[0].kind = "weather";
    EXPECT_EQ(Library::withPins(pins).error().code, kPinnedSetDamaged);
}

TEST(Library, SaysWhichFuelSetsThereAre) {
    domain::Park park;
    park.fuel_set = "MINE";
    const auto pins = Library::pinsFor(park);
    ASSERT_FALSE(pins);
    EXPECT_EQ(pins.error().code, kFuelSetUnknown);
    EXPECT_EQ(pins.error().argument("value"), "MINE");
    EXPECT_NE(pins.error().argument("expected").find("NDRC_STEEL"), std::string_view::npos);
}

} // namespace
} // namespace parkcarbon::reference
