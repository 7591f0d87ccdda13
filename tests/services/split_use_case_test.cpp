#include "services/session_fixture.hpp"

#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <parkcarbon/services/merge_use_case.hpp>
#include <parkcarbon/store/errors.hpp>

#include <fstream>
#include <iterator>

namespace parkcarbon::services {
namespace {

using domain::Table;

class SplitUseCaseTest : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        part_file = file("part.parkcarbon");
        project = newSession();
        add(Table::Activities, {"A1", "E1", "2025", "stationary_combustion", "烟煤", "100", "t"});
        add(Table::Activities, {"GEHEIM-A2", "E2", "2025", "stationary_combustion", "烟煤", "200", "t"});
        add(Table::EnergyTransfers, {"T1", "2025", "heat", "E1", "E2", "10", "GJ"});
        add(Table::EnergyTransfers, {"GEHEIM-T2", "2025", "heat", "E2", "E3", "10", "GJ"});
        add(Table::Processes, {"P2", "E2", "工序"});
        add(Table::Flows, {"F1", "2025", "E1", "P2", "ash", "goods", "5", "t"});
        add(Table::Compositions, {"F1", "Cd", "0.5", "1"});
        add(Table::Facts, {"park", "population", "2025", "7", "1"});
        add(Table::Facts, {"E2", "GEHEIM-output", "2025", "7", "t"});
        edit("E2", "note", "GEHEIM-note");
    }
    void add(Table table, std::vector<std::string> texts) {
        texts.resize(domain::spec(table).fields.size());
        ASSERT_TRUE(project->execute(AddRecords(table, {record(table, std::move(texts))})));
    }
    void edit(const std::string& id, const std::string& field, const std::string& text) {
        ASSERT_TRUE(project->execute(
            EditRecords(Table::Enterprises, {{id, *domain::spec(Table::Enterprises).fieldIndex(field), text}})));
    }
    base::Result<SplitResult> split(std::vector<std::string> enterprises, std::vector<std::string> zones = {}) {
        SplitOrder order;
        order.holder = "李工";
        for (const std::string& id : enterprises) {
            order.enterprises.emplace_back(id);
        }
        for (const std::string& id : zones) {
            order.zones.emplace_back(id);
        }
        return splitProject(*project, order, part_file);
    }
    std::unique_ptr<ProjectSession> part() const {
        return ProjectSession::open(part_file, OpenMode::ReadWrite, options()).value();
    }

    std::filesystem::path part_file;
    std::unique_ptr<ProjectSession> project;
};

TEST_F(SplitUseCaseTest, ThePartHoldsTheChosenEnterpriseAndTheOthersByNameOnly) {
    const auto written = split({"E1"});
    ASSERT_TRUE(written);
    EXPECT_EQ(written->records.at(Table::Activities), 1);
    EXPECT_EQ(written->part.id, "P1");
    EXPECT_EQ(written->part.enterprises, "E1");
    const auto opened = part();
    const auto content = contentOf(*opened);
    EXPECT_EQ(content.at("activities/A1"), contentOf(*project).at("activities/A1"));
    EXPECT_EQ(content.at("enterprises/E1"), contentOf(*project).at("enterprises/E1"));
    EXPECT_EQ(content.at("enterprises/E2")[1], "板材厂");
    EXPECT_EQ(content.at("enterprises/E2")[12], "") << "its note stays";
    EXPECT_FALSE(content.contains("enterprises/E3"));
    EXPECT_TRUE(content.contains("processes/P2")) << "a flow goes there";
    EXPECT_TRUE(content.contains("compositions/F1|Cd"));
    EXPECT_TRUE(content.contains("zones/Z1"));
    EXPECT_TRUE(content.contains("facts/park|population|2025"));
    EXPECT_EQ(opened->records().pins().value(), project->records().pins().value());
    EXPECT_NE(opened->projectId(), project->projectId());
    EXPECT_FALSE(opened->canUndo()) << "what it was given stays";
    EXPECT_EQ(opened->history().value().front().operation, kPartGiven.name);
    EXPECT_TRUE(opened->verifyJournal().value().empty());
}

TEST_F(SplitUseCaseTest, NothingOfOtherEnterprisesIsInTheFile) {
    ASSERT_TRUE(split({"E1"}));
    const auto opened = part();
    const auto inserted = opened->changedRows(1, 100'000).value();
    for (const auto& row : inserted) {
        for (const auto& field : row.fields) {
            EXPECT_EQ(field.after.value_or("").find("GEHEIM"), std::string::npos) << row.table << " " << field.name;
        }
    }
    std::ifstream stream(part_file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    EXPECT_GT(bytes.size(), 1000U);
    EXPECT_EQ(bytes.find("GEHEIM"), std::string::npos);
}

TEST_F(SplitUseCaseTest, TheProjectNotesThePartAsOneUndoStep) {
    const auto before = contentOf(*project);
    const std::int64_t revision = project->revision();
    const auto written = split({"E1"});
    ASSERT_TRUE(written);
    EXPECT_EQ(project->revision(), revision + 1);
    EXPECT_EQ(project->history().value().back().operation, kSplitProject.name);
    EXPECT_EQ(written->part.base_revision, revision);
    EXPECT_TRUE(project->wentThrough(revision, written->part.base_hash));
    EXPECT_TRUE(part()->wentThrough(1, written->part.part_hash));
    ASSERT_TRUE(project->undo());
    EXPECT_EQ(contentOf(*project), before);
}

TEST_F(SplitUseCaseTest, AZoneStandsForItsEnterprises) {
    const auto written = split({}, {"Z1"});
    ASSERT_TRUE(written);
    EXPECT_EQ(written->part.enterprises, "E1;E2;E3");
    EXPECT_EQ(written->records.at(Table::EnergyTransfers), 2);
}

TEST_F(SplitUseCaseTest, AnOrderThatCannotBeFilledIsRefused) {
    EXPECT_EQ(split({}).error().code, kPartEmpty);
    EXPECT_EQ(split({"E99"}).error().code, kRecordNotFound);
    EXPECT_EQ(split({}, {"Z9"}).error().argument("table"), "zones");
    EXPECT_FALSE(std::filesystem::exists(part_file));
    ASSERT_TRUE(split({"E1"}));
    EXPECT_EQ(split({"E1"}).error().code, store::kProjectFileExists);
    EXPECT_EQ(project->records().count(Table::Parts).value(), 1);
}

TEST_F(SplitUseCaseTest, ACancelledSplitLeavesNothing) {
    std::stop_source stop;
    stop.request_stop();
    SplitOrder order;
    order.enterprises.emplace_back("E1");
    const auto cancelled = splitProject(*project, order, part_file, base::RunContext(stop.get_token()));
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, engine::uncertainty::kCancelled);
    EXPECT_FALSE(std::filesystem::exists(part_file));
}

TEST_F(SplitUseCaseTest, AReadOnlyProjectCannotNoteAPart) {
    ASSERT_TRUE(project->save());
    const auto reader = ProjectSession::open(project->file(), OpenMode::ReadOnly, options()).value();
    SplitOrder order;
    order.enterprises.emplace_back("E1");
    EXPECT_EQ(splitProject(*reader, order, part_file).error().code, store::kProjectReadOnly);
    EXPECT_FALSE(std::filesystem::exists(part_file));
}

} // namespace
} // namespace parkcarbon::services
