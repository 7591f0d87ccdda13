#include "services/session_fixture.hpp"

#include <stdlib.h>

namespace parkcarbon::services {

void SessionTest::SetUp() {
    std::string pattern = (std::filesystem::temp_directory_path() / "parkcarbon-session-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory_ = pattern;
}

void SessionTest::TearDown() {
    std::filesystem::remove_all(directory_);
}

SessionOptions SessionTest::options() const {
    SessionOptions chosen;
    chosen.data_directory = directory_ / "data";
    chosen.actor = "tester";
    return chosen;
}

std::unique_ptr<ProjectSession> SessionTest::newSession(const std::string& name) const {
    auto session = createProject(file(name), "测试园区", options());
    EXPECT_TRUE(session);
    using domain::Table;
    EXPECT_TRUE(
        (*session)->execute(AddRecords(Table::Zones, {record(Table::Zones, {"Z1", "核心区", "", "", "", ""})})));
    EXPECT_TRUE((*session)->execute(AddRecords(
        Table::Enterprises,
        {record(Table::Enterprises, {"E1", "热电厂", "", "", "D4412", "Z1", "energy_supply", "", "", "", "", "", ""}),
         record(Table::Enterprises, {"E2", "板材厂", "", "", "", "Z1", "", "", "", "", "", "", ""}),
         record(Table::Enterprises, {"E3", "家具厂", "", "", "", "Z1", "", "", "", "", "", "", ""})})));
    return std::move(*session);
}

std::map<std::string, domain::Cells> contentOf(const ProjectSession& session) {
    std::map<std::string, domain::Cells> content;
    for (const domain::TableSpec& spec : domain::tables()) {
        const auto records = session.records().allRecords(spec.table);
        EXPECT_TRUE(records);
        for (const store::StoredRecord& stored : *records) {
            content[std::string(spec.name) + "/" + domain::recordId(stored.record)] = domain::toCells(stored.record);
        }
    }
    return content;
}

domain::Record record(domain::Table table, std::vector<std::string> texts) {
    const domain::Cells cells(texts.begin(), texts.end());
    auto parsed = domain::parseRecord(table, cells);
    EXPECT_TRUE(parsed) << "the texts of the test are no valid record";
    return *parsed;
}

} // namespace parkcarbon::services
