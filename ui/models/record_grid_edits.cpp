#include "ui/models/record_grid_model.hpp"

#include <algorithm>
#include <utility>

namespace parkcarbon::ui {

tl::expected<void, Refusal> RecordGridModel::setCells(const std::vector<CellText>& cells) {
    std::vector<CellText> of_records;
    std::vector<CellText> of_drafts;
    for (const CellText& cell : cells) {
        (isRecord(cell.row) ? of_records : of_drafts).push_back(cell);
    }
    if (!of_records.empty()) {
        if (auto edited = editRecords(of_records); !edited) {
            return edited;
        }
    }
    return of_drafts.empty() ? tl::expected<void, Refusal>{} : editDrafts(of_drafts);
}

tl::expected<void, Refusal> RecordGridModel::editRecords(const std::vector<CellText>& cells) {
    std::map<int, std::vector<const CellText*>> by_row;
    for (const CellText& cell : cells) {
        by_row[cell.row].push_back(&cell);
    }
    GridChange change;
    CellProblems problems;
    for (const auto& [row, row_cells] : by_row) {
        const auto index = static_cast<std::size_t>(row);
        domain::Cells after = source_->cells(index);
        const std::string id = source_->recordId(index);
        const std::size_t edits_before = change.edits.size();
        for (const CellText* cell : row_cells) {
            refused_.erase({id, cell->field});
            if (after[cell->field].value_or("") != cell->text) {
                after[cell->field] = cell->text;
                change.edits.push_back({id, cell->field, cell->text});
            }
        }
        if (change.edits.size() == edits_before) {
            continue;
        }
        if (const auto parsed = domain::parseRecord(spec_.table, after); !parsed) {
            for (const domain::FieldError& wrong : parsed.error()) {
                problems.push_back({row, wrong.field, after[wrong.field].value_or(""), wrong.error});
            }
        }
    }
    if (!problems.empty()) {
        markRefused(problems);
        return tl::unexpected(Refusal{std::move(problems), std::nullopt});
    }
    auto applied = change.edits.empty() ? tl::expected<void, Refusal>{} : apply(change);
    if (!applied && change.edits.size() == 1) {
        const CellText& cell = cells.front();
        markRefused({{cell.row, cell.field, cell.text, *applied.error().operation}});
    }
    return applied;
}

tl::expected<void, Refusal> RecordGridModel::apply(const GridChange& change) {
    if (!source_ || change.empty()) {
        return {};
    }
    if (const auto done = source_->apply(change); !done) {
        return tl::unexpected(Refusal{{}, done.error()});
    }
    return {};
}

tl::expected<void, Refusal> RecordGridModel::removeRecords(const std::vector<int>& rows) {
    GridChange change;
    std::vector<int> drafts;
    for (const int row : rows) {
        if (isRecord(row)) {
            change.removed.push_back(recordId(row));
        } else if (row < blankRow()) {
            drafts.push_back(row);
        }
    }
    if (auto removed = apply(change); !removed) {
        return removed;
    }
    const int removed_records = static_cast<int>(change.removed.size());
    std::sort(drafts.rbegin(), drafts.rend());
    for (const int old_row : drafts) {
        const int row = old_row - removed_records;
        beginRemoveRows({}, row, row);
        drafts_.erase(drafts_.begin() + (row - shown_records_));
        endRemoveRows();
    }
    return {};
}

void RecordGridModel::markRefused(const CellProblems& problems) {
    for (const CellProblem& problem : problems) {
        const bool is_draft = !isRecord(problem.row);
        const std::string id = is_draft ? "#" + std::to_string(problem.row - shown_records_) : recordId(problem.row);
        refused_.insert_or_assign({id, problem.field}, RefusedCell{problem.text, problem.error});
        const QModelIndex cell = index(problem.row, static_cast<int>(problem.field));
        emit dataChanged(cell, cell);
    }
}

tl::expected<void, Refusal> RecordGridModel::editDrafts(const std::vector<CellText>& cells) {
    const int first_row = cells.front().row;
    const bool all_blank = std::all_of(cells.begin(), cells.end(), [](const CellText& c) { return c.text.empty(); });
    if (first_row == blankRow()) {
        if (all_blank) {
            return {};
        }
        // The blank row becomes the draft, and a new blank row comes behind it.
        beginInsertRows({}, blankRow() + 1, blankRow() + 1);
        drafts_.emplace_back(spec_.fields.size());
        endInsertRows();
        if (const std::string id = NewIds(*source_).next(); !id.empty()) {
            drafts_.back()[0] = id;
        }
    }
    for (const CellText& cell : cells) {
        const int draft = cell.row - shown_records_;
        if (draft >= draftCount()) {
            continue;
        }
        refused_.erase({"#" + std::to_string(draft), cell.field});
        drafts_[static_cast<std::size_t>(draft)][cell.field] = cell.text;
        emit dataChanged(index(cell.row, 0), index(cell.row, columnCount() - 1));
    }
    return completeDraft(static_cast<std::size_t>(first_row - shown_records_));
}

/// A row being typed in becomes a record as soon as nothing that is needed is missing.
tl::expected<void, Refusal> RecordGridModel::completeDraft(std::size_t draft) {
    const auto row = shown_records_ + static_cast<int>(draft);
    bool missing = false;
    for (std::size_t field = 0; field < spec_.fields.size(); ++field) {
        missing = missing || isMissing(row, field);
    }
    auto parsed = domain::parseRecord(spec_.table, drafts_[draft]);
    if (!parsed) {
        CellProblems problems;
        for (const domain::FieldError& wrong : parsed.error()) {
            if (!isMissing(row, wrong.field)) {
                problems.push_back({row, wrong.field, drafts_[draft][wrong.field].value_or(""), wrong.error});
            }
        }
        markRefused(problems);
        return missing && problems.empty() ? tl::expected<void, Refusal>{}
                                           : tl::unexpected(Refusal{std::move(problems), std::nullopt});
    }
    GridChange change;
    change.added.push_back(std::move(*parsed));
    completing_ = draft;
    auto added = apply(change);
    if (!added) {
        completing_.reset();
        markRefused({{row, 0, drafts_[draft][0].value_or(""), *added.error().operation}});
    } else if (std::exchange(completing_, std::nullopt)) {
        // A filter hides the new record, so that nothing took the draft's place.
        beginRemoveRows({}, row, row);
        drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(draft));
        endRemoveRows();
    }
    return added;
}

} // namespace parkcarbon::ui
