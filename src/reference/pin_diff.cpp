#include <parkcarbon/reference/pin_diff.hpp>

#include "csv_reader.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/reference/library.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace parkcarbon::reference {
namespace {

/// The content of a pin by column names and row ids.
struct PinRows {
    CsvRow header;
    std::vector<CsvRow> rows; ///< as wide as the header
    std::unordered_map<std::string_view, std::size_t> by_id;
    std::size_t id_column = 0;

    std::optional<std::size_t> column(std::string_view name) const {
        const auto found = std::find(header.begin(), header.end(), name);
        return found == header.end() ? std::nullopt : std::optional<std::size_t>(found - header.begin());
    }
    const CsvRow* find(std::string_view id) const {
        const auto found = by_id.find(id);
        return found == by_id.end() ? nullptr : &rows[found->second];
    }
    const std::string& id(const CsvRow& row) const { return row[id_column]; }
    std::string cell(const CsvRow* row, std::string_view name) const {
        const auto at = column(name);
        return row == nullptr || !at ? std::string{} : (*row)[*at];
    }
};

base::Result<PinRows> rowsOf(const domain::PinnedSet& pin) {
    auto lines = readCsv(pin.content);
    PinRows content;
    const bool has_header = lines && !lines->empty();
    if (has_header) {
        content.header = std::move(lines->front());
        content.rows.assign(std::make_move_iterator(lines->begin() + 1), std::make_move_iterator(lines->end()));
    }
    const auto id = content.column("id");
    const bool even = std::all_of(content.rows.begin(), content.rows.end(),
                                  [&](const CsvRow& row) { return row.size() == content.header.size(); });
    if (!has_header || !id || !even) {
        return base::failure(kPinnedSetDamaged, {{"kind", pin.kind}, {"set_id", pin.set_id}});
    }
    content.id_column = *id;
    for (std::size_t index = 0; index < content.rows.size(); ++index) {
        content.by_id.emplace(content.id(content.rows[index]), index);
    }
    return content;
}

constexpr std::array<std::string_view, 2> kChineseNames = {"name_zh", "fuel_zh"};
constexpr std::array<std::string_view, 4> kEnglishNames = {"name_en", "fuel", "item", "id"};

template <std::size_t N>
std::string firstFilled(const PinRows& content, const CsvRow& row, const std::array<std::string_view, N>& columns) {
    for (const std::string_view column : columns) {
        if (std::string text = content.cell(&row, column); !text.empty()) {
            return text;
        }
    }
    return {};
}

/// The row as it was and as it will be; one of them may be missing.
PinRowChange rowChange(const PinRows& before, const CsvRow* old_row, const PinRows& after, const CsvRow* new_row) {
    const PinRows& named = new_row != nullptr ? after : before;
    const CsvRow& row = new_row != nullptr ? *new_row : *old_row;
    PinRowChange change;
    change.kind = old_row == nullptr   ? PinRowChange::Kind::Added
                  : new_row == nullptr ? PinRowChange::Kind::Removed
                                       : PinRowChange::Kind::Changed;
    change.id = named.id(row);
    change.name_zh = firstFilled(named, row, kChineseNames);
    change.name_en = firstFilled(named, row, kEnglishNames);
    change.status_before = before.cell(old_row, "status");
    change.status_after = after.cell(new_row, "status");
    CsvRow columns = after.header;
    std::copy_if(before.header.begin(), before.header.end(), std::back_inserter(columns),
                 [&](const std::string& column) { return !after.column(column); });
    for (const std::string& column : columns) {
        PinRowChange::Cell cell{column, before.cell(old_row, column), after.cell(new_row, column)};
        if (cell.before != cell.after) {
            change.cells.push_back(std::move(cell));
        }
    }
    return change;
}

std::vector<PinRowChange> changedRows(const PinRows& before, const PinRows& after) {
    std::vector<PinRowChange> changes;
    for (const CsvRow& row : after.rows) {
        PinRowChange change = rowChange(before, before.find(after.id(row)), after, &row);
        if (!change.cells.empty()) {
            changes.push_back(std::move(change));
        }
    }
    for (const CsvRow& row : before.rows) {
        if (after.find(before.id(row)) == nullptr) {
            changes.push_back(rowChange(before, &row, after, nullptr));
        }
    }
    return changes;
}

/// A row of the older state under the columns of the newer one.
CsvRow underColumns(const CsvRow& columns, const PinRows& before, const CsvRow& row) {
    CsvRow cells;
    for (const std::string& column : columns) {
        cells.push_back(before.cell(&row, column));
    }
    return cells;
}

} // namespace

std::string_view changeWord(PinRowChange::Kind kind) {
    static constexpr std::array<std::string_view, 3> kWords = {"added", "removed", "changed"};
    return kWords[static_cast<std::size_t>(kind)];
}

base::Result<PinTable> pinTable(const domain::PinnedSet& pin) {
    return rowsOf(pin).map([](PinRows&& content) {
        return PinTable{std::move(content.header), std::move(content.rows)};
    });
}

base::Result<std::vector<PinChange>> diffPins(const domain::PinnedSets& before, const domain::PinnedSets& after) {
    std::vector<PinChange> changes;
    for (const domain::PinnedSet& pin : after) {
        const auto old = std::find_if(before.begin(), before.end(), [&](const domain::PinnedSet& candidate) {
            return candidate.kind == pin.kind && candidate.set_id == pin.set_id;
        });
        if (old == before.end()) {
            changes.push_back({pin.kind, pin.set_id, {}, pin.sha256, {}});
            continue;
        }
        if (*old == pin) {
            continue;
        }
        const auto old_rows = rowsOf(*old);
        const auto new_rows = rowsOf(pin);
        if (!old_rows || !new_rows) {
            return tl::unexpected(old_rows ? new_rows.error() : old_rows.error());
        }
        changes.push_back({pin.kind, pin.set_id, old->sha256, pin.sha256, changedRows(*old_rows, *new_rows)});
    }
    return changes;
}

base::Result<domain::PinnedSet> withRowsOf(const domain::PinnedSet& before, const domain::PinnedSet& after,
                                           std::span<const std::string> row_ids) {
    const auto old_rows = rowsOf(before);
    const auto new_rows = rowsOf(after);
    if (!old_rows || !new_rows) {
        return tl::unexpected(old_rows ? new_rows.error() : old_rows.error());
    }
    const std::unordered_set<std::string_view> taken(row_ids.begin(), row_ids.end());
    std::string content = csvLine(new_rows->header);
    // In the order of the newer state, so that an added row stands where its table has it.
    for (const CsvRow& row : new_rows->rows) {
        const std::string& id = new_rows->id(row);
        const CsvRow* const old_row = old_rows->find(id);
        if (taken.contains(id)) {
            content += csvLine(row);
        } else if (old_row != nullptr) {
            content += csvLine(underColumns(new_rows->header, *old_rows, *old_row));
        }
    }
    for (const CsvRow& row : old_rows->rows) {
        const std::string& id = old_rows->id(row);
        if (new_rows->find(id) == nullptr && !taken.contains(id)) {
            content += csvLine(underColumns(new_rows->header, *old_rows, row));
        }
    }
    return domain::PinnedSet{after.kind, after.set_id, base::sha256Hex(content), content};
}

} // namespace parkcarbon::reference
