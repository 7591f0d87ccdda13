#include "services/merge/three_way.hpp"

#include "services/merge/random_edits.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace parkcarbon::services {
namespace {

using domain::Table;

/// A conflict as (base, ours, theirs), by its key.
using Conflicts = std::map<std::string, std::tuple<std::string, std::string, std::string>>;

class ThreeWayOfRandomEdits : public SessionTest, public testing::WithParamInterface<std::uint32_t> {
protected:
    /// Two complete copies that both edit everything, so that they get into each other's way.
    void quarrel(std::uint32_t seed, const std::string& name) {
        project_ = fillPark(newSession(name + ".parkcarbon"));
        SplitOrder order;
        for (const char* const id : {"E1", "E2", "E3", "E4"}) {
            order.enterprises.emplace_back(id);
        }
        part_file_ = file(name + "-part.parkcarbon");
        base_ = project_->revision();
        ASSERT_TRUE(splitProject(*project_, order, part_file_));
        part_ = ProjectSession::open(part_file_, OpenMode::ReadWrite, options()).value();
        ours_.emplace(*project_);
        theirs_.emplace(*part_);
        for (const Handle& handle : ours_->handles(Table::Activities)) {
            before_[handle] = *ours_->cells(handle);
        }
        const auto anything = [](const Handle&, std::optional<std::size_t>) { return true; };
        const std::vector<std::string> all = {"E1", "E2", "E3", "E4"};
        RandomEdits(seed, "n", all, anything).work(*ours_, 40); // both begin new ids alike
        RandomEdits(seed + 500, "n", all, anything).work(*theirs_, 40);
        ASSERT_TRUE(part_->save());
    }
    void TearDown() override {
        for (auto* const session : {project_.get(), part_.get()}) {
            if (session != nullptr) {
                session->discardUnsavedChanges();
            }
        }
        SessionTest::TearDown();
    }
    static Conflicts conflictsOf(const store::ProjectVersions& ours, const ProjectSession& here,
                                 const store::ProjectVersions& theirs, const ProjectSession& there) {
        RecordMatcher matcher({&ours, &here.records()}, {&theirs, &there.records()}, {});
        const ThreeWay compared(matcher);
        Conflicts conflicts;
        for (const MergeCell& cell : compared.conflicts()) {
            EXPECT_TRUE(conflicts.emplace(mergeKey(cell), std::tuple(cell.base, cell.ours, cell.theirs)).second)
                << "two conflicts of one key: " << mergeKey(cell);
        }
        return conflicts;
    }

    std::unique_ptr<ProjectSession> project_, part_;
    std::filesystem::path part_file_;
    std::int64_t base_ = 0;
    std::optional<EditedCopy> ours_, theirs_;
    std::map<Handle, domain::Cells> before_; ///< activities
};

TEST_P(ThreeWayOfRandomEdits, ConflictsAreCompleteAndMirrored) {
    std::size_t seen = 0;
    for (std::uint32_t run = 0; run < 10; ++run) {
        SCOPED_TRACE("seed " + std::to_string(GetParam()) + ", run " + std::to_string(run));
        before_.clear();
        quarrel(GetParam() * 1000 + run, "park" + std::to_string(run));
        const auto ours = project_->changesSince(std::array{base_}).value();
        const auto theirs = part_->changesSince(std::array<std::int64_t, 1>{1}).value();
        const Conflicts here = conflictsOf(ours, *project_, theirs, *part_);
        Conflicts mirrored;
        for (const auto& [key, texts] : conflictsOf(theirs, *part_, ours, *project_)) {
            mirrored[key] = {std::get<0>(texts), std::get<2>(texts), std::get<1>(texts)};
        }
        EXPECT_EQ(here, mirrored);
        seen += here.size();

        for (const auto& [handle, cells] : before_) {
            const auto a = ours_->cells(handle);
            const auto b = theirs_->cells(handle);
            for (const char* const name : {"quantity", "note", "item", "uncertainty_pct", "evidence_ref"}) {
                const std::size_t field = *domain::spec(Table::Activities).fieldIndex(name);
                const bool both =
                    a && b && (*a)[field] != cells[field] && (*b)[field] != cells[field] && (*a)[field] != (*b)[field];
                EXPECT_EQ(here.contains("activities|" + handle.second + "|" + name), both) << handle.second << name;
            }
            const auto changed = [&,
                                  &was = cells](const domain::Cells& now) { // a new id of its enterprise is no change
                for (const char* const name : {"quantity", "note", "item", "uncertainty_pct", "evidence_ref"}) {
                    const std::size_t field = *domain::spec(Table::Activities).fieldIndex(name);
                    if (now[field] != was[field]) {
                        return true;
                    }
                }
                return false;
            };
            const bool lost = (a && !b && changed(*a)) || (!a && b && changed(*b));
            EXPECT_TRUE(!lost || here.contains("activities|" + handle.second + "|")) << handle.second;
        }
        if (HasFailure()) {
            return;
        }
    }
    EXPECT_GT(seen, 10U) << "or the copies never met";
}

TEST_P(ThreeWayOfRandomEdits, WhateverIsDecidedTheMergeIsDoneOrRefusedAsAWhole) {
    for (std::uint32_t run = 0; run < 6; ++run) {
        SCOPED_TRACE("seed " + std::to_string(GetParam()) + ", run " + std::to_string(run));
        before_.clear();
        quarrel(GetParam() * 1000 + 100 + run, "park" + std::to_string(run));
        std::mt19937 random(GetParam() + run);
        const auto preview = previewMerge(*project_, part_file_);
        ASSERT_TRUE(preview);
        const auto before = contentOf(*project_);
        MergeDecisions decisions;
        for (const MergeCell& cell : preview->conflicts) {
            decisions[mergeKey(cell)] = random() % 2 == 0 ? MergeSide::Ours : MergeSide::Theirs;
        }
        const auto merged = mergePart(*project_, part_file_, decisions);
        if (!merged) {
            const std::array expected = {kMergeBreaksReference, kMergeIdTaken, kMergeRecordInvalid};
            EXPECT_NE(std::find(expected.begin(), expected.end(), merged.error().code), expected.end())
                << merged.error().code.name;
            EXPECT_EQ(contentOf(*project_), before);
            continue;
        }
        const auto after = contentOf(*project_);
        EXPECT_TRUE(project_->verifyJournal().value().empty());
        ASSERT_TRUE(project_->undo());
        EXPECT_EQ(contentOf(*project_), before);
        ASSERT_TRUE(project_->redo());
        EXPECT_EQ(contentOf(*project_), after);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ThreeWayOfRandomEdits, testing::Values(11U, 12U, 13U, 14U, 15U));

} // namespace
} // namespace parkcarbon::services
