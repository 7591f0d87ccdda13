#include <parkcarbon/services/report_flows.hpp>

#include "services/session_fixture.hpp"

#include <parkcarbon/services/calculations.hpp>

namespace parkcarbon::services {
namespace {

using domain::Table;

class ReportFlowsTest : public SessionTest {
protected:
    static domain::Record flow(const std::string& id, const std::string& from, const std::string& to,
                               const std::string& quantity) {
        return record(Table::Flows, {id, "2025", from, to, "ash", "goods", quantity, "t", "5", "measured", "", "", ""});
    }
};

TEST_F(ReportFlowsTest, AnInventoryReportHasFlowsOfItsYearOnly) {
    const auto session = newSession();
    Calculations calculations(*session);
    EXPECT_EQ(calculations.reportMaterial(base::Period::year(2025))->flows, nullptr);
    ASSERT_TRUE(
        session->execute(AddRecords(Table::Flows, {flow("F1", "ext:a", "E2", "10"), flow("F2", "E2", "ext:b", "12")})));
    const auto material = calculations.reportMaterial(base::Period::year(2025));
    ASSERT_TRUE(material);
    ASSERT_NE(material->flows, nullptr);
    EXPECT_EQ(material->flows->review->account->project.system.flows.size(), 2U);
    EXPECT_EQ(material->flows->published.size(), 17U);
    ASSERT_NE(material->flows->reconciled, nullptr);
    EXPECT_EQ(material->flows->reconciled->period, base::Period::year(2025));
    EXPECT_EQ(calculations.reportMaterial(base::Period::year(2024))->flows, nullptr);
}

TEST_F(ReportFlowsTest, AFlowReportAlwaysHasThem) {
    const auto session = newSession();
    Calculations calculations(*session);
    const auto material = calculations.flowReportMaterial(base::Period::year(2025));
    ASSERT_TRUE(material);
    ASSERT_NE(material->flows, nullptr);
    EXPECT_TRUE(material->flows->review->account->project.system.flows.empty());
    EXPECT_TRUE(material->flows->official.water.rows.empty());
}

} // namespace
} // namespace parkcarbon::services
