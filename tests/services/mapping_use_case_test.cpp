#include "services/session_fixture.hpp"

#include "../../src/services/mapping/mapped_rows.hpp"

#include <parkcarbon/exchange/foreign_table.hpp>
#include <parkcarbon/services/mapping_use_case.hpp>

#include <algorithm>
#include <fstream>

namespace parkcarbon::services {
namespace {

constexpr const char* kTable = "企业名称,年度,燃料,\"消耗量（吨）\"\n"
                               "一号厂,2025,烟煤,\"1,200\"\n"
                               "一号厂,2025,柴油,约5\n"
                               "一号厂,2025,烟煤,30\n";

class MappingUseCaseTest : public SessionTest {
protected:
    ForeignTable foreign(const std::string& name = "用能.csv", const std::string& text = kTable) const {
        std::ofstream(directory() / name) << text;
        return {directory() / name, {}, {}};
    }
    std::unique_ptr<ProjectSession> session() const {
        auto session = newSession();
        EXPECT_TRUE(session->execute(EditRecords(domain::Table::Enterprises, {{"E1", 1, "一号厂"}})));
        return session;
    }
    static domain::ImportMapping withCategory(domain::ImportMapping mapping) {
        auto constants = exchange::textsOfJson(mapping.constants);
        constants["category"] = "stationary_combustion";
        mapping.constants = exchange::jsonOfTexts(constants);
        return mapping;
    }
};

TEST_F(MappingUseCaseTest, ProposesColumnsAndShowsWhatBecomesOfTheRows) {
    const auto project = session();
    const auto proposal = proposeMapping(*project, foreign(), "activities");
    ASSERT_TRUE(proposal);
    EXPECT_FALSE(proposal->remembered);
    const auto columns = exchange::textsOfJson(proposal->mapping.columns);
    EXPECT_EQ(columns.at("enterprise_id"), "企业名称");
    EXPECT_EQ(columns.at("quantity"), "消耗量（吨）");
    EXPECT_EQ(proposal->proof.size(), 3U);
    ASSERT_EQ(proposal->findings.size(), 1U);
    EXPECT_EQ(proposal->findings[0].code, kMappingIncomplete);
    EXPECT_EQ(proposal->findings[0].argument("expected"), "category");

    const auto checked = proposeMapping(*project, foreign(), "activities", withCategory(proposal->mapping));
    ASSERT_TRUE(checked);
    const auto at = [&](std::string_view field) {
        return static_cast<std::size_t>(std::find(checked->fields.begin(), checked->fields.end(), field) -
                                        checked->fields.begin());
    };
    EXPECT_EQ(checked->read.at(0).at(at("enterprise_id")), "E1") << "known by its name";
    EXPECT_EQ(checked->read.at(0).at(at("unit")), "吨") << "from the title";
    EXPECT_TRUE(std::any_of(checked->findings.begin(), checked->findings.end(),
                            [](const auto& each) { return each.code.name == "NUMBER_APPROXIMATE"; }));
    EXPECT_EQ(project->records().count(domain::Table::Activities).value(), 0) << "nothing is imported by a proposal";
}

TEST_F(MappingUseCaseTest, ImportsRemembersAndRecognisesAgain) {
    const auto project = session();
    const auto mapping = withCategory(proposeMapping(*project, foreign(), "activities")->mapping);
    const auto dry = importMapped(*project, foreign(), mapping, true, {{}, {}, false, true}, ImportMode::DryRun);
    ASSERT_TRUE(dry);
    EXPECT_FALSE(dry->committed);
    EXPECT_EQ(dry->rows.size(), 3U);
    const auto report = importMapped(*project, foreign(), mapping, true, {}, ImportMode::Commit);
    ASSERT_TRUE(report);
    ASSERT_EQ(report->files.size(), 1U);
    EXPECT_EQ(report->files[0].added, 2);
    EXPECT_EQ(report->files[0].refused, 1);
    EXPECT_EQ(project->history()->back().operation, kImportMapped.name);
    const auto second = project->records().find(domain::Table::Activities, "2025:E1:stationary_combustion:烟煤#2");
    ASSERT_TRUE(second && *second) << "the second of its kind";
    const domain::Provenance origin = *domain::origin((*second)->record);
    EXPECT_EQ(origin.cellOf("quantity"), "D4");
    EXPECT_EQ(origin.cellOf("category"), "") << "a constant stands in no cell";
    EXPECT_EQ(origin.sha256, report->files[0].sha256);

    EXPECT_EQ(importMapped(*project, foreign(), mapping, true, {}, ImportMode::Commit)->files[0].unchanged, 2);
    const auto next_year = foreign("2026.csv", "企业名称,年度,燃料,消耗量（吨）\n一号厂,2026,烟煤,7\n");
    const auto known = proposeMapping(*project, next_year, "");
    ASSERT_TRUE(known);
    EXPECT_TRUE(known->remembered);
    EXPECT_EQ(known->mapping.id, mapping.id);
    EXPECT_TRUE(known->findings.empty());
    ASSERT_TRUE(project->undo());
    EXPECT_EQ(project->records().count(domain::Table::ImportMappings).value(), 0) << "one undo step";
}

TEST_F(MappingUseCaseTest, AFileThatIsNotThereIsSaid) {
    const auto project = session();
    ForeignTable missing = foreign();
    missing.path = directory() / "nothing.csv";
    const auto proposal = proposeMapping(*project, missing, "activities");
    ASSERT_FALSE(proposal);
    EXPECT_EQ(proposal.error().code.name, "FILE_UNREADABLE");
}

TEST_F(MappingUseCaseTest, AnIncompleteMappingImportsNothing) {
    const auto project = session();
    const auto mapping = proposeMapping(*project, foreign(), "activities")->mapping;
    const auto report = importMapped(*project, foreign(), mapping, false, {}, ImportMode::Commit);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->committed);
    EXPECT_EQ(report->files.at(0).findings.at(0).code, kMappingIncomplete);
}

} // namespace
} // namespace parkcarbon::services
