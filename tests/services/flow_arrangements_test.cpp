#include <parkcarbon/services/flow_arrangements.hpp>

#include "session_fixture.hpp"

#include <parkcarbon/services/calculations.hpp>

namespace parkcarbon::services {
namespace {

namespace flows = engine::flows;

class FlowArrangementsTest : public SessionTest {
protected:
    static void add(ProjectSession& session, domain::Table table, const std::vector<std::vector<std::string>>& rows) {
        std::vector<domain::Record> records;
        for (const auto& texts : rows) {
            records.push_back(record(table, texts));
        }
        ASSERT_TRUE(session.execute(AddRecords(table, std::move(records))));
    }
    /// The texts of a row whose other fields stay empty.
    static std::vector<std::string> row(domain::Table table, const std::map<std::string, std::string>& fields) {
        const domain::TableSpec& described = domain::spec(table);
        std::vector<std::string> texts(described.fields.size());
        for (const auto& [field, value] : fields) {
            texts.at(*described.fieldIndex(field)) = value;
        }
        return texts;
    }
};

TEST_F(FlowArrangementsTest, LetsEnterprisesThatSupplyEnergyTransformIt) {
    const auto session = newSession();
    const auto flow = [](const char* id, const char* from, const char* to, const char* what, const char* amount) {
        return row(domain::Table::Flows, {{"flow_id", id},
                                          {"from_id", from},
                                          {"to_id", to},
                                          {"material", what},
                                          {"layer", "energy"},
                                          {"quantity", amount},
                                          {"unit", "GJ"},
                                          {"period", "2025"},
                                          {"evidence_class", "measured"}});
    };
    add(*session, domain::Table::Flows,
        {flow("F1", "ext:supplier", "E1", "蒸汽", "1000"), flow("F2", "E1", "E2", "蒸汽", "900")});
    Calculations calculations(*session);
    flows::FlowOptions options;
    options.period = base::Period::year(2025);
    const auto account = calculations.flows(options);
    ASSERT_TRUE(account) << account.error().code.name;
    const auto tables = officialTables(**account, **session->snapshot());
    ASSERT_TRUE(tables);
    ASSERT_NE(tables->energy.find("imports", "steam"), nullptr);
    EXPECT_NEAR(*tables->energy.find("imports", "steam")->value, 1000.0, 1e-6);
    EXPECT_NE(tables->energy.find("transformation:E1", "steam"), nullptr) << "by its role, not by what it gives";
    EXPECT_NE(tables->energy.find("final:E2", "steam"), nullptr);
    EXPECT_TRUE(tables->water.rows.empty());
}

TEST_F(FlowArrangementsTest, FindsTheHeatThatCanBePassedOn) {
    const auto session = newSession();
    const auto nothing = heatRecovery(**session->snapshot(), 10.0);
    ASSERT_TRUE(nothing);
    EXPECT_FALSE(nothing->cascade);
    const auto stream = [](const char* id, const char* side, const char* duty, const char* quality) {
        return row(domain::Table::Streams, {{"stream_id", id},
                                            {"enterprise_id", "E1"},
                                            {"side", side},
                                            {"name_zh", "热"},
                                            {"quantity", duty},
                                            {"unit", "GJ/a"},
                                            {"quality", quality}});
    };
    add(*session, domain::Table::Streams,
        {stream("S1", "offer", "100", "supply_temperature=150 °C; target_temperature=50 °C"),
         stream("S2", "need", "60", "supply_temperature=20 °C; target_temperature=80 °C"),
         stream("S3", "need", "10", "supply_temperature=20 °C")});
    const auto close = heatRecovery(**session->snapshot(), 10.0);
    ASSERT_TRUE(close && close->cascade);
    EXPECT_EQ(close->streams.size(), 2U);
    ASSERT_EQ(close->findings.size(), 1U) << "half a statement is told";
    EXPECT_NEAR(close->cascade->recovered, 60.0, 1e-9);
    EXPECT_NEAR(close->cascade->cold_utility, 40.0, 1e-9);
    const auto far_apart = heatRecovery(**session->snapshot(), 90.0);
    ASSERT_TRUE(far_apart && far_apart->cascade);
    EXPECT_LT(far_apart->cascade->recovered, 60.0);
    EXPECT_EQ(heatRecovery(**session->snapshot(), -1.0).error().code.name, "HEAT_STREAM_INVALID");
}

TEST_F(FlowArrangementsTest, OffersThePublishedNetworks) {
    const auto networks = publishedNetworks();
    ASSERT_TRUE(networks);
    EXPECT_GE(networks->size(), 17U);
}

} // namespace
} // namespace parkcarbon::services
