#include <parkcarbon/services/merge_use_case.hpp>

#include "services/merge/merge_writer.hpp"
#include "services/merge/pinned_set_merge.hpp"
#include "services/merge/record_matcher.hpp"
#include "services/merge/three_way.hpp"
#include "services/operations/record_changes.hpp"
#include "services/park_pins.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

namespace parkcarbon::services {
namespace {

using domain::Table;

constexpr std::string_view kPartArgument = "part";
constexpr std::string_view kRevisionArgument = "part_revision";
constexpr std::string_view kRenameArgument = "renamed";
constexpr char kRenameSeparator = '\n';

std::int64_t integerOf(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string_view argumentOf(const base::Arguments& arguments, std::string_view name) {
    const auto found = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const base::Argument& argument) { return argument.name == name; });
    return found == arguments.end() ? std::string_view{} : std::string_view(found->value);
}

/// What the journal keeps of a record that was given a new id, so that the next merge knows it.
std::string renameText(const MergeRename& rename) {
    return rename.table + kRenameSeparator + rename.record_id + kRenameSeparator + rename.new_id;
}

void readRename(std::string_view text, GivenIds& ids) {
    const std::size_t first = text.find(kRenameSeparator);
    const std::size_t second = text.find(kRenameSeparator, first + 1);
    const auto table = domain::tableByName(text.substr(0, first));
    if (table && second != std::string_view::npos) {
        ids[{*table, std::string(text.substr(first + 1, second - first - 1))}] = std::string(text.substr(second + 1));
    }
}

/// The revisions at which the two copies were brought together: at the start, then at every merge that still stands.
struct CommonPast {
    std::vector<std::int64_t> ours, theirs;
    std::vector<GivenIds> given_ids; ///< of each merge
};

base::Result<CommonPast> commonPast(const ProjectSession& session, const domain::ProjectPart& given) {
    const auto history = session.history();
    if (!history) {
        return base::failure(history.error());
    }
    CommonPast past{{given.base_revision}, {given.part_revision}, {}};
    for (const HistoryEntry& entry : *history) {
        const bool merged = entry.kind == HistoryEntry::Kind::Do && !entry.undone &&
                            entry.operation == kMergePart.name && entry.number > given.base_revision &&
                            argumentOf(entry.arguments, kPartArgument) == given.id;
        if (!merged) {
            continue;
        }
        past.ours.push_back(entry.number);
        past.theirs.push_back(integerOf(argumentOf(entry.arguments, kRevisionArgument)));
        GivenIds& ids = past.given_ids.emplace_back();
        for (const base::Argument& argument : entry.arguments) {
            if (argument.name.starts_with(kRenameArgument)) {
                readRename(argument.value, ids);
            }
        }
    }
    return past;
}

/// The row in the part that says what project it belongs to.
std::optional<domain::ProjectPart> originRow(const ProjectSession& part, const std::string& project_id) {
    const auto rows = allOf<domain::ProjectPart>(part.records(), Table::Parts);
    if (!rows || part.projectId() == project_id) {
        return std::nullopt;
    }
    const auto found = std::find_if(rows->begin(), rows->end(),
                                    [&](const domain::ProjectPart& row) { return row.project_id == project_id; });
    return found == rows->end() ? std::nullopt : std::optional(*found);
}

/// Everything that a merge looks at, alive while it is used.
class Comparison {
public:
    static base::Result<std::unique_ptr<Comparison>> of(ProjectSession& session, const std::filesystem::path& file) {
        auto opened = ProjectSession::open(file, OpenMode::ReadOnly, session.options());
        if (!opened) {
            return base::failure(opened.error());
        }
        auto made = std::unique_ptr<Comparison>(new Comparison(session, std::move(*opened)));
        if (auto done = made->compare(); !done) {
            return base::failure(done.error());
        }
        return made;
    }

    MergePreview preview() const {
        MergePreview preview;
        preview.part = noted_.value_or(given_);
        preview.changes = three_way_->changes();
        preview.conflicts = three_way_->conflicts();
        preview.renamed = three_way_->renames();
        preview.changes.insert(preview.changes.end(), pins_.changes.begin(), pins_.changes.end());
        preview.conflicts.insert(preview.conflicts.end(), pins_.conflicts.begin(), pins_.conflicts.end());
        return preview;
    }

    /// Counts rows by what is decided. Errors: as ThreeWay::resolve.
    base::Result<std::vector<MergeStep>> steps(const MergeDecisions& decisions, MergePreview& preview) const {
        auto steps = three_way_->resolve(decisions);
        preview.rows_added = preview.rows_changed = preview.rows_removed = 0;
        for (std::size_t index = 0; steps && index < steps->size(); ++index) {
            const MergeStep::Kind kind = (*steps)[index].kind;
            ++(kind == MergeStep::Kind::Add      ? preview.rows_added
               : kind == MergeStep::Kind::Change ? preview.rows_changed
                                                 : preview.rows_removed);
        }
        return steps;
    }

    domain::PinnedSets pins(const MergeDecisions& decisions) const {
        return mergedPins(pins_, their_versions_.pins.back(), our_versions_.pins.back(), decisions);
    }
    const domain::PinnedSets& presentPins() const { return our_versions_.pins.back(); }
    const RecordMatcher& matcher() const { return *matcher_; }
    const ProjectSession& part() const { return *part_; }
    bool nothingNew() const { return noted_ && part_->revision() == noted_->part_revision; }

    /// The row as it stands when all of the part has been merged.
    base::Result<domain::ProjectPart> mergedRow() const {
        domain::ProjectPart row = noted_.value_or(given_);
        const auto base_hash = session_.hashAt(session_.revision());
        const auto part_hash = part_->hashAt(part_->revision());
        if (!base_hash || !part_hash) {
            return base::failure(base_hash ? part_hash.error() : base_hash.error());
        }
        row.base_revision = static_cast<int>(session_.revision());
        row.base_hash = *base_hash;
        row.part_revision = static_cast<int>(part_->revision());
        row.part_hash = *part_hash;
        return row;
    }

private:
    Comparison(ProjectSession& session, std::unique_ptr<ProjectSession> part)
        : session_(session), part_(std::move(part)) {}

    base::Result<void> compare() {
        const auto origin = originRow(*part_, session_.projectId());
        if (!origin) {
            return base::failure(kPartUnknown, {{"file", part_->file().native()}});
        }
        given_ = *origin;
        if (!session_.wentThrough(given_.base_revision, given_.base_hash)) {
            return base::failure(kPartBaseLost, {{"value", std::to_string(given_.base_revision)}});
        }
        if (const auto row = session_.records().find(Table::Parts, given_.id); row && *row) {
            noted_ = std::get<domain::ProjectPart>((*row)->record);
            if (!part_->wentThrough(noted_->part_revision, noted_->part_hash)) {
                return base::failure(kPartBaseLost, {{"value", std::to_string(noted_->part_revision)}});
            }
        }
        const auto past = commonPast(session_, given_);
        if (!past) {
            return base::failure(past.error());
        }
        return readVersions(*past);
    }

    base::Result<void> readVersions(const CommonPast& past) {
        auto ours = session_.changesSince(past.ours);
        auto theirs = part_->changesSince(past.theirs);
        if (!ours || !theirs) {
            return base::failure(ours ? theirs.error() : ours.error());
        }
        our_versions_ = std::move(*ours);
        their_versions_ = std::move(*theirs);
        matcher_.emplace(MergeCopy{&our_versions_, &session_.records()}, MergeCopy{&their_versions_, &part_->records()},
                         past.given_ids);
        three_way_.emplace(*matcher_);
        pins_ = comparePins(their_versions_.pins[their_versions_.pins.size() - 2], their_versions_.pins.back(),
                            our_versions_.pins.back());
        return {};
    }

    ProjectSession& session_;
    std::unique_ptr<ProjectSession> part_;
    domain::ProjectPart given_;                ///< the row in the part, as it was given
    std::optional<domain::ProjectPart> noted_; ///< the row in the project; gone when the split was undone
    store::ProjectVersions our_versions_, their_versions_;
    std::optional<RecordMatcher> matcher_;
    std::optional<ThreeWay> three_way_;
    PinnedSetMerge pins_;
};

/// Takes the part's changes into the project and notes up to where.
class MergePart final : public Operation {
public:
    MergePart(const Comparison& comparison, const MergePreview& preview, std::vector<MergeStep> steps,
              domain::PinnedSets pins, domain::ProjectPart row)
        : comparison_(comparison), preview_(preview), steps_(std::move(steps)), pins_(std::move(pins)),
          row_(std::move(row)) {}

    base::Code code() const override { return kMergePart; }
    base::Arguments arguments() const override {
        base::Arguments arguments = {{"holder", row_.holder},
                                     {"count", std::to_string(steps_.size())},
                                     {std::string(kPartArgument), row_.id},
                                     {std::string(kRevisionArgument), std::to_string(row_.part_revision)}};
        for (const MergeRename& rename : preview_.renamed) {
            arguments.push_back({std::string(kRenameArgument) + std::to_string(arguments.size()), renameText(rename)});
        }
        return arguments;
    }

    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        MergeWriter merge(comparison_.matcher(), steps_, comparison_.part().records());
        if (auto written = merge.write(writer); !written) {
            return written;
        }
        if (pins_ != comparison_.presentPins()) {
            if (auto replaced = replacePins(writer, comparison_.presentPins(), pins_, row_.holder); !replaced) {
                return replaced;
            }
        }
        domain::ProjectPart row = row_;
        row.merged_on = writer.today();
        const auto key = writer.keyOf(Table::Parts, row.id);
        if (!key) {
            return base::failure(key.error());
        }
        return *key ? writer.update(**key, row) : writer.insert(row).map([](std::int64_t) {});
    }

private:
    const Comparison& comparison_;
    const MergePreview& preview_;
    std::vector<MergeStep> steps_;
    domain::PinnedSets pins_;
    domain::ProjectPart row_;
};

base::Result<void> checkDecisions(const std::vector<MergeCell>& conflicts, const MergeDecisions& decisions) {
    std::size_t undecided = 0;
    std::map<std::string, bool> asked;
    for (const MergeCell& cell : conflicts) {
        const std::string key = mergeKey(cell);
        undecided += decisions.contains(key) ? 0 : 1;
        asked[key] = true;
    }
    for (const auto& [key, side] : decisions) {
        if (!asked.contains(key)) {
            return base::failure(kMergeDecisionUnknown, {{"value", key}});
        }
    }
    if (undecided > 0) {
        return base::failure(kMergeUndecided, {{"count", std::to_string(undecided)}});
    }
    return {};
}

} // namespace

std::string mergeKey(const MergeCell& cell) {
    return cell.table + "|" + cell.record_id + "|" + cell.field;
}

base::Result<MergePreview> previewMerge(ProjectSession& session, const std::filesystem::path& part_file,
                                        const base::RunContext&) {
    const auto comparison = Comparison::of(session, part_file);
    if (!comparison) {
        return base::failure(comparison.error());
    }
    MergePreview preview = (*comparison)->preview();
    if (auto steps = (*comparison)->steps({}, preview); !steps) {
        return base::failure(steps.error());
    }
    return preview;
}

base::Result<MergePreview> mergePart(ProjectSession& session, const std::filesystem::path& part_file,
                                     const MergeDecisions& decisions, const base::RunContext& context) {
    const auto comparison = Comparison::of(session, part_file);
    if (!comparison) {
        return base::failure(comparison.error());
    }
    MergePreview preview = (*comparison)->preview();
    if (auto checked = checkDecisions(preview.conflicts, decisions); !checked) {
        return base::failure(checked.error());
    }
    auto steps = (*comparison)->steps(decisions, preview);
    auto row = (*comparison)->mergedRow();
    if (!steps || !row) {
        return base::failure(steps ? row.error() : steps.error());
    }
    if ((*comparison)->nothingNew()) {
        return preview;
    }
    preview.part = *row;
    const MergePart merge(**comparison, preview, std::move(*steps), (*comparison)->pins(decisions), std::move(*row));
    if (auto done = session.execute(merge, context); !done) {
        return base::failure(done.error());
    }
    return preview;
}

} // namespace parkcarbon::services
