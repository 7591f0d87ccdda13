#include "services/session_fixture.hpp"

#include <parkcarbon/services/assessment.hpp>
#include <parkcarbon/services/calculations.hpp>

namespace parkcarbon::services {
namespace {

using domain::Table;

class AssessmentCalculation : public SessionTest {
protected:
    static base::Date today() { return base::parseDate("2026-01-01").value(); }
    /// A measure by the fields that it states.
    static domain::Record measure(const std::map<std::string, std::string>& stated) {
        std::vector<std::string> cells;
        for (const domain::FieldSpec& field : domain::spec(Table::Measures).fields) {
            const auto found = stated.find(std::string(field.name));
            cells.push_back(found == stated.end() ? "" : found->second);
        }
        return record(Table::Measures, cells);
    }
};

TEST_F(AssessmentCalculation, BringsTheSameResultsAsTheirOwnCalls) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(
        AddRecords(Table::Activities, {record(Table::Activities, {"A1", "E2", "2025", "stationary_combustion", "烟煤",
                                                                  "100", "t", "", "", "", "", ""})})));
    Calculations calculations(*session);
    const base::Period period = base::Period::year(2025);
    const auto assessment = calculations.assessment(period, today());
    ASSERT_TRUE(assessment) << assessment.error().code.name;
    EXPECT_EQ((*assessment)->indicators.schemes.size(), calculations.schemes().value()->size());
    EXPECT_EQ((*assessment)->workbench.steps.size(), 18U);
    EXPECT_EQ((*assessment)->workbench.total_pct, calculations.workbench(period, today()).value()->total_pct);
    EXPECT_FALSE((*assessment)->abatement);
    EXPECT_EQ((*assessment)->trends.carbon.years.size(), 1U);
    const auto material = calculations.assessmentMaterial(period, today());
    ASSERT_TRUE(material);
    EXPECT_EQ(material->assessment->workbench.revision, material->inventory->revision);
}

TEST_F(AssessmentCalculation, WeighsMeasuresAndTheirFinance) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(
        AddRecords(Table::Measures, {measure({{"measure_id", "PR1"},
                                              {"name_zh", "余热蒸汽管网"},
                                              {"finance", "FM06=18000000 signed 4.2% 10a"},
                                              {"capex", "30000000"},
                                              {"life_a", "15"},
                                              {"om_per_a", "1200000"},
                                              {"saving_per_a", "9000000"},
                                              {"reduction_t_per_a", "12600"},
                                              {"status", "planned"}}),
                                     measure({{"measure_id", "PR2"}, {"name_zh", "设想"}, {"status", "idea"}})})));
    Calculations calculations(*session);
    const auto assessment = calculations.assessment(base::Period::year(2025), today()).value();
    ASSERT_TRUE(assessment->abatement);
    ASSERT_EQ(assessment->abatement->measures.size(), 1U); // the idea states nothing
    EXPECT_NEAR(*assessment->abatement->measures[0].cost_per_t, -340.88, 0.005);
    ASSERT_EQ(assessment->finance.size(), 2U);
    EXPECT_EQ(assessment->finance[0].stack.gap, 12000000.0);
}

} // namespace
} // namespace parkcarbon::services
