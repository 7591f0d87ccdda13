#include "ui/memory_row_source.hpp"

#include <algorithm>

namespace parkcarbon::ui {

MemoryRowSource::MemoryRowSource(domain::Table table, std::vector<domain::Cells> rows)
    : table_(table), rows_(std::move(rows)) {}

std::optional<std::size_t> MemoryRowSource::rowOf(std::string_view record_id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const domain::Cells& row) { return row[0] == record_id; });
    return found == rows_.end() ? std::nullopt : std::optional<std::size_t>(found - rows_.begin());
}

std::optional<domain::Cells> MemoryRowSource::find(std::string_view record_id) const {
    const auto row = rowOf(record_id);
    return row ? std::optional(rows_[*row]) : std::nullopt;
}

domain::Provenance MemoryRowSource::origin(std::size_t row) const {
    return {"activities.csv", {}, static_cast<std::int64_t>(row) + 2};
}

base::Result<void> MemoryRowSource::apply(const GridChange& change) {
    std::vector<domain::Cells> rows = rows_;
    for (const auto& edit : change.edits) {
        rows.at(rowOf(edit.record_id).value())[edit.field] = edit.text;
    }
    for (const domain::Record& record : change.added) {
        const domain::Cells cells = domain::toCells(record);
        if (std::any_of(rows.begin(), rows.end(), [&](const domain::Cells& row) { return row[0] == cells[0]; })) {
            return base::failure(services::kIdDuplicate, {{"table", "activities"}, {"value", cells[0].value_or("")}});
        }
        rows.push_back(cells);
    }
    std::erase_if(rows, [&](const domain::Cells& row) {
        return std::find(change.removed.begin(), change.removed.end(), row[0].value_or("")) != change.removed.end();
    });
    rows_ = std::move(rows);
    ++operations;
    if (on_change) {
        on_change();
    }
    return {};
}

std::string MemoryRowSource::text(std::size_t row, std::string_view field) const {
    return rows_.at(row)[domain::spec(table_).fieldIndex(field).value()].value_or("");
}

std::vector<domain::Cells> activityRows(int count) {
    std::vector<domain::Cells> rows;
    for (int number = 1; number <= count; ++number) {
        const std::string text = std::to_string(number);
        rows.push_back(
            {"A" + text, "E1", "2025", "stationary_combustion", "烟煤", text, "t", "", "reported", "", "", ""});
    }
    return rows;
}

} // namespace parkcarbon::ui
