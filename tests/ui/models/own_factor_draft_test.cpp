#include "ui/models/own_factor_draft.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

reference::FactorHit hit(const char* id) {
    for (reference::FactorHit& factor : reference::Catalogue::shipped().value()->search("")) {
        if (factor.id == id) {
            return factor;
        }
    }
    ADD_FAILURE() << id << " does not ship";
    return {};
}

std::string field(const OwnFactorDraft& draft, std::string_view name) {
    const auto found = std::find_if(draft.begin(), draft.end(), [&](const auto& each) { return each.first == name; });
    return found == draft.end() ? std::string() : found->second;
}

TEST(OwnFactorDraft, OffersTheParametersOfAFuelButNotTheirProduct) {
    const reference::FactorHit coal = hit("NDRC_CHEM_OTHER/bituminous-coal");
    const auto values = valuesForOwnFactor(coal);
    ASSERT_EQ(values.size(), 3U);
    const OwnFactorDraft draft = ownFactorDraft(coal, values[1]);
    EXPECT_EQ(field(draft, "category"), "stationary_combustion");
    EXPECT_EQ(field(draft, "item"), "烟煤");
    EXPECT_EQ(field(draft, "parameter"), "carbon_content");
    EXPECT_EQ(field(draft, "value"), "0.02618");
    EXPECT_EQ(field(draft, "unit"), "tC/GJ");
    EXPECT_EQ(field(draft, "source"), coal.source);
}

TEST(OwnFactorDraft, LeavesTheItemOfAProcessToTheUser) {
    const reference::FactorHit lime = hit("carbonate/caco3/ef/co2");
    const OwnFactorDraft draft = ownFactorDraft(lime, valuesForOwnFactor(lime).at(0));
    EXPECT_EQ(field(draft, "category"), "process");
    EXPECT_EQ(field(draft, "item"), "");
    EXPECT_EQ(field(draft, "parameter"), "ef");
    EXPECT_EQ(field(draft, "gas"), "CO2");
    EXPECT_EQ(field(draft, "value"), "0.43971");
}

TEST(OwnFactorDraft, OffersNothingWhereNoOwnFactorIsTaken) {
    EXPECT_TRUE(valuesForOwnFactor(hit("mee_nbs/china/2023")).empty());
    EXPECT_TRUE(valuesForOwnFactor(hit("CH4")).empty());
}

} // namespace
} // namespace parkcarbon::ui
