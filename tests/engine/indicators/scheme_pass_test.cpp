#include "../support/indicator_park.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;
using test::ownRow;
using State = SchemePass::State;

/// Indicators A1, A2, … on answers that the park gives as facts of their ids; `>=1` each.
class PassTest : public testing::Test {
protected:
    void add(const std::string& id, const std::string& mandatory, std::optional<double> answer) {
        IndicatorRow row = ownRow("answer()", ">=1");
        row.id = id;
        row.mandatory = mandatory;
        rows_.push_back(row);
        if (answer) {
            park_.fact(id, "2025", *answer, "1");
        }
    }
    SchemeResult result() const { return park_.result(ownScheme("OWN", "", "", rows_, test::shippedCatalogue())); }
    IndicatorPark& park() { return park_; }

private:
    std::vector<IndicatorRow> rows_;
    IndicatorPark park_;
};

TEST_F(PassTest, IsGivenWhenAllMandatoryOnesAreMet) {
    add("A1", "mandatory", 1);
    add("A2", "guiding", 0);
    EXPECT_EQ(result().pass.state, State::Passed);
    EXPECT_EQ(result().pass.required, 1U);
    add("A3", "mandatory", 0);
    EXPECT_EQ(result().pass.state, State::Failed);
}

TEST_F(PassTest, StaysOpenWhileSomethingThatDecidesIsUnknown) {
    add("A1", "mandatory", 1);
    add("A2", "mandatory", std::nullopt);
    EXPECT_EQ(result().pass.state, State::Open);
    add("A3", "mandatory", 0);
    EXPECT_EQ(result().pass.state, State::Failed); // whatever A2 will be
}

TEST_F(PassTest, NeedsOneOfEachNamedGroup) {
    add("A1", "optional: >=1 of ECO group", 0);
    add("A2", "optional: >=1 of LAND group", 1);
    add("A3", "optional: >=1 of ECO group", std::nullopt);
    EXPECT_EQ(result().groups.size(), 2U);
    EXPECT_EQ(result().pass.state, State::Open);
    park().fact("A3", "2025", 1, "1");
    EXPECT_EQ(result().pass.state, State::Passed);
    EXPECT_EQ(result().pass.required, 2U);
}

TEST_F(PassTest, NeedsAsManyOfAGroupAsItSays) {
    for (const char* const id : {"A1", "A2", "A3", "A4"}) {
        add(id, "optional 2 of 4", std::string(id) == "A1" ? 1 : 0);
    }
    EXPECT_EQ(result().pass.state, State::Failed);
    EXPECT_EQ(result().groups[0].met, 1U);
    park().fact("A4", "2025", 1, "1");
    EXPECT_EQ(result().pass.state, State::Passed);
}

TEST_F(PassTest, IsVetoedByACoreIndicator) {
    add("A1", "core (fail = cannot apply for acceptance)", 0);
    EXPECT_EQ(result().pass.vetoes, std::vector<std::string>{"A1"});
    EXPECT_EQ(result().pass.state, State::Failed);
}

TEST_F(PassTest, AsksNothingOfWhatDoesNotApply) {
    add("A1", "mandatory", 0);
    add("A2", "optional: >=1 of ECO group", 0);
    park().decision(kIndicatorNotApplicable, "A1", "", "no such plant");
    park().decision(kIndicatorNotApplicable, "A2/2025", "", "no such plant");
    EXPECT_EQ(result().pass.state, State::Passed);
    EXPECT_EQ(result().pass.required, 0U);
    EXPECT_EQ(result().summary.not_applicable, 2U);
}

TEST_F(PassTest, HasNoMeaningForAListOfReferenceValues) {
    add("A1", "reference", 0);
    EXPECT_EQ(result().pass.state, State::NoCondition);
}

} // namespace
} // namespace parkcarbon::engine::indicators
