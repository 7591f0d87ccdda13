#include "report/csv/csv_renderer.hpp"

#include "../support/temporary_folder.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

Document twoTables() {
    Table first{
        "first", "Table 1",  "Emissions, by fuel", {{"Fuel", "", Align::Left}, {"Emissions", "t CO2e", Align::Right}},
        {},      {"A note."}};
    first.rows = {{Row::Kind::Group, {Cell::text("Coal")}},
                  {Row::Kind::Body, {Cell::text("=HYPERLINK(\"x\")"), Cell::number(12345.678901, 1)}},
                  {Row::Kind::Total, {Cell::text("合计"), Cell::number(-2.5, 0)}}};
    Table second{"second", "Table 2", "Nothing", {{"A", "", Align::Left}}, {}, {}};
    second.rows = {{Row::Kind::Body, {Cell::none()}}};
    Document document;
    document.title = "Report";
    document.blocks = {Heading{1, "1", "x"}, first, second};
    return document;
}

TEST(CsvRenderer, WritesAllTablesIntoOneFile) {
    const TemporaryFolder folder;
    const auto files = CsvRenderer().render(twoTables(), folder.file("all.csv"));
    ASSERT_TRUE(files);
    EXPECT_THAT(*files, testing::ElementsAre(folder.file("all.csv")));
    EXPECT_EQ(TemporaryFolder::read(files->front()), "\xEF\xBB\xBFReport\r\n"
                                                     "\r\n"
                                                     "\"Table 1  Emissions, by fuel\"\r\n"
                                                     "Fuel,Emissions (t CO2e)\r\n"
                                                     "Coal,\r\n"
                                                     "\"'=HYPERLINK(\"\"x\"\")\",12345.678901\r\n"
                                                     "合计,-2.5\r\n"
                                                     "A note.\r\n"
                                                     "\r\n"
                                                     "Table 2  Nothing\r\n"
                                                     "A\r\n"
                                                     "\r\n");
}

TEST(CsvRenderer, WritesOneFilePerTableIntoAFolder) {
    const TemporaryFolder folder;
    const auto files = CsvRenderer().render(twoTables(), folder.file("tables"));
    ASSERT_TRUE(files);
    EXPECT_THAT(*files, testing::ElementsAre(folder.file("tables/01_first.csv"), folder.file("tables/02_second.csv")));
    EXPECT_THAT(TemporaryFolder::read(files->front()), testing::StartsWith("\xEF\xBB\xBF"
                                                                           "Fuel,Emissions (t CO2e)\r\n"));
}

} // namespace
} // namespace parkcarbon::report
