#include "ui/grid/paste_plan.hpp"

#include <algorithm>
#include <set>

namespace parkcarbon::ui {
namespace {

/// How often a block of `size` goes into a selection: repeated when the selection is a whole multiple of it.
std::size_t tiledExtent(std::size_t size, std::size_t selected) {
    return size > 0 && selected > size && selected % size == 0 ? selected : size;
}

bool isBlankRow(const std::vector<std::string>& texts) {
    return std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return text.empty(); });
}

} // namespace

PastePlan::PastePlan(const RowSource& source, const CellWords& words, const TextBlock& block, const PasteTarget& target)
    : source_(source), spec_(domain::spec(source.table())) {
    if (block.empty() || target.column >= target.fields.size()) {
        return;
    }
    const std::size_t height = tiledExtent(block.rows.size(), static_cast<std::size_t>(target.selected_rows));
    const std::size_t width =
        std::min(tiledExtent(block.columns(), target.selected_columns), target.fields.size() - target.column);
    for (std::size_t row = 0; row < height; ++row) {
        readRow(target.row + static_cast<int>(row), block.rows[row % block.rows.size()], block.columns(), width, target,
                words);
    }
    for (RowTexts& row : fresh_) {
        const std::string key = keyOf(row);
        row.exists = !key.empty() && source_.find(key).has_value();
    }
}

void PastePlan::readRow(int row, const std::vector<std::string>& texts, std::size_t period, std::size_t width,
                        const PasteTarget& target, const CellWords& words) {
    const bool is_new = row >= static_cast<int>(source_.size());
    if (is_new && isBlankRow(texts)) {
        return;
    }
    RowTexts read{row, {}, false};
    for (std::size_t column = 0; column < width; ++column) {
        const std::size_t from = column % period;
        if (from >= texts.size()) {
            continue; // a short row leaves the cells it does not reach
        }
        const std::size_t field = target.fields[target.column + column];
        read.cells.emplace_back(field, words.canonical(spec_.fields[field], texts[from]));
    }
    (is_new ? fresh_ : changed_).push_back(std::move(read));
}

std::string PastePlan::keyOf(const RowTexts& row) const {
    std::string key;
    for (std::size_t field = 0; field < spec_.key_fields; ++field) {
        const auto cell =
            std::find_if(row.cells.begin(), row.cells.end(), [&](const auto& c) { return c.first == field; });
        if (cell == row.cells.end() || cell->second.empty()) {
            return {};
        }
        key += (field == 0 ? "" : "|") + cell->second;
    }
    return key;
}

int PastePlan::existingRows() const {
    return static_cast<int>(std::count_if(fresh_.begin(), fresh_.end(), [](const RowTexts& r) { return r.exists; }));
}

void PastePlan::appendEdits(const RowTexts& row, const domain::Cells& before, const std::string& record_id,
                            GridChange& change, CellProblems& problems) const {
    domain::Cells after = before;
    std::vector<services::EditRecords::Edit> edits;
    for (const auto& [field, text] : row.cells) {
        if (before[field].value_or("") != text) {
            after[field] = text;
            edits.push_back({record_id, field, text});
        }
    }
    if (edits.empty()) {
        return;
    }
    if (const auto parsed = domain::parseRecord(spec_.table, after); !parsed) {
        for (const domain::FieldError& wrong : parsed.error()) {
            problems.push_back({row.row, wrong.field, after[wrong.field].value_or(""), wrong.error});
        }
        return;
    }
    std::move(edits.begin(), edits.end(), std::back_inserter(change.edits));
}

void PastePlan::appendRecord(const RowTexts& row, const std::string& id, GridChange& change,
                             CellProblems& problems) const {
    domain::Cells cells(spec_.fields.size());
    for (const auto& [field, text] : row.cells) {
        cells[field] = text;
    }
    if (!id.empty()) {
        cells[0] = id;
    }
    auto parsed = domain::parseRecord(spec_.table, cells);
    if (!parsed) {
        for (const domain::FieldError& wrong : parsed.error()) {
            problems.push_back({row.row, wrong.field, cells[wrong.field].value_or(""), wrong.error});
        }
        return;
    }
    change.added.push_back(std::move(*parsed));
}

tl::expected<GridChange, CellProblems> PastePlan::resolve(ExistingRows existing) const {
    GridChange change;
    CellProblems problems;
    for (const RowTexts& row : changed_) {
        const auto index = static_cast<std::size_t>(row.row);
        appendEdits(row, source_.cells(index), source_.recordId(index), change, problems);
    }
    NewIds ids(source_);
    std::set<std::string> taken;
    for (const RowTexts& row : fresh_) {
        const std::string key = keyOf(row);
        if (row.exists && existing == ExistingRows::Skip) {
            continue;
        }
        if (row.exists && existing == ExistingRows::Overwrite) {
            appendEdits(row, source_.find(key).value_or(domain::Cells(spec_.fields.size())), key, change, problems);
            continue;
        }
        std::string fresh_id;
        if (key.empty() || row.exists) {
            do {
                fresh_id = ids.next();
            } while (!fresh_id.empty() && taken.contains(fresh_id));
        }
        taken.insert(fresh_id.empty() ? key : fresh_id);
        appendRecord(row, fresh_id, change, problems);
    }
    if (!problems.empty()) {
        return tl::unexpected(std::move(problems));
    }
    return change;
}

} // namespace parkcarbon::ui
