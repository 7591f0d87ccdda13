#include "services/merge/merge_fields.hpp"
#include "services/merge/three_way.hpp"

#include <algorithm>

namespace parkcarbon::services {
namespace {

using domain::Table;

} // namespace

/// Applies decisions, item by item in the order of tables, so that what is referred to is known first.
class ThreeWay::Resolution {
public:
    Resolution(const ThreeWay& compared, const MergeDecisions& decisions)
        : compared_(compared), matcher_(compared.matcher_), decisions_(decisions) {}

    base::Result<std::vector<MergeStep>> run() {
        for (const auto& [name, item] : compared_.items_) {
            if (auto done = resolve(item); !done) {
                return base::failure(done.error());
            }
        }
        std::vector<MergeStep> removals;
        std::vector<MergeStep> steps;
        for (const auto& [name, item] : compared_.items_) {
            giveUpId(item);
        }
        for (auto& [order, step] : steps_) {
            (step.kind == MergeStep::Kind::Remove ? removals : steps).push_back(std::move(step));
        }
        steps.insert(steps.end(), removals.rbegin(), removals.rend());
        return steps;
    }

private:
    bool forTheirs(const MergeCell& cell) const {
        const auto found = decisions_.find(mergeKey(cell));
        return found != decisions_.end() && found->second == MergeSide::Theirs;
    }
    bool losesId(const Item& item) const { return item.id_holder != nullptr && !forTheirs(compared_.idCell(item)); }

    MergeStep& step(const MatchedRecord& record, MergeStep::Kind kind) {
        MergeStep& made = steps_[{record.table, record.number}];
        made.kind = kind;
        made.record = record.number;
        return made;
    }

    /// The record that a text names and that will not be there.
    const MatchedRecord* missing(const std::string& token_text) const {
        const MatchedRecord* const target = matcher_.named(token_text);
        if (target == nullptr || steps_.contains({target->table, target->number})) {
            return nullptr;
        }
        return matcher_.presentId(Copy::Ours, *target) ? nullptr : target;
    }
    static base::Error brokenReference(const MatchedRecord& target) {
        return base::Error(kMergeBreaksReference,
                           {{"table", std::string(domain::spec(target.table).name)}, {"value", target.label}});
    }

    base::Result<void> resolve(const Item& item) {
        if (item.removal_disputed) {
            return forTheirs(compared_.removalCell(item)) ? decideForTheirs(item) : base::Result<void>{};
        }
        if (item.adds()) {
            const bool complete = std::all_of(item.after->begin(), item.after->end(),
                                              [&](const std::string& text) { return missing(text) == nullptr; });
            if (complete && !losesId(item)) {
                add(item);
            }
            return {};
        }
        if (item.removes()) {
            step(*item.record, MergeStep::Kind::Remove);
            return {};
        }
        return change(item);
    }

    void add(const Item& item) {
        MergeStep& made = step(*item.record, MergeStep::Kind::Add);
        for (std::size_t field = 0; field < item.after->size(); ++field) {
            made.texts[field] = (*item.after)[field];
        }
        made.origin = originOf(matcher_.recordAt(Copy::Theirs, *item.record, matcher_.present()));
    }

    base::Result<void> decideForTheirs(const Item& item) {
        if (!item.after) {
            step(*item.record, MergeStep::Kind::Remove);
            return {};
        }
        for (const std::string& text : *item.after) {
            if (const MatchedRecord* const target = missing(text)) {
                return tl::unexpected(brokenReference(*target));
            }
        }
        if (losesId(item)) {
            return base::failure(kMergeIdTaken, {{"table", std::string(domain::spec(item.record->table).name)},
                                                 {"value", compared_.idCell(item).record_id}});
        }
        add(item);
        return {};
    }

    base::Result<void> change(const Item& item) {
        MergeStep made;
        for (const std::size_t field : fieldsThatCount(item)) {
            const bool decided = hasField(item.disputed, field);
            const std::string& text = (*item.after)[field];
            const bool loses = losesId(item) && isKeyField(item.record->table, field);
            if (loses || (decided && !forTheirs(compared_.fieldCell(item, field)))) {
                continue;
            }
            const MatchedRecord* const target = missing(text);
            if (target != nullptr && decided) {
                return tl::unexpected(brokenReference(*target));
            }
            if (target == nullptr) {
                made.texts[field] = text;
            }
        }
        if (item.origin && (!made.texts.empty() || (item.disputed.empty() && item.origin_is_free))) {
            made.origin = item.origin;
        }
        if (!made.texts.empty() || made.origin) {
            MergeStep& kept = step(*item.record, MergeStep::Kind::Change);
            kept.texts = std::move(made.texts);
            kept.origin = std::move(made.origin);
        }
        return {};
    }

    /// Where theirs may have an id that a record of ours took, that record goes back to the one it had, or goes.
    void giveUpId(const Item& item) {
        if (item.id_holder == nullptr || losesId(item)) {
            return;
        }
        const MatchedRecord& holder = *item.id_holder;
        const auto former = matcher_.recordAt(Copy::Ours, holder, matcher_.lastMerge());
        if (!former) {
            step(holder, MergeStep::Kind::Remove);
            return;
        }
        const TokenCells cells = matcher_.tokens(Copy::Ours, matcher_.lastMerge(), *former);
        MergeStep& made = step(holder, MergeStep::Kind::Change);
        for (std::size_t field = 0; field < domain::spec(holder.table).key_fields; ++field) {
            made.texts[field] = cells[field];
        }
    }

    const ThreeWay& compared_;
    RecordMatcher& matcher_;
    const MergeDecisions& decisions_;
    std::map<std::pair<Table, std::size_t>, MergeStep> steps_;
};

base::Result<std::vector<MergeStep>> ThreeWay::resolve(const MergeDecisions& decisions) const {
    return Resolution(*this, decisions).run();
}

} // namespace parkcarbon::services
