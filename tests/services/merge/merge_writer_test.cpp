#include "services/merge/random_edits.hpp"
#include "services/merge/record_matcher.hpp"

#include <parkcarbon/services/merge_use_case.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

using domain::Table;

/// The project, a part of it for somebody else, and a copy on which all edits are made.
class MergeWriterTest : public SessionTest {
protected:
    void give(const std::string& name, std::vector<std::string> enterprises) {
        project_ = fillPark(newSession(name + ".parkcarbon"));
        SplitOrder order;
        order.holder = "李工";
        for (std::string& id : enterprises) {
            order.enterprises.emplace_back(std::move(id));
        }
        part_file_ = file(name + "-part.parkcarbon");
        const auto split = splitProject(*project_, order, part_file_);
        ASSERT_TRUE(split) << split.error().code.name;
        ASSERT_TRUE(project_->save());
        std::filesystem::copy_file(project_->file(), file(name + "-control.parkcarbon"));
        part_ = opened(part_file_);
        control_ = opened(file(name + "-control.parkcarbon"));
    }
    std::unique_ptr<ProjectSession> opened(const std::filesystem::path& path) const {
        auto session = ProjectSession::open(path, OpenMode::ReadWrite, options());
        EXPECT_TRUE(session);
        return std::move(*session);
    }
    static std::map<std::string, domain::Cells> recordsOf(const ProjectSession& session) {
        auto content = contentOf(session);
        std::erase_if(content, [](const auto& each) { return each.first.starts_with("parts/"); });
        return content;
    }

    std::unique_ptr<ProjectSession> project_, part_, control_;
    std::filesystem::path part_file_;
};

std::string differenceOf(const std::map<std::string, domain::Cells>& a, const std::map<std::string, domain::Cells>& b) {
    std::string text;
    const auto line = [&](const std::string& sign, const auto& each) {
        text += sign + each.first + ":";
        for (const auto& cell : each.second) {
            text += " " + cell.value_or("");
        }
        text += "\n";
    };
    for (const auto& each : a) {
        if (!b.contains(each.first) || b.at(each.first) != each.second) {
            line("merged  ", each);
        }
    }
    for (const auto& each : b) {
        if (!a.contains(each.first) || a.at(each.first) != each.second) {
            line("control ", each);
        }
    }
    return text;
}

/// Who may edit what, so that the two never touch the same cell: a third of the records belongs to either of them as a
/// whole, of the others each has half of the fields.
bool belongsTo(Copy side, const Handle& handle, std::optional<std::size_t> field) {
    const std::size_t hash = std::hash<std::string>{}(handle.second) / 7;
    const auto me = static_cast<std::size_t>(side);
    if (hash % 3 < 2) {
        return hash % 3 == me;
    }
    return field && (hash / 3 + *field) % 2 == me;
}

class MergeOfRandomEdits : public MergeWriterTest, public testing::WithParamInterface<std::uint32_t> {};

TEST_P(MergeOfRandomEdits, EqualsAllEditsOnOneCopyWhenTheyDoNotOverlap) {
    for (std::uint32_t run = 0; run < 10; ++run) {
        const std::uint32_t seed = GetParam() * 1000 + run;
        SCOPED_TRACE("seed " + std::to_string(seed));
        give("park" + std::to_string(run), {"E1", "E2"});
        EditedCopy ours(*project_);
        EditedCopy theirs(*part_);
        const auto removable = [](const Handle& handle, std::optional<std::size_t> field) {
            return field || (handle.first != Table::Flows && handle.first != Table::Enterprises);
        };
        RandomEdits here(seed, "o", {"E1", "E2", "E3", "E4"}, [&](const Handle& handle, auto field) {
            return removable(handle, field) && belongsTo(Copy::Ours, handle, field);
        });
        RandomEdits there(seed + 500, "t", {"E1", "E2"}, [&](const Handle& handle, auto field) {
            const bool named_only = handle.second == "E3" || handle.second == "E4";
            return removable(handle, field) && !named_only && belongsTo(Copy::Theirs, handle, field);
        });
        const auto before_merge = [&] {
            here.work(ours, 14);
            there.work(theirs, 14);
            ASSERT_TRUE(part_->save());
        };
        before_merge();
        const auto before = contentOf(*project_);
        const auto merged = mergePart(*project_, part_file_, {});
        ASSERT_TRUE(merged) << merged.error().code.name << " " << merged.error().argument("value");
        EXPECT_TRUE(merged->conflicts.empty()) << mergeKey(merged->conflicts.front());

        EditedCopy control(*control_);
        std::size_t a = 0;
        std::size_t b = 0;
        while (a < ours.standing().size() || b < theirs.standing().size()) {
            const bool take_ours = b == theirs.standing().size() || (a < ours.standing().size() && (a + seed) % 2 == 0);
            const RandomEdit& edit = take_ours ? ours.standing()[a++] : theirs.standing()[b++];
            ASSERT_TRUE(control.apply(edit)) << edit.record.second;
        }
        const auto after = contentOf(*project_);
        EXPECT_EQ(recordsOf(*project_), recordsOf(*control_))
            << differenceOf(recordsOf(*project_), recordsOf(*control_));
        EXPECT_TRUE(project_->verifyJournal().value().empty());

        const std::int64_t revision = project_->revision();
        ASSERT_TRUE(mergePart(*project_, part_file_, {}));
        EXPECT_EQ(project_->revision(), revision) << "the same part twice changes nothing";
        ASSERT_TRUE(project_->undo());
        EXPECT_EQ(contentOf(*project_), before);
        ASSERT_TRUE(project_->redo());
        EXPECT_EQ(contentOf(*project_), after);
        if (HasFailure()) {
            return;
        }
        part_->discardUnsavedChanges();
        project_->discardUnsavedChanges();
        control_->discardUnsavedChanges();
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MergeOfRandomEdits, testing::Values(1U, 2U, 3U, 4U, 5U));

} // namespace
} // namespace parkcarbon::services
