#include "services/factor_update/causes.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <numeric>
#include <unordered_map>

namespace parkcarbon::services {
namespace {

using engine::inventory::Line;

/// Each trial computes the years concerned once; beyond this many, groups of rows are named as they are.
constexpr std::size_t kMostTrials = 256;

using LineNumbers = std::vector<std::size_t>; ///< ascending indices into FactorUpdate::lines

/// Changed rows of one set, and the lines that change when they are taken alone.
struct RowGroup {
    std::size_t set = 0;
    std::vector<std::size_t> rows;
    LineNumbers lines;
};

LineNumbers without(const LineNumbers& all, const LineNumbers& first, const LineNumbers& second) {
    LineNumbers known;
    std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(known));
    LineNumbers rest;
    std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::back_inserter(rest));
    return rest;
}

class CauseFinder {
public:
    CauseFinder(const CauseSearch& search, FactorUpdate& update, const base::RunContext& context)
        : search_(search), update_(update), context_(context) {
        for (const UpdatedYear& year : search.years) {
            for (std::size_t index = 0; index < year.lines.size(); ++index) {
                const ComparedLine& line = year.lines[index];
                if (line.before != nullptr) {
                    numbers_.emplace(line.before, year.first_line + index);
                } else {
                    new_numbers_.emplace(newLineKey(year, *line.after), year.first_line + index);
                }
            }
        }
    }

    base::Result<void> run() {
        for (std::size_t set = 0; set < update_.sets.size(); ++set) {
            RowGroup group{set, std::vector<std::size_t>(update_.sets[set].rows.size()), {}};
            std::iota(group.rows.begin(), group.rows.end(), std::size_t{0});
            if (!group.rows.empty()) {
                group.lines = changedBy(group).value_or(LineNumbers{});
                enqueue(std::move(group));
            }
        }
        while (!groups_.empty() && !context_.cancelled()) {
            const RowGroup group = std::move(groups_.front());
            groups_.pop_front();
            split(group);
        }
        return context_.cancelled() ? base::failure(engine::inventory::kCancelled) : base::Result<void>{};
    }

private:
    static std::string newLineKey(const UpdatedYear& year, const Line& line) {
        return year.year.str() + " " + line.line_id;
    }

    void enqueue(RowGroup group) {
        if (!group.lines.empty()) {
            groups_.push_back(std::move(group));
        }
    }

    void split(const RowGroup& group) {
        if (group.rows.size() == 1 || trials_ + 2 > kMostTrials) {
            attribute(group, group.lines);
            return;
        }
        const auto middle = group.rows.begin() + static_cast<std::ptrdiff_t>(group.rows.size() / 2);
        RowGroup left{group.set, {group.rows.begin(), middle}, {}};
        RowGroup right{group.set, {middle, group.rows.end()}, {}};
        auto by_left = changedBy(left);
        auto by_right = changedBy(right);
        if (!by_left || !by_right) {
            attribute(group, group.lines); // a half of these rows is no table that anything can be computed with
            return;
        }
        attribute(group, without(group.lines, *by_left, *by_right)); // what only both halves together change
        left.lines = std::move(*by_left);
        right.lines = std::move(*by_right);
        enqueue(std::move(left));
        enqueue(std::move(right));
    }

    void attribute(const RowGroup& group, const LineNumbers& lines) {
        for (const std::size_t line : lines) {
            for (const std::size_t row : group.rows) {
                update_.lines[line].because.push_back({group.set, row});
            }
        }
    }

    /// The lines that change when only these rows are taken; nothing when that cannot be computed.
    std::optional<LineNumbers> changedBy(const RowGroup& group) {
        ++trials_;
        const auto library = libraryWith(group);
        if (!library) {
            return std::nullopt;
        }
        LineNumbers changed;
        for (const UpdatedYear& year : search_.years) {
            if (year.lines.empty()) {
                continue;
            }
            const auto tried = InventoryTask{search_.snapshot, *library, {year.year, true}}.run(context_);
            if (!tried) {
                return std::nullopt;
            }
            for (const ComparedLine& line : differentLines(year.present->lines, (*tried)->lines)) {
                if (const auto number = numberOf(year, line)) {
                    changed.push_back(*number);
                }
            }
        }
        std::sort(changed.begin(), changed.end());
        return changed;
    }

    base::Result<std::shared_ptr<const reference::Library>> libraryWith(const RowGroup& group) const {
        const reference::PinChange& set = update_.sets[group.set];
        const auto is_set = [&](const domain::PinnedSet& pin) {
            return pin.kind == set.kind && pin.set_id == set.set_id;
        };
        domain::PinnedSets pins = search_.snapshot->pinned;
        const auto present = std::find_if(pins.begin(), pins.end(), is_set);
        const auto wanted = std::find_if(search_.wanted.begin(), search_.wanted.end(), is_set);
        std::vector<std::string> ids;
        for (const std::size_t row : group.rows) {
            ids.push_back(set.rows[row].id);
        }
        return reference::withRowsOf(*present, *wanted, ids).and_then([&](domain::PinnedSet&& mixed) {
            *present = std::move(mixed);
            return reference::Library::withPins(pins);
        });
    }

    std::optional<std::size_t> numberOf(const UpdatedYear& year, const ComparedLine& line) const {
        if (line.before != nullptr) {
            const auto found = numbers_.find(line.before);
            return found == numbers_.end() ? std::nullopt : std::optional(found->second);
        }
        const auto found = new_numbers_.find(newLineKey(year, *line.after));
        return found == new_numbers_.end() ? std::nullopt : std::optional(found->second);
    }

    const CauseSearch& search_;
    FactorUpdate& update_;
    const base::RunContext& context_;
    std::unordered_map<const Line*, std::size_t> numbers_;     ///< of present lines
    std::unordered_map<std::string, std::size_t> new_numbers_; ///< of lines that only the update has
    std::deque<RowGroup> groups_;                              ///< each changes a line
    std::size_t trials_ = 0;
};

} // namespace

base::Result<void> findCauses(const CauseSearch& search, FactorUpdate& update, const base::RunContext& context) {
    if (update.lines.empty()) {
        return {};
    }
    if (auto found = CauseFinder(search, update, context).run(); !found) {
        return found;
    }
    for (FactorUpdate::LineChange& line : update.lines) {
        std::sort(line.because.begin(), line.because.end());
    }
    return {};
}

} // namespace parkcarbon::services
