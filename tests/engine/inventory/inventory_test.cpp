#include "../support/park_builder.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>
#include <stop_token>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using inventory::Options;
using test::ParkBuilder;

ParkBuilder smallPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}}).enterprise({{"enterprise_id", "E2"}, {"role", "energy_supply"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E2"}, {"item", "烟煤"}, {"quantity", "1000"}})
        .activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"category", "mobile_combustion"},
                   {"item", "汽油"},
                   {"quantity", "3"}})
        .transfer({{"transfer_id", "T1"},
                   {"carrier", "heat"},
                   {"from_id", "E2"},
                   {"to_id", "E1"},
                   {"quantity", "900"},
                   {"unit", "GJ"}})
        .transfer({{"transfer_id", "T2"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "80"},
                   {"unit", "MWh"}});
    return park;
}

Options year2022() {
    Options options;
    options.period = base::Period::year(2022);
    return options;
}

void expectSame(const Inventory& a, const Inventory& b) {
    EXPECT_EQ(a.park.direct, b.park.direct);
    EXPECT_EQ(a.park.views.scope_1_2_location, b.park.views.scope_1_2_location);
    EXPECT_EQ(a.park.elimination.residual, b.park.elimination.residual);
    EXPECT_EQ(a.park.uncertainty_pct, b.park.uncertainty_pct);
    EXPECT_EQ(a.lines.size(), b.lines.size());
    EXPECT_EQ(a.findings, b.findings);
    EXPECT_EQ(test::totalsOf(a, "E1").total, test::totalsOf(b, "E1").total);
}

TEST(Inventory, CarriesItsCircumstances) {
    const Inventory result = test::inventoryOf(smallPark());
    EXPECT_EQ(result.period, base::Period::year(2022));
    EXPECT_EQ(result.fuel_set, "NDRC_CHEM_OTHER");
    EXPECT_EQ(result.revision, 1);
    std::set<std::string> kinds;
    for (const auto& used : result.used_factors) {
        kinds.insert(used.kind);
        EXPECT_FALSE(used.source.empty()) << used.kind;
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"fuels", "gwp", "grid_factors", "residual_factors"}));
}

TEST(Inventory, OfAnEmptyParkIsZero) {
    const Inventory result = test::inventoryOf(ParkBuilder());
    EXPECT_EQ(result.park.views.scope_1_2_location, 0.0);
    EXPECT_EQ(result.park.elimination.residual, 0.0);
    ASSERT_EQ(result.findings.size(), 1u);
    EXPECT_EQ(result.findings.front().code, inventory::kNoDataInPeriod);
    EXPECT_EQ(result.findings.front().severity, base::Severity::Warning);
}

TEST(Inventory, NeedsAKnownFuelSet) {
    ParkBuilder park;
    park.settings.fuel_set = "NO_SUCH_SET";
    const auto result = inventory::compute(park.snapshot(), *test::shippedLibrary(), year2022());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, reference::kFuelSetUnknown);
    EXPECT_EQ(result.error().argument("value"), "NO_SUCH_SET");
    EXPECT_NE(result.error().argument("expected").find("IPCC2006"), std::string_view::npos);
}

TEST(Inventory, StopsWhenCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const auto result = inventory::compute(smallPark().snapshot(), *test::shippedLibrary(), year2022(),
                                           base::RunContext(stop.get_token()));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, inventory::kCancelled);
}

TEST(Calculator, GivesTheSameNumbersAsCompute) {
    inventory::Calculator calculator(test::shippedLibrary());
    ParkBuilder park = smallPark();
    for (int round = 0; round < 3; ++round) {
        const auto result = calculator.compute(park.snapshot(), year2022());
        ASSERT_TRUE(result);
        expectSame(*result, test::inventoryOf(park));
        // New items shift the dictionaries; new settings change every factor.
        park.activity({{"activity_id", "N" + std::to_string(round)},
                       {"enterprise_id", "E1"},
                       {"item", round == 0 ? "焦炭" : "石油焦"},
                       {"quantity", "12"},
                       {"unit", "kg"}});
        park.park({{"gwp_set", round == 0 ? "SAR" : "AR6"}, {"fuel_set", round == 0 ? "NDRC_STEEL" : "IPCC2006"}});
    }
}

TEST(Calculator, CanLeaveOutTheLines) {
    Options options = year2022();
    options.keep_lines = false;
    const auto result = inventory::compute(smallPark().snapshot(), *test::shippedLibrary(), options);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->lines.empty());
    EXPECT_EQ(result->park.direct, test::inventoryOf(smallPark()).park.direct);
}

TEST(Inventory, AGasWithoutWarmingPotentialIsNamedAndNotGuessed) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}, {"name_zh", "厂"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "100"}});
    const domain::ProjectSnapshot snapshot = park.snapshot();
    domain::PinnedSets pins = *reference::Library::pinsFor(snapshot.park);
    for (domain::PinnedSet& pin : pins) {
        if (pin.kind == "gwp") {
            const std::size_t row = pin.content.find("\nN2O,");
            ASSERT_NE(row, std::string::npos) << pin.content.substr(0, 200);
            pin.content.erase(row, pin.content.find('\n', row + 1) - row);
            pin.sha256 = base::sha256Hex(pin.content);
        }
    }
    const auto library = reference::Library::withPins(pins);
    ASSERT_TRUE(library);
    const auto result = inventory::compute(snapshot, **library, {base::Period::year(2022), true});
    ASSERT_TRUE(result);
    const auto* const finding = test::findFinding(result->findings, inventory::kGwpMissing);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "N2O");
    EXPECT_EQ(finding->severity, base::Severity::Error);
}

} // namespace
} // namespace parkcarbon::engine
