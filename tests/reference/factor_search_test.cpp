#include <parkcarbon/reference/catalogue.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::reference {
namespace {

std::vector<FactorHit> searchFactors(std::string_view query) {
    return Catalogue::shipped().value()->search(query);
}

TEST(FactorSearch, AnEmptyQueryListsEveryFactor) {
    std::set<std::string> kinds;
    for (const FactorHit& hit : searchFactors("")) {
        kinds.insert(hit.kind);
        EXPECT_FALSE(hit.id.empty());
        EXPECT_FALSE(hit.source.empty()) << hit.id;
        EXPECT_FALSE(hit.values.empty()) << hit.kind << ' ' << hit.id;
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"constants", "fuels", "grid_factors", "gwp", "mobile_ch4_n2o",
                                            "pollutant_equivalents", "pollutant_factors", "process_factors",
                                            "standard_coal", "waste_factors"}));
}

TEST(FactorSearch, EveryWordOfTheQueryMustOccur) {
    const auto hits = searchFactors("安徽 2022");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].kind, "grid_factors");
    EXPECT_EQ(hits[0].set, "mee_nbs");
    EXPECT_EQ(hits[0].year, 2022);
    ASSERT_EQ(hits[0].values.size(), 1U);
    EXPECT_EQ(hits[0].values[0].value, 0.6782);
    EXPECT_EQ(hits[0].values[0].unit, "kgCO2/kWh");
    EXPECT_TRUE(searchFactors("安徽 1850").empty());
}

TEST(FactorSearch, FindsInBothLanguagesWhateverCaseAndWidth) {
    const auto hits = searchFactors("ndrc_steel ＣＯＫＥ");
    const auto coke =
        std::find_if(hits.begin(), hits.end(), [](const FactorHit& hit) { return hit.id == "NDRC_STEEL/coke"; });
    ASSERT_NE(coke, hits.end());
    EXPECT_EQ(coke->values.front().name, "ncv_gj_per_unit");
    EXPECT_EQ(coke->values.front().unit, "GJ/t");
    EXPECT_EQ(coke->values.back().unit, "tCO2/t");
    const auto same = searchFactors("NDRC_STEEL 焦炭");
    EXPECT_TRUE(
        std::any_of(same.begin(), same.end(), [](const FactorHit& hit) { return hit.id == "NDRC_STEEL/coke"; }));
}

TEST(FactorSearch, FindsTheDefaultFactorOfPurchasedHeat) {
    const auto hits = searchFactors("外购热力");
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].values[0].value, 0.11);
    EXPECT_EQ(hits[0].values[0].unit, "tCO2/GJ");
    EXPECT_EQ(hits[0].status, "transcribed");
}

} // namespace
} // namespace parkcarbon::reference
