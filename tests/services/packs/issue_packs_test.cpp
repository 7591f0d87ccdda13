#include <parkcarbon/services/pack_use_case.hpp>

#include "services/session_fixture.hpp"

#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

using domain::Table;

class IssuePacksTest : public SessionTest {
protected:
    static PackOrder order() {
        PackOrder wanted;
        wanted.period = base::Period::year(2025);
        wanted.due_on = *base::parseDate("2026-03-31");
        return wanted;
    }
    std::unique_ptr<ProjectSession> sampleSession(const std::string& name) const {
        auto session = createProject(file(name + ".parkcarbon"), "sample", options());
        EXPECT_TRUE(session);
        EXPECT_TRUE(importSample(**session, "wood-panel"));
        return std::move(*session);
    }
};

TEST_F(IssuePacksTest, EveryEnterpriseInsideGetsAWorkbookAndTheProjectRemembers) {
    const auto session = newSession();
    const auto issued = issuePacks(*session, order(), directory() / "packs");
    ASSERT_TRUE(issued);
    ASSERT_EQ(issued->size(), 3U);
    EXPECT_EQ(issued->front().file.filename().string(), "2025_E1_热电厂.xlsx");
    EXPECT_TRUE(std::filesystem::exists(issued->front().file));
    EXPECT_GT(issued->front().sheets, 10);
    const auto request = session->records().find(Table::PackRequests, "2025:E1");
    ASSERT_TRUE(request && *request);
    const auto& noted = std::get<domain::PackRequest>((*request)->record);
    EXPECT_EQ(noted.file_name, "2025_E1_热电厂.xlsx");
    EXPECT_EQ(noted.language, "both");
    EXPECT_EQ(noted.due_on, order().due_on);
    const auto history = session->history();
    ASSERT_TRUE(history);
    EXPECT_EQ(history->back().operation, kIssuePacks.name);
    ASSERT_TRUE(session->undo());
    EXPECT_FALSE(session->records().exists(Table::PackRequests, "2025:E1"));
}

TEST_F(IssuePacksTest, IssuingAgainReplacesTheNote) {
    const auto session = newSession();
    PackOrder one = order();
    one.enterprises = {domain::EnterpriseId("E2")};
    ASSERT_TRUE(issuePacks(*session, one, directory() / "packs"));
    one.language = domain::PackLanguage::Zh;
    ASSERT_TRUE(issuePacks(*session, one, directory() / "packs"));
    EXPECT_EQ(*session->records().count(Table::PackRequests), 1);
    const auto request = session->records().find(Table::PackRequests, "2025:E2");
    EXPECT_EQ(std::get<domain::PackRequest>((*request)->record).language, "zh");
}

TEST_F(IssuePacksTest, AnEnterpriseThatIsNotThereIsTold) {
    const auto session = newSession();
    PackOrder one = order();
    one.enterprises = {domain::EnterpriseId("E9")};
    const auto issued = issuePacks(*session, one, directory() / "packs");
    ASSERT_FALSE(issued);
    EXPECT_EQ(issued.error().code, kRecordNotFound);
}

TEST_F(IssuePacksTest, WhatCannotBeWrittenIsNotRemembered) {
    const auto session = newSession();
    std::filesystem::create_directories(directory() / "packs" / "2025_E3_家具厂.xlsx" / "in the way");
    const auto issued = issuePacks(*session, order(), directory() / "packs");
    ASSERT_FALSE(issued);
    EXPECT_EQ(issued.error().code, exchange::kFileNotWritten);
    EXPECT_EQ(*session->records().count(Table::PackRequests), 0);
}

TEST_F(IssuePacksTest, ACancelledRunChangesNothing) {
    const auto session = newSession();
    std::stop_source stop;
    stop.request_stop();
    const auto issued = issuePacks(*session, order(), directory() / "packs", base::RunContext(stop.get_token()));
    ASSERT_FALSE(issued);
    EXPECT_EQ(issued.error().code, exchange::kImportCancelled);
    EXPECT_EQ(*session->records().count(Table::PackRequests), 0);
}

TEST_F(IssuePacksTest, PacksReturnedAsTheyWereSentChangeNothing) {
    for (const auto language : {domain::PackLanguage::Zh, domain::PackLanguage::En, domain::PackLanguage::Both}) {
        const std::string name(domain::packLanguageWord(language));
        const auto session = sampleSession(name);
        PackOrder all = order();
        all.language = language;
        ASSERT_TRUE(issuePacks(*session, all, directory() / name));
        const auto before = contentOf(*session);
        const auto report = importPaths(*session, {directory() / name}, ImportMode::Commit);
        ASSERT_TRUE(report);
        std::int64_t unchanged = 0;
        for (const exchange::ImportReport::File& read : report->files) {
            EXPECT_EQ(read.added, 0) << read.file << read.sheet;
            EXPECT_EQ(read.changed, 0) << read.file << read.sheet;
            EXPECT_EQ(read.refused, 0) << read.file << read.sheet;
            unchanged += read.unchanged;
        }
        EXPECT_GT(unchanged, 1000);
        auto after = contentOf(*session);
        std::erase_if(after, [](const auto& record) { return record.first.starts_with("pack_answers"); });
        EXPECT_EQ(after, before);
    }
}

} // namespace
} // namespace parkcarbon::services
