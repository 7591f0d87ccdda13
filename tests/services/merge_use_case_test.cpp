#include "services/session_fixture.hpp"

#include <parkcarbon/services/evidence.hpp>
#include <parkcarbon/services/merge_use_case.hpp>

#include <algorithm>
#include <array>
#include <fstream>

namespace parkcarbon::services {
namespace {

using domain::Table;

class MergeUseCaseTest : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        part_file = file("part.parkcarbon");
        project = newSession();
        add(*project, Table::Activities, {"A1", "E1", "2025", "stationary_combustion", "烟煤", "100", "t"});
        add(*project, Table::Activities, {"A2", "E2", "2025", "stationary_combustion", "烟煤", "200", "t"});
        add(*project, Table::Activities, {"A3", "E3", "2025", "stationary_combustion", "烟煤", "300", "t"});
        add(*project, Table::Flows, {"F1", "2025", "E1", "E2", "ash", "goods", "5", "t"});
        add(*project, Table::Facts, {"E1", "output", "2025", "7", "t"});
        split();
    }
    void split(std::vector<std::string> enterprises = {"E1", "E2"}) {
        SplitOrder order;
        order.holder = "李工";
        for (const std::string& id : enterprises) {
            order.enterprises.emplace_back(id);
        }
        const auto written = splitProject(*project, order, part_file);
        ASSERT_TRUE(written);
        part = ProjectSession::open(part_file, OpenMode::ReadWrite, options()).value();
    }
    static void add(ProjectSession& session, Table table, std::vector<std::string> texts) {
        texts.resize(domain::spec(table).fields.size());
        const auto done = session.execute(AddRecords(table, {record(table, std::move(texts))}));
        ASSERT_TRUE(done) << done.error().code.name;
    }
    static void edit(ProjectSession& session, Table table, const std::string& id, const std::string& field,
                     const std::string& text) {
        const auto done =
            session.execute(EditRecords(table, {{id, domain::spec(table).fieldIndex(field).value(), text}}));
        ASSERT_TRUE(done) << done.error().code.name;
    }
    static void remove(ProjectSession& session, Table table, const std::string& id) {
        const auto done = session.execute(RemoveRecords(table, {id}));
        ASSERT_TRUE(done) << done.error().code.name;
    }
    static std::string text(const ProjectSession& session, Table table, const std::string& id,
                            const std::string& field) {
        const auto stored = session.records().find(table, id).value();
        return stored ? *domain::toCells(stored->record)[*domain::spec(table).fieldIndex(field)] : "(none)";
    }
    base::Result<MergePreview> preview() {
        EXPECT_TRUE(part->save());
        return previewMerge(*project, part_file);
    }
    base::Result<MergePreview> merge(const MergeDecisions& decisions = {}) {
        EXPECT_TRUE(part->save());
        return mergePart(*project, part_file, decisions);
    }

    std::filesystem::path part_file;
    std::unique_ptr<ProjectSession> project, part;
};

TEST_F(MergeUseCaseTest, ChangesOfBothSidesMeetInOneUndoStep) {
    edit(*part, Table::Activities, "A1", "quantity", "150");
    edit(*project, Table::Activities, "A1", "note", "checked");
    add(*part, Table::Streams, {"S1", "E1", "offer", "", "灰", "", "3", "t/a"});
    remove(*part, Table::Facts, "E1|output|2025");
    const auto before = contentOf(*project);
    const auto shown = preview();
    ASSERT_TRUE(shown);
    EXPECT_EQ(contentOf(*project), before) << "a preview changes nothing";
    EXPECT_EQ(shown->changes.size(), 3U);
    EXPECT_TRUE(shown->conflicts.empty());
    const auto merged = merge();
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->rows_added, 1);
    EXPECT_EQ(merged->rows_changed, 1);
    EXPECT_EQ(merged->rows_removed, 1);
    EXPECT_EQ(text(*project, Table::Activities, "A1", "quantity"), "150");
    EXPECT_EQ(text(*project, Table::Activities, "A1", "note"), "checked");
    EXPECT_TRUE(project->records().exists(Table::Streams, "S1"));
    EXPECT_FALSE(project->records().exists(Table::Facts, "E1|output|2025"));
    EXPECT_EQ(project->history().value().back().operation, kMergePart.name);
    ASSERT_TRUE(project->undo());
    EXPECT_EQ(contentOf(*project), before);
}

TEST_F(MergeUseCaseTest, WhatBothChangedIsAskedAndNothingMovesBefore) {
    edit(*part, Table::Activities, "A1", "quantity", "150");
    edit(*project, Table::Activities, "A1", "quantity", "160");
    const auto shown = preview();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->conflicts.size(), 1U);
    const MergeCell& cell = shown->conflicts.front();
    EXPECT_EQ(mergeKey(cell), "activities|A1|quantity");
    EXPECT_EQ(cell.base, "100");
    EXPECT_EQ(cell.ours, "160");
    EXPECT_EQ(cell.theirs, "150");
    const std::int64_t revision = project->revision();
    EXPECT_EQ(merge().error().code, kMergeUndecided);
    EXPECT_EQ(merge({{"activities|A9|quantity", MergeSide::Ours}}).error().code, kMergeDecisionUnknown);
    EXPECT_EQ(project->revision(), revision);
    ASSERT_TRUE(merge({{mergeKey(cell), MergeSide::Theirs}}));
    EXPECT_EQ(text(*project, Table::Activities, "A1", "quantity"), "150");
}

TEST_F(MergeUseCaseTest, WhatBothChangedAlikeIsNoConflict) {
    edit(*part, Table::Activities, "A1", "quantity", "150");
    edit(*project, Table::Activities, "A1", "quantity", "150");
    add(*part, Table::Streams, {"S1", "E1", "offer", "", "灰", "", "3", "t/a"});
    add(*project, Table::Streams, {"S1", "E1", "offer", "", "灰", "", "3", "t/a"});
    const auto shown = preview();
    ASSERT_TRUE(shown);
    EXPECT_TRUE(shown->changes.empty());
    EXPECT_TRUE(shown->conflicts.empty());
}

TEST_F(MergeUseCaseTest, TheSameNewIdWithOtherValuesIsAskedFieldByField) {
    add(*part, Table::Streams, {"S1", "E1", "offer", "", "灰", "", "3", "t/a"});
    add(*project, Table::Streams, {"S1", "E1", "offer", "", "灰", "", "4", "t/a"});
    const auto shown = preview();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->conflicts.size(), 1U);
    EXPECT_EQ(mergeKey(shown->conflicts[0]), "streams|S1|quantity");
    EXPECT_EQ(shown->conflicts[0].base, "");
}

TEST_F(MergeUseCaseTest, RemovedHereAndChangedThereIsAsked) {
    remove(*project, Table::Activities, "A1");
    edit(*part, Table::Activities, "A1", "quantity", "150");
    edit(*project, Table::Activities, "A2", "quantity", "250");
    remove(*part, Table::Activities, "A2");
    const auto shown = preview();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->conflicts.size(), 2U);
    EXPECT_EQ(mergeKey(shown->conflicts[0]), "activities|A1|");
    EXPECT_EQ(shown->conflicts[0].theirs, "quantity=150");
    EXPECT_EQ(shown->conflicts[0].ours, "");
    EXPECT_EQ(shown->conflicts[1].ours, "quantity=250");
    ASSERT_TRUE(merge({{"activities|A1|", MergeSide::Theirs}, {"activities|A2|", MergeSide::Theirs}}));
    EXPECT_EQ(text(*project, Table::Activities, "A1", "quantity"), "150") << "brought back";
    EXPECT_FALSE(project->records().exists(Table::Activities, "A2"));
}

TEST_F(MergeUseCaseTest, NewIdsAreFollowedOnBothSides) {
    edit(*part, Table::Enterprises, "E1", "enterprise_id", "E10");
    add(*part, Table::Activities, {"A9", "E10", "2025", "stationary_combustion", "烟煤", "9", "t"});
    edit(*part, Table::Activities, "A1", "activity_id", "A100");
    edit(*project, Table::Activities, "A1", "quantity", "160");
    edit(*project, Table::Enterprises, "E2", "enterprise_id", "E20");
    edit(*part, Table::Activities, "A2", "note", "there");
    const auto merged = merge();
    ASSERT_TRUE(merged) << merged.error().code.name;
    EXPECT_TRUE(merged->conflicts.empty());
    EXPECT_EQ(text(*project, Table::Activities, "A9", "enterprise_id"), "E10");
    EXPECT_EQ(text(*project, Table::Activities, "A100", "quantity"), "160");
    EXPECT_EQ(text(*project, Table::Activities, "A2", "enterprise_id"), "E20");
    EXPECT_EQ(text(*project, Table::Activities, "A2", "note"), "there");
    EXPECT_EQ(text(*project, Table::Flows, "F1", "from_id"), "E10");
    EXPECT_EQ(text(*project, Table::Flows, "F1", "to_id"), "E20");
}

TEST_F(MergeUseCaseTest, IdsThatWereExchangedStayApart) {
    edit(*part, Table::Enterprises, "E1", "enterprise_id", "X");
    edit(*part, Table::Enterprises, "E2", "enterprise_id", "E1");
    edit(*part, Table::Enterprises, "X", "enterprise_id", "E2");
    ASSERT_TRUE(merge());
    EXPECT_EQ(text(*project, Table::Enterprises, "E2", "name_zh"), "热电厂");
    EXPECT_EQ(text(*project, Table::Enterprises, "E1", "name_zh"), "板材厂");
    EXPECT_EQ(text(*project, Table::Activities, "A1", "enterprise_id"), "E2");
    EXPECT_EQ(text(*project, Table::Flows, "F1", "from_id"), "E2");
    EXPECT_EQ(text(*project, Table::Flows, "F1", "to_id"), "E1");
}

TEST_F(MergeUseCaseTest, ANewIdThatAnotherRecordTookIsAsked) {
    edit(*part, Table::Activities, "A1", "activity_id", "A50");
    add(*project, Table::Activities, {"A50", "E1", "2025", "stationary_combustion", "烟煤", "50", "t"});
    const auto shown = preview();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->conflicts.size(), 1U);
    EXPECT_EQ(mergeKey(shown->conflicts[0]), "activities|A50|activity_id");
    EXPECT_EQ(shown->conflicts[0].theirs, "A1");
    ASSERT_TRUE(merge({{"activities|A50|activity_id", MergeSide::Ours}}));
    EXPECT_EQ(text(*project, Table::Activities, "A50", "quantity"), "50");
    EXPECT_EQ(text(*project, Table::Activities, "A1", "quantity"), "100");
    ASSERT_TRUE(project->undo());
    ASSERT_TRUE(merge({{"activities|A50|activity_id", MergeSide::Theirs}}));
    EXPECT_EQ(text(*project, Table::Activities, "A50", "quantity"), "100");
    EXPECT_FALSE(project->records().exists(Table::Activities, "A1"));
}

TEST_F(MergeUseCaseTest, AnIdThatTheHolderCouldNotSeeIsReplaced) {
    add(*part, Table::Activities, {"A3", "E1", "2025", "stationary_combustion", "烟煤", "33", "t"});
    const auto merged = merge();
    ASSERT_TRUE(merged);
    ASSERT_EQ(merged->renamed.size(), 1U);
    EXPECT_EQ(merged->renamed[0].record_id, "A3");
    EXPECT_EQ(merged->renamed[0].new_id, "A3-2");
    EXPECT_EQ(text(*project, Table::Activities, "A3", "quantity"), "300") << "of E3, not touched";
    EXPECT_EQ(text(*project, Table::Activities, "A3-2", "quantity"), "33");
    edit(*part, Table::Activities, "A3", "quantity", "34");
    const auto again = merge();
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->conflicts.empty()) << "known by the journal";
    EXPECT_EQ(text(*project, Table::Activities, "A3-2", "quantity"), "34");
    EXPECT_EQ(text(*project, Table::Activities, "A3", "quantity"), "300");
}

TEST_F(MergeUseCaseTest, TheNextNumberTakenByBothForDifferentEnterprisesMeansTwoRecords) {
    add(*part, Table::Activities, {"A4", "E1", "2025", "stationary_combustion", "烟煤", "11", "t"});
    add(*project, Table::Activities, {"A4", "E3", "2025", "stationary_combustion", "烟煤", "33", "t"});
    const auto merged = merge();
    ASSERT_TRUE(merged);
    ASSERT_EQ(merged->renamed.size(), 1U);
    EXPECT_EQ(text(*project, Table::Activities, "A4", "quantity"), "33");
    EXPECT_EQ(text(*project, Table::Activities, "A4-2", "quantity"), "11");
    edit(*part, Table::Activities, "A4", "quantity", "12");
    ASSERT_TRUE(merge());
    EXPECT_EQ(text(*project, Table::Activities, "A4", "quantity"), "33");
    EXPECT_EQ(text(*project, Table::Activities, "A4-2", "quantity"), "12");
}

TEST_F(MergeUseCaseTest, ARowForAnEnterpriseThatIsGoneIsAsked) {
    remove(*project, Table::Flows, "F1");
    remove(*project, Table::Activities, "A2");
    remove(*project, Table::Enterprises, "E2");
    add(*part, Table::Activities, {"A9", "E2", "2025", "stationary_combustion", "烟煤", "9", "t"});
    const auto shown = preview();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->conflicts.size(), 1U);
    EXPECT_EQ(mergeKey(shown->conflicts[0]), "enterprises|E2|");
    EXPECT_EQ(shown->conflicts[0].theirs, "activities A9");
    ASSERT_TRUE(merge({{"enterprises|E2|", MergeSide::Ours}}));
    EXPECT_FALSE(project->records().exists(Table::Activities, "A9"));
    ASSERT_TRUE(project->undo());
    ASSERT_TRUE(merge({{"enterprises|E2|", MergeSide::Theirs}}));
    EXPECT_EQ(text(*project, Table::Activities, "A9", "enterprise_id"), "E2");
    EXPECT_EQ(text(*project, Table::Enterprises, "E2", "name_zh"), "板材厂");
}

TEST_F(MergeUseCaseTest, ARemovalThatWouldLeaveOthersDanglingIsRefused) {
    remove(*part, Table::Flows, "F1");
    remove(*part, Table::Activities, "A2");
    remove(*part, Table::Enterprises, "E2");
    add(*project, Table::Activities, {"A9", "E2", "2025", "stationary_combustion", "烟煤", "9", "t"});
    const auto shown = preview();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->conflicts.size(), 1U);
    EXPECT_EQ(shown->conflicts[0].ours, "activities A9");
    const auto before = contentOf(*project);
    const auto refused = merge({{"enterprises|E2|", MergeSide::Theirs}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kMergeBreaksReference);
    EXPECT_EQ(refused.error().argument("value"), "E2");
    EXPECT_EQ(contentOf(*project), before);
    ASSERT_TRUE(merge({{"enterprises|E2|", MergeSide::Ours}}));
    EXPECT_FALSE(project->records().exists(Table::Activities, "A2"));
    EXPECT_TRUE(project->records().exists(Table::Enterprises, "E2"));
}

TEST_F(MergeUseCaseTest, SoundChangesThatContradictEachOtherAreAsked) {
    edit(*part, Table::Enterprises, "E1", "joined", "2024-06-01");
    edit(*project, Table::Enterprises, "E1", "left", "2023-01-01");
    const auto shown = preview();
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->conflicts.size(), 2U);
    const auto refused =
        merge({{mergeKey(shown->conflicts[0]), MergeSide::Theirs}, {mergeKey(shown->conflicts[1]), MergeSide::Ours}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kMergeRecordInvalid);
    ASSERT_TRUE(
        merge({{mergeKey(shown->conflicts[0]), MergeSide::Ours}, {mergeKey(shown->conflicts[1]), MergeSide::Ours}}));
    EXPECT_EQ(text(*project, Table::Enterprises, "E1", "left"), "2023-01-01");
}

TEST_F(MergeUseCaseTest, DecisionsThatGiveTwoRecordsOneIdAreRefused) {
    edit(*project, Table::Activities, "A1", "activity_id", "A50");
    add(*project, Table::Activities, {"A1", "E1", "2025", "stationary_combustion", "烟煤", "1", "t"});
    add(*part, Table::Activities, {"A50", "E1", "2025", "stationary_combustion", "烟煤", "5", "t"});
    const auto refused = merge({{"activities|A50|activity_id", MergeSide::Theirs}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kMergeIdTaken);
    ASSERT_TRUE(merge({{"activities|A50|activity_id", MergeSide::Ours}}));
}

TEST_F(MergeUseCaseTest, TheHolderGoesOnAndIsMergedAgain) {
    edit(*part, Table::Activities, "A1", "quantity", "150");
    edit(*project, Table::Activities, "A1", "quantity", "160");
    add(*part, Table::Streams, {"S1", "E1", "offer", "", "灰", "", "3", "t/a"});
    ASSERT_TRUE(merge({{"activities|A1|quantity", MergeSide::Ours}}));
    EXPECT_TRUE(preview()->conflicts.empty()) << "what was decided is not asked again";
    edit(*project, Table::Streams, "S1", "stream_id", "S100");
    edit(*part, Table::Streams, "S1", "quantity", "4");
    const auto again = merge();
    ASSERT_TRUE(again) << again.error().code.name;
    EXPECT_EQ(text(*project, Table::Streams, "S100", "quantity"), "4");
    edit(*part, Table::Activities, "A1", "quantity", "151");
    EXPECT_EQ(preview()->conflicts.size(), 1U) << "the project holds another number than the holder saw";
    const std::int64_t revision = project->revision();
    ASSERT_TRUE(merge({{"activities|A1|quantity", MergeSide::Theirs}}));
    EXPECT_EQ(project->revision(), revision + 1);
    ASSERT_TRUE(merge());
    EXPECT_EQ(project->revision(), revision + 1) << "the same file again changes nothing";
}

TEST_F(MergeUseCaseTest, AnUndoneMergeIsOfferedAgain) {
    edit(*part, Table::Activities, "A1", "quantity", "150");
    ASSERT_TRUE(merge());
    ASSERT_TRUE(project->undo());
    EXPECT_EQ(preview()->changes.size(), 1U);
    ASSERT_TRUE(merge());
    EXPECT_EQ(text(*project, Table::Activities, "A1", "quantity"), "150");
}

TEST_F(MergeUseCaseTest, APartIsStillMergedAfterItsSplitWasUndone) {
    edit(*part, Table::Activities, "A1", "quantity", "150");
    ASSERT_TRUE(project->undo());
    ASSERT_TRUE(project->undo());
    ASSERT_FALSE(project->records().exists(Table::Facts, "E1|output|2025"));
    const auto merged = merge();
    ASSERT_TRUE(merged);
    EXPECT_EQ(text(*project, Table::Activities, "A1", "quantity"), "150");
    EXPECT_FALSE(project->records().exists(Table::Facts, "E1|output|2025")) << "its undoing is a change of ours";
    EXPECT_TRUE(project->records().exists(Table::Parts, "P1"));
}

TEST_F(MergeUseCaseTest, AFileOfAnotherProjectIsNoPart) {
    const auto other = newSession("other.parkcarbon");
    ASSERT_TRUE(other->save());
    EXPECT_EQ(previewMerge(*project, file("other.parkcarbon")).error().code, kPartUnknown);
    ASSERT_TRUE(project->save());
    std::filesystem::copy_file(project->file(), file("copy.parkcarbon"));
    EXPECT_EQ(previewMerge(*project, file("copy.parkcarbon")).error().code, kPartUnknown)
        << "the project itself is no part of it";
    EXPECT_FALSE(previewMerge(*project, file("missing.parkcarbon")));
}

TEST_F(MergeUseCaseTest, AnOlderCopyOfEitherFileIsRefused) {
    ASSERT_TRUE(part->save());
    std::filesystem::copy_file(part_file, file("older.parkcarbon"));
    edit(*part, Table::Activities, "A1", "quantity", "150");
    ASSERT_TRUE(merge());
    const auto refused = previewMerge(*project, file("older.parkcarbon"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kPartBaseLost);
    EXPECT_EQ(refused.error().argument("value"), "2");
}

TEST_F(MergeUseCaseTest, ProvenanceAndBytesOfEvidenceComeAlong) {
    const std::string bytes = "the weighbridge slip";
    std::ofstream(directory() / "slip.txt") << bytes;
    domain::Evidence evidence;
    evidence.title = "过磅单";
    const auto stored = AddEvidence::stored(evidence, directory() / "slip.txt");
    ASSERT_TRUE(stored);
    ASSERT_TRUE(part->execute(*stored));
    ASSERT_TRUE(merge());
    const auto found = project->records().allRecords(Table::Evidence).value();
    ASSERT_EQ(found.size(), 1U);
    const auto& merged = std::get<domain::Evidence>(found.front().record);
    EXPECT_EQ(merged.id.str(), "V1-P1") << "no other copy takes this id";
    EXPECT_EQ(project->records().evidenceContent(merged.sha256).value(), bytes);
}

TEST_F(MergeUseCaseTest, PinnedSetsFollowThePartWhereTheProjectKeptIts) {
    edit(*part, Table::Park, "park", "gwp_set", "AR6");
    const auto shown = preview();
    ASSERT_TRUE(shown);
    EXPECT_TRUE(std::any_of(shown->changes.begin(), shown->changes.end(), [](const MergeCell& cell) {
        return cell.table == "pinned_sets" && cell.record_id == "gwp";
    }));
    ASSERT_TRUE(merge());
    EXPECT_EQ(project->records().pins().value(), part->records().pins().value());
}

} // namespace
} // namespace parkcarbon::services
