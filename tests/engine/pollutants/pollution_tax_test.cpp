#include "../support/csv_cases.hpp"
#include "pollutant_park.hpp"

#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine {
namespace {

using namespace pollutants;

const reference::PollutantEquivalent* pollutant(std::string_view medium, std::string_view symbol) {
    static const auto library = test::shippedLibrary();
    const auto& all = library->pollutantEquivalents();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& candidate) {
        return candidate.medium == medium && candidate.symbol == symbol;
    });
    return found == all.end() ? nullptr : &*found;
}

TaxedLoad load(std::string_view symbol, double mass_kg, std::string_view period = "2022",
               std::optional<double> share = std::nullopt, std::optional<double> rate = 1.2,
               std::string_view medium = "air") {
    return {"E1", 1, base::Period::parse(period).value(), pollutant(medium, symbol), mass_kg, share, rate};
}

std::optional<double> numberOf(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(std::stod(text));
}

TaxedLoad loadOf(const test::CaseRow& row) {
    return {row.at("enterprise"),
            std::stoi(row.at("outlet")),
            base::Period::parse(row.at("period")).value(),
            pollutant(row.at("medium"), row.at("pollutant")),
            std::stod(row.at("mass_kg")),
            numberOf(row.at("share_of_limit")),
            numberOf(row.at("rate"))};
}

TEST(PollutionTax, MeetsTheCasesOfTheLaw) {
    const auto rows = test::caseRows("pollutants/tax.csv");
    std::map<std::string, std::vector<TaxedLoad>> cases;
    for (const test::CaseRow& row : rows) {
        cases[row.at("case")].push_back(loadOf(row));
    }
    for (const auto& [name, loads] : cases) {
        const PollutionTax tax = pollutionTax(loads, base::Period::year(2022));
        double sum_cny = 0.0;
        for (const test::CaseRow& row : rows) {
            if (row.at("case") != name) {
                continue;
            }
            const auto item = std::find_if(tax.items.begin(), tax.items.end(), [&](const TaxItem& candidate) {
                return candidate.enterprise_id == row.at("enterprise") && candidate.pollutant == row.at("pollutant") &&
                       candidate.outlet == std::stoi(row.at("outlet"));
            });
            const std::string place = name + " " + row.at("outlet") + " " + row.at("pollutant");
            ASSERT_NE(item, tax.items.end()) << place;
            EXPECT_EQ(verdictWord(item->verdict), row.at("verdict")) << place;
            EXPECT_EQ(item->equivalents.has_value(), !row.at("equivalents").empty()) << place;
            EXPECT_NEAR(item->equivalents.value_or(0.0), numberOf(row.at("equivalents")).value_or(0.0), 1e-9) << place;
            EXPECT_NEAR(item->reduced_to, std::stod(row.at("reduced_to")), 1e-12) << place;
            EXPECT_NEAR(item->tax_cny.value(), std::stod(row.at("tax_cny")), 1e-9) << place;
            sum_cny += std::stod(row.at("tax_cny"));
        }
        EXPECT_NEAR(tax.tax_cny.value(), sum_cny, 1e-9) << name;
    }
}

TEST(PollutionTax, TheReductionBeginsExactlyAtThirtyAndFiftyPercentBelowTheLimit) {
    EXPECT_EQ(taxPartAt(100.0), 1.0);
    EXPECT_EQ(taxPartAt(70.001), 1.0);
    EXPECT_EQ(taxPartAt(70.0), 0.75);
    EXPECT_EQ(taxPartAt(50.001), 0.75);
    EXPECT_EQ(taxPartAt(50.0), 0.5);
    EXPECT_EQ(taxPartAt(0.0), 0.5);
}

TEST(PollutionTax, MonthlyRowsAreRankedByTheMonth) {
    std::vector<TaxedLoad> loads;
    for (const auto& [symbol, january_kg, february_kg] :
         {std::tuple("SO2", 95.0, 0.95), std::tuple("NOx", 95.0, 95.0), std::tuple("smoke_dust", 218.0, 218.0),
          std::tuple("CO", 16.7, 1670.0)}) {
        loads.push_back(load(symbol, january_kg, "2022-01"));
        loads.push_back(load(symbol, february_kg, "2022-02"));
    }
    const PollutionTax tax = pollutionTax(loads, base::Period::year(2022));
    EXPECT_EQ(tax.items.size(), 8U);
    const auto verdictOf = [&](std::string_view period, std::string_view symbol) {
        return std::find_if(tax.items.begin(), tax.items.end(),
                            [&](const TaxItem& item) { return item.period == period && item.pollutant == symbol; })
            ->verdict;
    };
    EXPECT_EQ(verdictOf("2022-01", "CO"), TaxVerdict::BelowTop);
    EXPECT_EQ(verdictOf("2022-02", "CO"), TaxVerdict::Taxed);
    EXPECT_EQ(verdictOf("2022-02", "SO2"), TaxVerdict::BelowTop);
    EXPECT_NEAR(*tax.tax_cny, 1.2 * (100 + 100 + 100 + 100 + 100 + 100), 1e-9);
}

TEST(PollutionTax, AYearBesideMonthsIsRankedAsAYear) {
    const PollutionTax tax =
        pollutionTax({load("SO2", 95.0, "2022-01"), load("NOx", 95.0, "2022")}, base::Period::year(2022));
    ASSERT_EQ(tax.items.size(), 2U);
    EXPECT_EQ(tax.items.front().period, "2022");
}

TEST(PollutionTax, LoadsOfOnePollutantKeepTheirOwnReductionAndRate) {
    const PollutionTax tax = pollutionTax({load("SO2", 95.0, "2022", 40.0, 1.2), load("SO2", 95.0, "2022", 90.0, 12.0)},
                                          base::Period::year(2022));
    ASSERT_EQ(tax.items.size(), 1U);
    EXPECT_NEAR(tax.items.front().reduced_to, 0.75, 1e-12);
    EXPECT_NEAR(*tax.tax_cny, 50.0 * 1.2 + 100.0 * 12.0, 1e-9);
}

TEST(PollutionTax, AnExcessInOneMonthLeavesTheReductionsOfOthers) {
    const PollutionTax tax = pollutionTax(
        {load("SO2", 95.0, "2022-01", 120.0), load("NOx", 95.0, "2022-01", 40.0), load("NOx", 95.0, "2022-02", 40.0)},
        base::Period::year(2022));
    EXPECT_NEAR(*tax.tax_cny, 120.0 + 120.0 + 60.0, 1e-9);
}

TEST(PollutionTax, WithoutARateThereAreEquivalentsButNoTax) {
    const PollutionTax tax = pollutionTax(
        {load("SO2", 95.0, "2022", std::nullopt, std::nullopt), load("COD", 10.0, "2022", std::nullopt, 1.4, "water")},
        base::Period::year(2022));
    EXPECT_TRUE(tax.air_rate_missing);
    EXPECT_FALSE(tax.water_rate_missing);
    EXPECT_FALSE(tax.tax_cny);
    EXPECT_NEAR(tax.air_equivalents, 100.0, 1e-9);
    EXPECT_NEAR(tax.water_equivalents, 10.0, 1e-9);
}

TEST(PollutionTax, NothingEmittedIsNoTaxAndNoDivisionByZero) {
    const PollutionTax tax = pollutionTax({load("SO2", 0.0, "2022", 40.0)}, base::Period::year(2022));
    EXPECT_EQ(tax.items.front().reduced_to, 1.0);
    EXPECT_EQ(tax.tax_cny, 0.0);
    EXPECT_EQ(pollutionTax({}, base::Period::year(2022)).tax_cny, 0.0);
}

} // namespace
} // namespace parkcarbon::engine
