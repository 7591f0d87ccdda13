#include "../support/csv_cases.hpp"
#include "../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/inventory/method_catalogue.hpp>

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

ParkBuilder oneEnterprise(std::string_view role = "producer") {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}, {"role", role}});
    return park;
}

TEST(Methods, ReproduceTheFactorOfEveryFuelOfEverySet) {
    std::map<std::string, ParkBuilder> parks;
    const auto cases = test::caseRows("inventory/fuel_factors.csv");
    for (std::size_t index = 0; index < cases.size(); ++index) {
        const auto& row = cases[index];
        ParkBuilder& park = parks.try_emplace(row.at("fuel_set"), oneEnterprise()).first->second;
        park.activity({{"activity_id", std::to_string(index)},
                       {"enterprise_id", "E1"},
                       {"item", row.at("fuel")},
                       {"quantity", "1"},
                       {"unit", row.at("unit")}});
    }
    ASSERT_GE(parks.size(), 5U);
    for (auto& [set, park] : parks) {
        park.park({{"fuel_set", set}});
        const Inventory result = test::inventoryOf(park);
        for (std::size_t index = 0; index < cases.size(); ++index) {
            if (cases[index].at("fuel_set") == set) {
                const auto* const line = test::findLine(result, std::to_string(index) + "/CO2");
                ASSERT_NE(line, nullptr) << cases[index].at("fuel");
                EXPECT_NEAR(line->mass, std::stod(cases[index].at("tco2_per_unit")), 1e-6) << cases[index].at("fuel");
                EXPECT_EQ(line->factor_set, set);
            }
        }
    }
}

/// Published and hand-computed results, a file for each field of methods.
constexpr std::array kCaseFiles = {"inventory/method_results.csv", "inventory/process_minerals_metals.csv",
                                   "inventory/process_chemistry.csv"};

TEST(Methods, ReproducePublishedAndHandComputedResults) {
    for (const char* const file : kCaseFiles) {
        for (const auto& row : test::caseRows(file)) {
            ParkBuilder park = oneEnterprise(row.at("role"));
            park.park({{"fuel_set", row.at("fuel_set")}, {"gwp_set", row.at("gwp_set")}});
            park.activity({{"activity_id", "A1"},
                           {"enterprise_id", "E1"},
                           {"category", row.at("category")},
                           {"item", row.at("item")},
                           {"quantity", row.at("quantity")},
                           {"unit", row.at("unit")},
                           {"parameters", row.at("parameters")}});
            const Inventory result = test::inventoryOf(park);
            const auto* const line = test::findLine(result, "A1/" + row.at("gas"));
            ASSERT_NE(line, nullptr) << row.at("id");
            EXPECT_NEAR(line->mass, std::stod(row.at("mass_t")), std::stod(row.at("tolerance"))) << row.at("id");
        }
    }
}

/// Every route and process one by one; of the other items one variant stands for all.
TEST(Methods, OfChemistryHaveAResultForEveryItem) {
    const std::set<std::string> each = {"ammonia", "nitric_acid", "adipic_acid", "methanol", "ethylene", "lubricant"};
    const std::set<std::string> once = {"caprolactam",
                                        "carbon_balance_feed",
                                        "carbon_balance_product",
                                        "carbon_balance_waste",
                                        "ethylene_oxide",
                                        "coke_calcining",
                                        "hydrogen_production",
                                        "hcfc22",
                                        "sf6_production",
                                        "fluorochemical",
                                        "electronics",
                                        "catalytic_coke",
                                        "flare",
                                        "carbon_black",
                                        "vinyl_chloride",
                                        "titanium_dioxide",
                                        "soda_ash",
                                        "asphalt_oxidation"};
    std::string tested = "|";
    for (const auto& row : test::caseRows("inventory/process_chemistry.csv")) {
        tested += row.at("item") + "|";
    }
    std::set<std::string> bases;
    for (const auto& method : inventory::describeMethods(*test::shippedLibrary(), "NDRC_CHEM_OTHER")) {
        const std::string base = method.item.substr(0, method.item.find(':'));
        const bool combination = std::count(method.item.begin(), method.item.end(), ':') > 1;
        if (each.count(base) == 1 && method.item != base && !combination) {
            EXPECT_NE(tested.find("|" + method.item), std::string::npos) << method.item;
        }
        bases.insert(base);
    }
    for (const auto& expected : {each, once}) {
        for (const std::string& base : expected) {
            EXPECT_EQ(bases.count(base), 1U) << base << " is not in the catalogue";
            EXPECT_NE(tested.find("|" + base), std::string::npos) << base << " has no case";
        }
    }
}

TEST(Methods, OfMineralsAndMetalsHaveAResultForEveryItemAndGas) {
    const std::set<std::string> fields = {"lime",
                                          "lime_tier2",
                                          "lime_carbonate",
                                          "glass",
                                          "glass_carbon_powder",
                                          "carbonate",
                                          "desulphurisation",
                                          "oxalate",
                                          "carbide",
                                          "ferroalloy",
                                          "magnesium",
                                          "lead",
                                          "zinc",
                                          "nonferrous_reductant",
                                          "steel",
                                          "steel_flux",
                                          "steel_electrode",
                                          "steel_material",
                                          "steel_material_mee",
                                          "steel_product",
                                          "steel_product_mee",
                                          "steel_carbon",
                                          "steel_carbon_out",
                                          "steel_provincial",
                                          "aluminium"};
    std::set<std::string> tested;
    for (const auto& row : test::caseRows("inventory/process_minerals_metals.csv")) {
        tested.insert(row.at("item") + "/" + row.at("gas"));
    }
    std::set<std::string> described;
    for (const auto& method : inventory::describeMethods(*test::shippedLibrary(), "NDRC_STEEL")) {
        const std::string base = method.item.substr(0, method.item.find(':'));
        if (fields.count(base) == 0) {
            continue;
        }
        described.insert(base);
        for (const std::string& gas : method.gases) {
            EXPECT_EQ(tested.count(method.item + "/" + gas), 1U) << method.item << " " << gas;
        }
    }
    EXPECT_EQ(described, fields);
}

TEST(Methods, UseTheWarmingPotentialsOfEachReport) {
    // IPCC SAR, AR4, AR5, AR6 100-year values of CH4 and N2O.
    const std::map<std::string, std::pair<double, double>> reports = {
        {"SAR", {21.0, 310.0}}, {"AR4", {25.0, 298.0}}, {"AR5", {28.0, 265.0}}, {"AR6", {27.9, 273.0}}};
    for (const auto& [report, gwp] : reports) {
        ParkBuilder park = oneEnterprise();
        park.park({{"gwp_set", report}});
        park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "100"}});
        const Inventory result = test::inventoryOf(park);
        const auto* const ch4 = test::findLine(result, "A1/CH4");
        const auto* const n2o = test::findLine(result, "A1/N2O");
        ASSERT_TRUE(ch4 != nullptr && n2o != nullptr);
        EXPECT_NEAR(ch4->co2e / ch4->mass, gwp.first, 1e-9) << report;
        EXPECT_NEAR(n2o->co2e / n2o->mass, gwp.second, 1e-9) << report;
        EXPECT_NEAR(result.park.direct, result.park.mass_by_gas.at("CO2") + ch4->co2e + n2o->co2e, 1e-9) << report;
    }
}

TEST(Methods, KeepBiogenicCo2OutsideTotalsButCountItsOtherGases) {
    ParkBuilder park = oneEnterprise();
    park.activity(
        {{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "IPCC2006:木材/木材废料"}, {"quantity", "100"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(result.park.biogenic_co2, 174.72, 5e-3); // 15.6 GJ/t × 112,000 kg/TJ, 2006 IPCC GL Vol. 2
    EXPECT_NEAR(result.park.direct, 100.0 * 15.6e-6 * (30.0 * 28.0 + 4.0 * 265.0), 1e-9);
    EXPECT_EQ(result.park.mass_by_gas.count("CO2"), 0U);
    EXPECT_EQ(test::findLine(result, "A1/CO2")->factor_set, "IPCC2006");
    EXPECT_TRUE(test::findLine(result, "A1/CO2")->biogenic);
    EXPECT_EQ(test::findLine(result, "A1/CO2")->co2e, 0.0);
}

TEST(Methods, NameTheSetsThatHaveAFuelTheProjectsSetLacks) {
    ParkBuilder park = oneEnterprise();
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "木炭"}, {"quantity", "1"}});
    const Inventory result = test::inventoryOf(park);
    const auto* const finding = test::findFinding(result.findings, inventory::kFuelUnknown);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("set"), "NDRC_CHEM_OTHER");
    EXPECT_EQ(finding->argument("expected"), "IPCC2006:木炭");
    EXPECT_EQ(finding->where.record_id, "A1");
    EXPECT_EQ(finding->where.field, "item");
    EXPECT_EQ(result.park.direct, 0.0);
}

TEST(Methods, RefuseUnitsThatDoNotMeasureTheFuel) {
    ParkBuilder park = oneEnterprise();
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1"}, {"unit", "m3"}})
        .activity(
            {{"activity_id", "A2"}, {"enterprise_id", "E1"}, {"item", "天然气"}, {"quantity", "1"}, {"unit", "t"}})
        .activity(
            {{"activity_id", "A3"}, {"enterprise_id", "E1"}, {"item", "柴油"}, {"quantity", "1"}, {"unit", "元"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::count(result.findings, domain::kUnitIncompatible), 3);
    EXPECT_EQ(result.park.direct, 0.0);
    EXPECT_TRUE(result.lines.empty());
}

TEST(Methods, TakePlainGasVolumesAsStandardStateAndSaySo) {
    ParkBuilder park = oneEnterprise();
    park.activity(
        {{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "天然气"}, {"quantity", "10000"}, {"unit", "m3"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(test::findLine(result, "A1/CO2")->mass, 21.621888, 1e-6);
    const auto* const finding = test::findFinding(result.findings, inventory::kUnitStateAssumed);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, base::Severity::Warning);
}

TEST(Methods, CheckParametersByNameUnitAndRange) {
    ParkBuilder park = oneEnterprise();
    const auto row = [&](std::string_view id, std::string_view parameters) {
        park.activity({{"activity_id", id},
                       {"enterprise_id", "E1"},
                       {"item", "烟煤"},
                       {"quantity", "1"},
                       {"parameters", parameters}});
    };
    row("A1", "nvc=20 GJ/t");
    row("A2", "ncv=20 GJ/m3");
    row("A3", "oxidation=1.2");
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::findFinding(result.findings, inventory::kParameterUnknown)->where.record_id, "A1");
    EXPECT_EQ(test::findFinding(result.findings, inventory::kParameterUnitWrong)->where.record_id, "A2");
    EXPECT_EQ(test::findFinding(result.findings, inventory::kParameterOutOfRange)->where.record_id, "A3");
    EXPECT_NE(test::findLine(result, "A1/CO2"), nullptr) << "a warning: the defaults stand";
    EXPECT_EQ(test::findLine(result, "A2/CO2"), nullptr);
    EXPECT_EQ(test::findLine(result, "A3/CO2"), nullptr);
}

TEST(Methods, AskForTheCalorificValueThatATableDoesNotGive) {
    ParkBuilder park = oneEnterprise();
    park.park({{"fuel_set", "IPCC2006"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "工业废物"}, {"quantity", "1"}})
        .activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"item", "工业废物"},
                   {"quantity", "1"},
                   {"parameters", "ncv=12"}})
        .activity(
            {{"activity_id", "A3"}, {"enterprise_id", "E1"}, {"item", "工业废物"}, {"quantity", "1"}, {"unit", "TJ"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::findFinding(result.findings, inventory::kNcvMissing)->where.record_id, "A1");
    EXPECT_NEAR(test::findLine(result, "A2/CO2")->mass, 12.0 * 0.039 * 44.0 / 12.0, 1e-9);
    EXPECT_NEAR(test::findLine(result, "A3/CO2")->mass, 143.0, 0.5); // 143,000 kg/TJ, 2006 IPCC GL Vol. 2, Table 2.2
}

TEST(Methods, LeaveOutRoadGasesOfFuelsWithoutRoadFactors) {
    ParkBuilder park = oneEnterprise();
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", "mobile_combustion"},
                   {"item", "燃料油"},
                   {"quantity", "1"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::count(result.findings, inventory::kMobileFactorMissing), 1);
    EXPECT_NE(test::findLine(result, "A1/CO2"), nullptr);
    EXPECT_EQ(test::findLine(result, "A1/CH4"), nullptr);
}

TEST(Methods, SayWhatIsAvailableWhereThereIsNoMethod) {
    ParkBuilder park = oneEnterprise();
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", "alchemy"},
                   {"quantity", "1"}})
        .activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"category", "landfill"},
                   {"item", "MSW"},
                   {"quantity", "1"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::count(result.findings, inventory::kMethodUnknown), 2);
    const std::string expected(test::findFinding(result.findings, inventory::kMethodUnknown)->argument("expected"));
    EXPECT_NE(expected.find("cement_clinker, "), std::string::npos) << expected;
    EXPECT_TRUE(expected.ends_with("ef=…")) << expected;
}

TEST(Methods, BookRemovalsAndRecoveryApart) {
    ParkBuilder park = oneEnterprise();
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "100"}})
        .activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"category", "removal"},
                   {"item", "林地"},
                   {"quantity", "30"},
                   {"unit", "tCO2"}})
        .activity({{"activity_id", "A3"},
                   {"enterprise_id", "E1"},
                   {"category", "co2_recovery"},
                   {"item", "CO2"},
                   {"quantity", "50"},
                   {"unit", "tCO2"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(result.park.removals, 30.0, 1e-12);
    EXPECT_NEAR(result.park.recovered_co2, 50.0, 1e-12);
    EXPECT_NEAR(result.park.views.territorial, result.park.direct, 1e-12);
    EXPECT_NEAR(result.park.views.scope_1_2_location, result.park.direct, 1e-12);
    EXPECT_NEAR(result.park.views.china_net, result.park.direct - 50.0, 1e-9);
    EXPECT_NEAR(test::totalsOf(result, "E1").direct, result.park.direct, 1e-9);
}

TEST(Methods, TakeParametersInUnitsThatMeanTheSame) {
    // One row each: the same natural gas, its NCV per Nm3 and per m3; the same process, its factor as CO2, CO2e and
    // mass.
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    const auto gas = [&](std::string_view id, std::string_view parameters) {
        park.activity({{"activity_id", id},
                       {"enterprise_id", "E1"},
                       {"item", "天然气"},
                       {"quantity", "10"},
                       {"unit", "万Nm3"},
                       {"parameters", parameters}});
    };
    const auto process = [&](std::string_view id, std::string_view parameters) {
        park.activity({{"activity_id", id},
                       {"enterprise_id", "E1"},
                       {"category", "process"},
                       {"item", "lime"},
                       {"quantity", "100"},
                       {"unit", "t"},
                       {"parameters", parameters}});
    };
    gas("A1", "ncv=35.5 MJ/Nm3");
    gas("A2", "ncv=35.5 MJ/m3");
    process("A3", "ef=0.75 tCO2/t");
    process("A4", "ef=750 kgCO2e/t");
    process("A5", "ef=0.75 t/t");
    process("A6", "ef=0.75 tC/t");
    const Inventory result = test::inventoryOf(park);
    const auto mass = [&](std::string_view line) { return test::findLine(result, line)->mass; };
    EXPECT_NEAR(mass("A2/CO2"), mass("A1/CO2"), 1e-9);
    EXPECT_EQ(test::count(result.findings, inventory::kUnitStateAssumed), 1);
    EXPECT_NEAR(mass("A3/CO2"), 75.0, 1e-9);
    EXPECT_NEAR(mass("A4/CO2"), 75.0, 1e-9);
    EXPECT_NEAR(mass("A5/CO2"), 75.0, 1e-9);
    EXPECT_EQ(test::findLine(result, "A6/CO2"), nullptr); // carbon is not carbon dioxide
    EXPECT_EQ(test::count(result.findings, inventory::kParameterUnitWrong), 1);
}

TEST(CarbonDioxideRecovery, KnowsTheGasByItsNames) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    for (const std::string_view name : {"CO2", "co2", "二氧化碳", "Carbon dioxide"}) {
        park.activity({{"activity_id", name},
                       {"enterprise_id", "E1"},
                       {"category", "co2_recovery"},
                       {"item", name},
                       {"quantity", "10"},
                       {"unit", "t"}});
    }
    EXPECT_NEAR(test::inventoryOf(park).park.recovered_co2, 40.0, 1e-9);
}

TEST(MethodCatalogue, DescribesEveryMethodWithItsParameters) {
    const auto library = test::shippedLibrary();
    std::set<std::string> categories;
    for (const auto& method : inventory::describeMethods(*library, "NDRC_STEEL")) {
        categories.insert(method.category);
        EXPECT_FALSE(method.name_zh.empty() || method.name_en.empty() || method.formula.empty() ||
                     method.gases.empty() || method.inputs.empty())
            << method.item;
        for (const auto& parameter : method.parameters) {
            EXPECT_TRUE(parameter.unit.empty() || domain::Unit::parse(parameter.unit)) << parameter.unit;
            EXPECT_TRUE(!parameter.default_value || parameter.name == "share_to_products" ||
                        parameter.name == "purity" || !parameter.source.empty())
                << method.item << " " << parameter.name;
        }
    }
    std::set<std::string> all(domain::Words<domain::ActivityCategory>::kAll.begin(),
                              domain::Words<domain::ActivityCategory>::kAll.end());
    all.erase("pollutant"); // no part of the inventory
    EXPECT_EQ(categories, all);
    EXPECT_TRUE(inventory::describeMethods(*library, "NO_SUCH_SET").empty());
}

} // namespace
} // namespace parkcarbon::engine
