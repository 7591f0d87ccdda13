#include "services/session_fixture.hpp"

#include <parkcarbon/services/record_browser.hpp>

namespace parkcarbon::services {
namespace {

using domain::Table;

class RecordBrowserTest : public SessionTest {
protected:
    std::unique_ptr<ProjectSession> sessionWithActivities(int rows) {
        auto session = newSession();
        std::vector<domain::Record> records;
        for (int row = 0; row < rows; ++row) {
            records.push_back(record(Table::Activities, {"A" + std::to_string(row), row % 2 == 0 ? "E1" : "E2", "2025",
                                                         "stationary_combustion", row % 3 == 0 ? "烟煤" : "天然气",
                                                         std::to_string((row * 37) % 1000),
                                                         row % 3 == 0 ? "t" : "万Nm3", "", "", "", "", ""}));
        }
        EXPECT_TRUE(session->execute(AddRecords(Table::Activities, std::move(records))));
        return session;
    }

    static std::vector<std::string> ids(const RecordBrowser& browser) {
        std::vector<std::string> result;
        for (std::size_t row = 0; row < browser.size(); ++row) {
            result.push_back(browser.recordId(row));
        }
        return result;
    }
};

TEST_F(RecordBrowserTest, ShowsEveryRowInTheOrderOfEntry) {
    const auto session = sessionWithActivities(1000);
    RecordBrowser browser(*session, Table::Activities);
    ASSERT_TRUE(browser.refresh());
    ASSERT_EQ(browser.size(), 1000U);
    EXPECT_EQ(browser.recordId(0), "A0");
    EXPECT_EQ(browser.recordId(999), "A999");
    EXPECT_EQ(*browser.cells(500)[5], std::to_string(500 * 37 % 1000));
    EXPECT_EQ(browser.rowOf("A777"), 777U);
    EXPECT_EQ(browser.rowOf("A1000"), std::nullopt);
}

TEST_F(RecordBrowserTest, FiltersByTextAndByNumber) {
    const auto session = sessionWithActivities(60);
    RecordBrowser browser(*session, Table::Activities);
    browser.setConditions({{4, "天然"}, {5, ">=900"}});
    ASSERT_TRUE(browser.refresh());
    for (std::size_t row = 0; row < browser.size(); ++row) {
        EXPECT_EQ(*browser.cells(row)[4], "天然气");
        EXPECT_GE(std::stod(*browser.cells(row)[5]), 900.0);
    }
    EXPECT_EQ(ids(browser), (std::vector<std::string>{"A25", "A26", "A52", "A53"}));
    browser.setConditions({});
    ASSERT_TRUE(browser.refresh());
    EXPECT_EQ(browser.size(), 60U);
}

TEST_F(RecordBrowserTest, SortsNumbersAsNumbers) {
    const auto session = sessionWithActivities(30);
    RecordBrowser browser(*session, Table::Activities);
    browser.setOrder(RecordBrowser::Order{5, true});
    ASSERT_TRUE(browser.refresh());
    for (std::size_t row = 1; row < browser.size(); ++row) {
        EXPECT_GE(std::stod(*browser.cells(row - 1)[5]), std::stod(*browser.cells(row)[5]));
    }
    EXPECT_EQ(browser.recordId(0), "A27"); // 27 · 37 = 999
}

TEST_F(RecordBrowserTest, ShowsAnEditAfterRefresh) {
    const auto session = sessionWithActivities(300);
    RecordBrowser browser(*session, Table::Activities);
    ASSERT_TRUE(browser.refresh());
    ASSERT_EQ(*browser.cells(299)[11], "");
    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A299", 11, "已核对"}})));
    ASSERT_TRUE(browser.refresh());
    EXPECT_EQ(*browser.cells(299)[11], "已核对");
}

} // namespace
} // namespace parkcarbon::services
