#include "pollutant_park.hpp"

#include <gtest/gtest.h>
#include <set>
#include <string>

namespace parkcarbon::engine {
namespace {

TEST(PollutantNames, EverySymbolOfTheTableFindsItsOwnRow) {
    std::set<std::string> symbols;
    for (const auto& pollutant : test::shippedLibrary()->pollutantEquivalents()) {
        const std::string key = pollutant.medium + ":" + pollutant.symbol;
        EXPECT_FALSE(pollutant.symbol.empty()) << pollutant.id;
        EXPECT_TRUE(symbols.insert(key).second) << key;
        auto park = test::pollutantPark();
        test::state(park, "A1", key, "1");
        const auto account = test::accountOf(park);
        ASSERT_EQ(account.park.size(), 1U) << key;
        EXPECT_EQ(account.park.front().pollutant, pollutant.symbol);
        EXPECT_EQ(account.park.front().equivalent_kg, pollutant.value);
    }
}

TEST(PollutantNames, WaterPollutantsHaveAClassAndAirHasNone) {
    int first_class = 0;
    for (const auto& pollutant : test::shippedLibrary()->pollutantEquivalents()) {
        EXPECT_EQ(pollutant.water_class.has_value(), pollutant.medium == "water") << pollutant.id;
        first_class += pollutant.water_class == 1 ? 1 : 0;
    }
    EXPECT_EQ(first_class, 9) << "mercury, cadmium, chromium (two), arsenic, lead, nickel, beryllium, silver";
}

} // namespace
} // namespace parkcarbon::engine
