#include "../support/random_park.hpp"

#include <parkcarbon/engine/views/bridge.hpp>

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::engine {
namespace {

using test::ParkBuilder;
using views::Bridge;
using views::BridgeKind;
using views::BridgeSide;
using views::View;

/// A park at one period, ready to be an end of a bridge.
struct SeenPark {
    SeenPark(const ParkBuilder& park, std::string_view period)
        : snapshot(park.snapshot()), inventory(test::inventoryOf(park, period)),
          statistics(views::energyStatistics(inventory, snapshot.park, *test::shippedLibrary())) {}
    BridgeSide as(View view) const { return {&inventory, &snapshot, view, &statistics}; }

    domain::ProjectSnapshot snapshot;
    inventory::Inventory inventory;
    views::EnergyStatistics statistics;
};

Bridge bridgeBetween(const BridgeSide& from, const BridgeSide& to) {
    auto result = views::bridge(from, to);
    EXPECT_TRUE(result);
    return result.value_or(Bridge{});
}

double sumOf(const Bridge& bridge, BridgeKind kind) {
    const auto step = std::find_if(bridge.by_kind.begin(), bridge.by_kind.end(),
                                   [&](const Bridge::Step& candidate) { return candidate.kind == kind; });
    return step == bridge.by_kind.end() ? 0.0 : step->co2e;
}

double sizeOf(const SeenPark& park) {
    return std::abs(park.inventory.park.direct) + std::abs(park.inventory.park.imported_energy) +
           std::abs(park.inventory.park.exported_energy) + 1.0;
}

ParkBuilder coalPark(std::string_view before, std::string_view after) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}})
        .activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"period", "2021"},
                   {"item", "烟煤"},
                   {"quantity", before},
                   {"parameters", "ncv=20 GJ/t; ef_ch4=0 kg/TJ; ef_n2o=0 kg/TJ"}})
        .activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"period", "2022"},
                   {"item", "烟煤"},
                   {"quantity", after},
                   {"parameters", "ncv=21 GJ/t; ef_ch4=0 kg/TJ; ef_n2o=0 kg/TJ"}});
    return park;
}

constexpr View kLedgerViews[] = {View::Territorial, View::Scope12Location, View::Scope12Market, View::ChinaNet,
                                 View::Consumption};

TEST(Bridge, AddsUpExactlyInEveryPark) {
    int terms = 0;
    std::set<BridgeKind> kinds;
    const auto check = [&](const BridgeSide& from, const BridgeSide& to, double size, unsigned seed) {
        const Bridge bridge = bridgeBetween(from, to);
        ASSERT_LE(std::abs(bridge.residual), 1e-9 * size) << "seed " << seed;
        double sum = bridge.from;
        for (const auto& term : bridge.terms) {
            sum += term.co2e;
            kinds.insert(term.kind);
            const auto& subject = bridge.subjects.at(term.subject);
            ASSERT_FALSE(subject.from_ids.empty() && subject.to_ids.empty());
        }
        ASSERT_NEAR(sum, bridge.to, 1e-9 * size) << "seed " << seed;
        terms += static_cast<int>(bridge.terms.size());
    };
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        const ParkBuilder park = test::randomPark(seed);
        const SeenPark before(park, "2021");
        const SeenPark after(park, "2022");
        const SeenPark revised(test::randomPark(seed, true), "2022");
        const double size = std::max({sizeOf(before), sizeOf(after), sizeOf(revised)});
        for (const View view : kLedgerViews) {
            check(before.as(view), after.as(view), size, seed);
            check(after.as(view), revised.as(view), size, seed);
            check(after.as(View::Territorial), after.as(view), size, seed);
            check(after.as(view), after.as(View::EnergyStatistics), size, seed);
        }
        SeenPark balanced = revised;
        balanced.inventory.basis = inventory::DataBasis::Reconciled;
        check(after.as(View::Consumption), balanced.as(View::Consumption), size, seed);
        check(after.as(View::ChinaNet), after.as(View::Consumption), size, seed);
        check(after.as(View::Scope12Location), after.as(View::Scope12Market), size, seed);
        check(before.as(View::EnergyStatistics), after.as(View::Consumption), size, seed);
        check(before.as(View::Scope12Market), revised.as(View::EnergyStatistics), size, seed);
    }
    EXPECT_GT(terms, 100000);
    std::string missing;
    for (int kind = 0; kind <= static_cast<int>(BridgeKind::StatisticsFactor); ++kind) {
        if (kinds.count(static_cast<BridgeKind>(kind)) == 0) {
            missing += std::string(views::bridgeKindWord(static_cast<BridgeKind>(kind))) + " ";
        }
    }
    EXPECT_EQ(missing, "fixed_carbon ");
}

TEST(Bridge, SplitsAChangeIntoTheAmountAtTheOldFactorAndTheFactorAtTheNewAmount) {
    const ParkBuilder park = coalPark("1000", "1200");
    const SeenPark before(park, "2021");
    const SeenPark after(park, "2022");
    const Bridge bridge = bridgeBetween(before.as(View::Territorial), after.as(View::Territorial));
    // f = NCV × 0.02618 tC/GJ × 0.93 × 44/12 (NDRC guide, other industries)
    const double per_gj = 0.02618 * 0.93 * 44.0 / 12.0;
    EXPECT_NEAR(sumOf(bridge, BridgeKind::Activity), 200.0 * 20.0 * per_gj, 1e-9);
    EXPECT_NEAR(sumOf(bridge, BridgeKind::Factor), 1200.0 * 1.0 * per_gj, 1e-9);
    ASSERT_EQ(bridge.subjects.size(), 1U);
    const auto& subject = bridge.subjects[0];
    EXPECT_EQ(subject.enterprise_id + subject.category + subject.item + subject.gas, "E1stationary_combustion烟煤CO2");
    EXPECT_EQ(*subject.quantity_to - *subject.quantity_from, 200.0);
    EXPECT_EQ(subject.from_ids, std::vector<std::string>{"A1/CO2"});
    EXPECT_EQ(subject.to_ids, std::vector<std::string>{"A2/CO2"});
}

TEST(Bridge, ConvertsUnitsBeforeItComparesAmounts) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}})
        .activity(
            {{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"period", "2021"}, {"item", "烟煤"}, {"quantity", "3"}})
        .activity(
            {{"activity_id", "A2"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "3000"}, {"unit", "kg"}});
    const SeenPark before(park, "2021");
    const SeenPark after(park, "2022");
    const Bridge bridge = bridgeBetween(before.as(View::Territorial), after.as(View::Territorial));
    EXPECT_NEAR(sumOf(bridge, BridgeKind::Activity), 0.0, 1e-12);
    EXPECT_NEAR(sumOf(bridge, BridgeKind::Factor), 0.0, 1e-12);
}

TEST(Bridge, TellsAGwpSetFromAFactor) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}})
        .activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}});
    const SeenPark before(park, "2022");
    park.park({{"gwp_set", "SAR"}});
    const SeenPark after(park, "2022");
    const Bridge bridge = bridgeBetween(before.as(View::Territorial), after.as(View::Territorial));
    const auto& masses = after.inventory.park.mass_by_gas;
    // CH4 28 → 21, N2O 265 → 310 (IPCC AR5, SAR)
    EXPECT_NEAR(sumOf(bridge, BridgeKind::GwpSet),
                masses.at("CH4") * (21.0 - 28.0) + masses.at("N2O") * (310.0 - 265.0), 1e-9);
    EXPECT_EQ(bridge.by_kind.size(), 1U);
}

TEST(Bridge, CallsAChangeWithinOnePeriodACorrection) {
    const SeenPark before(coalPark("1", "1000"), "2022");
    const SeenPark after(coalPark("1", "900"), "2022");
    const Bridge bridge = bridgeBetween(before.as(View::Territorial), after.as(View::Territorial));
    EXPECT_NEAR(sumOf(bridge, BridgeKind::Correction), bridge.to - bridge.from, 1e-9);
    EXPECT_EQ(bridge.by_kind.size(), 1U);
}

TEST(Bridge, CallsAnotherMethodAMethod) {
    const auto parkWith = [](std::string_view seller, std::string_view parameters) {
        ParkBuilder park;
        park.enterprise({{"enterprise_id", "E1"}})
            .transfer({{"transfer_id", "T1"},
                       {"carrier", "electricity"},
                       {"from_id", seller},
                       {"to_id", "E1"},
                       {"quantity", "100"},
                       {"unit", "MWh"},
                       {"parameters", parameters}});
        return park;
    };
    const SeenPark before(parkWith("grid", ""), "2022");
    const SeenPark after(parkWith("ext:plant", "factor=0.9 tCO2/MWh"), "2022");
    ASSERT_NE(before.inventory.lines.at(0).method, after.inventory.lines.at(0).method);
    const Bridge bridge = bridgeBetween(before.as(View::Scope12Location), after.as(View::Scope12Location));
    EXPECT_EQ(sumOf(bridge, BridgeKind::Factor), 0.0);
    EXPECT_NEAR(sumOf(bridge, BridgeKind::Method), bridge.to - bridge.from, 1e-9);
}

TEST(Bridge, TellsWhoJoinedWhoLeftAndWhichZoneMoved) {
    const auto parkWith = [](const char* zone_inside) {
        ParkBuilder park;
        park.zone({{"zone_id", "Z1"}, {"kind", "core"}, {"in_boundary", zone_inside}});
        const auto add = [&](const char* id, const char* zone, const char* joined, const char* left) {
            park.enterprise({{"enterprise_id", id}, {"zone_id", zone}, {"joined", joined}, {"left", left}});
            for (const char* const year : {"2021", "2022"}) {
                park.activity({{"activity_id", std::string(id) + year},
                               {"enterprise_id", id},
                               {"period", year},
                               {"item", "柴油"},
                               {"quantity", "10"}});
            }
        };
        add("NEW", "", "2022-01-01", "");
        add("OLD", "", "", "2021-12-31");
        add("ZONED", "Z1", "", "");
        return park;
    };
    const SeenPark before(parkWith("false"), "2021");
    const SeenPark after(parkWith("true"), "2022");
    const Bridge bridge = bridgeBetween(before.as(View::Territorial), after.as(View::Territorial));
    const double each = bridge.from; // only OLD counted before
    EXPECT_NEAR(sumOf(bridge, BridgeKind::BoundaryJoined), each, 1e-9);
    EXPECT_NEAR(sumOf(bridge, BridgeKind::BoundaryLeft), -each, 1e-9);
    EXPECT_NEAR(sumOf(bridge, BridgeKind::BoundaryZone), each, 1e-9);
}

TEST(Bridge, BooksWhatASupplierOutsideAddsToTheSupplierWhoLeft) {
    const auto parkWith = [](const char* supplier_inside) {
        ParkBuilder park;
        park.enterprise({{"enterprise_id", "CHP"}, {"role", "energy_supply"}, {"in_boundary", supplier_inside}})
            .enterprise({{"enterprise_id", "E1"}})
            .activity({{"activity_id", "A1"}, {"enterprise_id", "CHP"}, {"item", "烟煤"}, {"quantity", "1000"}})
            .transfer({{"transfer_id", "T1"},
                       {"carrier", "heat"},
                       {"from_id", "CHP"},
                       {"to_id", "E1"},
                       {"quantity", "1000"},
                       {"unit", "GJ"}});
        return park;
    };
    const SeenPark before(parkWith("true"), "2022");
    const SeenPark after(parkWith("false"), "2022");
    const Bridge bridge = bridgeBetween(before.as(View::Scope12Location), after.as(View::Scope12Location));
    EXPECT_NEAR(bridge.to, 110.0, 1e-9) << "1000 GJ at 0.11 tCO2/GJ";
    EXPECT_EQ(bridge.by_kind.size(), 1U);
    EXPECT_NEAR(sumOf(bridge, BridgeKind::BoundaryLeft), 110.0 - bridge.from, 1e-9);
}

TEST(Bridge, NamesTheTermsBetweenTwoViews) {
    ParkBuilder park;
    const auto power = [&](const char* id, const char* from, const char* to, const char* contract, const char* proof) {
        park.transfer({{"transfer_id", id},
                       {"carrier", "electricity"},
                       {"from_id", from},
                       {"to_id", to},
                       {"quantity", "1000"},
                       {"unit", "MWh"},
                       {"contract", contract},
                       {"evidence_ref", proof}});
    };
    park.enterprise({{"enterprise_id", "E1"}, {"role", "energy_supply"}})
        .activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}});
    power("T1", "grid", "E1", "none", "");
    power("T2", "grid", "E1", "green_power", "证书 1");
    power("T3", "E1", "ext:town", "none", "");
    const SeenPark seen(park, "2022");
    const auto& totals = seen.inventory.park;

    const Bridge market = bridgeBetween(seen.as(View::Scope12Location), seen.as(View::Scope12Market));
    EXPECT_NEAR(sumOf(market, BridgeKind::Contract), -totals.imported_energy / 2.0, 1e-9);
    EXPECT_NEAR(sumOf(market, BridgeKind::ResidualMix), totals.imported_energy_market - totals.imported_energy / 2.0,
                1e-9);
    const Bridge net = bridgeBetween(seen.as(View::ChinaNet), seen.as(View::Consumption));
    EXPECT_NEAR(sumOf(net, BridgeKind::ProducerFactor),
                totals.exported_energy - totals.exported_energy_at_producer_factor, 1e-9);
    const Bridge imports = bridgeBetween(seen.as(View::Territorial), seen.as(View::ChinaNet));
    EXPECT_NEAR(sumOf(imports, BridgeKind::Imports), totals.imported_energy, 1e-9);
    EXPECT_NEAR(sumOf(imports, BridgeKind::Exports), -totals.exported_energy, 1e-9);
}

TEST(Bridge, TheEnergyStatisticsOfTwoYearsHaveNoLinesToCompare) {
    const ParkBuilder park = coalPark("1", "2");
    const SeenPark before(park, "2021");
    const SeenPark after(park, "2022");
    const auto refused = views::bridge(before.as(View::EnergyStatistics), after.as(View::EnergyStatistics));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, views::kBridgeWithoutLedger);
}

TEST(Bridge, EveryViewAndKindHasItsWord) {
    for (const View view : kLedgerViews) {
        EXPECT_EQ(views::viewFromWord(views::viewWord(view)), view);
    }
    EXPECT_FALSE(views::viewFromWord("market"));
    EXPECT_EQ(views::bridgeKindWord(BridgeKind::StatisticsFactor), "statistics_factor");
    EXPECT_EQ(views::bridgeKindWord(BridgeKind::BoundaryZone), "boundary_zone");
}

} // namespace
} // namespace parkcarbon::engine
