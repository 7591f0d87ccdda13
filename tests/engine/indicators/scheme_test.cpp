#include <parkcarbon/engine/indicators/scheme.hpp>

#include "../support/indicator_park.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::ownRow;

const std::vector<Scheme>& shipped() {
    static const std::vector<Scheme> schemes = shippedSchemes(test::shippedCatalogue());
    return schemes;
}

Scheme own(std::vector<IndicatorRow> rows) {
    return ownScheme("OWN", "自定体系", "Own scheme", rows, test::shippedCatalogue());
}

std::vector<std::string_view> codesOf(const Scheme& scheme) {
    std::vector<std::string_view> codes;
    for (const base::Finding& finding : scheme.findings) {
        codes.push_back(finding.code.name);
    }
    return codes;
}

TEST(Scheme, ShipsTenThatCanAllBeRead) {
    ASSERT_EQ(shipped().size(), 10U);
    std::size_t indicators = 0;
    for (const Scheme& scheme : shipped()) {
        EXPECT_TRUE(scheme.findings.empty()) << scheme.id;
        indicators += scheme.indicators.size();
        for (const IndicatorDefinition& definition : scheme.indicators) {
            EXPECT_TRUE(definition.formula && definition.threshold) << definition.row.id;
        }
        for (const base::Finding& finding : scheme.findings) {
            ADD_FAILURE() << finding.code.name << ' ' << finding.argument("indicator") << ' '
                          << finding.argument("value") << " expected " << finding.argument("expected");
        }
    }
    EXPECT_EQ(indicators, 173U);
}

TEST(Scheme, AsksTwentyThreeOfAnEcoIndustrialPark) {
    const Scheme& scheme = **findScheme(shipped(), "HJ274");
    EXPECT_EQ(scheme.indicators.size(), 32U);
    EXPECT_EQ(scheme.groups.size(), 6U);
    EXPECT_EQ(scheme.required(), 23U); // 17 mandatory and one of each of six groups, HJ 274-2015
}

TEST(Scheme, CountsTheGroupsOfAGreenPark) {
    const Scheme& scheme = **findScheme(shipped(), "GP");
    ASSERT_EQ(scheme.groups.size(), 5U);
    EXPECT_EQ(scheme.groups[0].needed, 2U);
    EXPECT_EQ(scheme.groups[0].members.size(), 4U);
    EXPECT_EQ(scheme.groups[1].name, "GP-13…GP-14");
    EXPECT_EQ(scheme.groups[2].name, "GP-15…GP-16");
    EXPECT_EQ(scheme.groups[4].members.size(), 3U);
    EXPECT_EQ(scheme.required(), 18U + 2U + 1U + 1U + 1U + 1U); // 18 mandatory of 31
}

TEST(Scheme, IsFoundByIdNameAndUnambiguousPart) {
    EXPECT_EQ((*findScheme(shipped(), "hj274"))->id, "HJ274");
    EXPECT_EQ((*findScheme(shipped(), "国家级零碳园区（发改环资〔2025〕910号）"))->id, "ZC25");
    EXPECT_EQ((*findScheme(shipped(), "National eco-industrial demonstration park standard HJ 274-2015"))->id, "HJ274");
    EXPECT_EQ((*findScheme(shipped(), "hunan"))->id, "HN26");
    EXPECT_EQ((*findScheme(shipped(), "循环经济"))->id, "CE17");
    const auto ambiguous = findScheme(shipped(), "park");
    ASSERT_FALSE(ambiguous);
    EXPECT_EQ(ambiguous.error().code, kSchemeUnknown);
    EXPECT_NE(ambiguous.error().argument("expected").find("SYM"), std::string_view::npos);
    EXPECT_FALSE(findScheme(shipped(), ""));
}

TEST(Scheme, SaysWhatIsWrongWithEachRow) {
    IndicatorRow broken = ownRow("IAV/(EMP", ">=15", "10^4 CNY/person");
    EXPECT_EQ(codesOf(own({broken})), std::vector<std::string_view>{kFormulaUnreadable.name});
    EXPECT_EQ(own({broken}).findings[0].argument("position"), "9");
    EXPECT_EQ(own({broken}).findings[0].where.table, "own_indicators");
    EXPECT_EQ(codesOf(own({ownRow("IAV/Nobody", ">=15")})),
              std::vector<std::string_view>{kFormulaVariableUnknown.name});
    EXPECT_EQ(codesOf(own({ownRow("IAV/EMP", ">=15", "t")})), std::vector<std::string_view>{kFormulaUnitMismatch.name});
    EXPECT_EQ(codesOf(own({ownRow("IAV/EMP", "plenty", "10^4 CNY/person")})),
              std::vector<std::string_view>{kThresholdUnreadable.name});
    EXPECT_EQ(codesOf(own({ownRow("IAV/EMP", ">=15", "10^4 CNY/person", "up")})),
              std::vector<std::string_view>{kIndicatorDirectionUnknown.name});
    EXPECT_EQ(codesOf(own({ownRow("answer()", ">=15", "furlongs per moon")})),
              std::vector<std::string_view>{kIndicatorUnitUnknown.name});
    EXPECT_EQ(codesOf(own({ownRow("IAV/EMP", ">=Nobody", "10^4 CNY/person")})),
              std::vector<std::string_view>{kFormulaVariableUnknown.name});
    EXPECT_EQ(codesOf(own({ownRow("IAV/EMP", "see NOWHERE-1", "10^4 CNY/person")})),
              std::vector<std::string_view>{kThresholdUnreadable.name});
    const IndicatorRow good = ownRow("IAV/EMP", ">=15", "10^4 CNY/person");
    EXPECT_EQ(codesOf(own({good, good})), std::vector<std::string_view>{kIndicatorRepeated.name});
}

TEST(Scheme, ReadsDirectionsAndUnitsAsPeopleWriteThem) {
    EXPECT_TRUE(own({ownRow("checklist", "all met", "", "yes/no")}).findings.empty());
    EXPECT_TRUE(own({ownRow("count per year", ">=2", "times/a")}).findings.empty());
    const Scheme positive = own({ownRow("CO2/CO2_base", ">0", "-", ">0")});
    EXPECT_TRUE(positive.findings.empty());
    EXPECT_EQ(positive.indicators[0].direction, Direction::Positive);
}

TEST(Scheme, KeepsARowThatItCannotRead) {
    const Scheme scheme = own({ownRow("IAV/", ">=15")});
    ASSERT_EQ(scheme.indicators.size(), 1U);
    EXPECT_FALSE(scheme.indicators[0].formula);
    const SchemeResult result = test::IndicatorPark().result(scheme);
    EXPECT_EQ(result.indicators[0].verdict, Verdict::CannotCompute);
    EXPECT_EQ(result.indicators[0].reason, "formula_unreadable");
}

TEST(Scheme, UnderstandsTheWordsOfTheShippedRowsInACopy) {
    for (const Scheme& scheme : shipped()) {
        std::vector<IndicatorRow> rows;
        for (const IndicatorDefinition& definition : scheme.indicators) {
            IndicatorRow row = definition.row;
            row.rule.clear();
            row.threshold_rule.clear();
            rows.push_back(std::move(row));
        }
        const Scheme copy = own(rows);
        EXPECT_TRUE(copy.findings.empty()) << scheme.id;
        for (std::size_t index = 0; index < copy.indicators.size(); ++index) {
            EXPECT_EQ(copy.indicators[index].formula->canonical(), scheme.indicators[index].formula->canonical());
        }
        EXPECT_EQ(copy.required(), scheme.required());
    }
}

} // namespace
} // namespace parkcarbon::engine::indicators
