#pragma once

#include "ui/grid/text_block.hpp"
#include "ui/models/cell_words.hpp"
#include "ui/models/row_source.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

/// A cell that a change would make invalid, and why.
struct CellProblem {
    int row = 0; ///< of the grid; rows behind the last are counted on
    std::size_t field = 0;
    std::string text; ///< what was to be put there
    base::Error error;
};
using CellProblems = std::vector<CellProblem>;

/// Where a block goes: its top left cell, how far the selection reaches, and the fields of the columns in visual order.
struct PasteTarget {
    int row = 0;
    std::size_t column = 0; ///< index into `fields`
    int selected_rows = 1;
    std::size_t selected_columns = 1;
    std::vector<std::size_t> fields;
};

/// What becomes of pasted new rows whose id the table already has.
enum class ExistingRows { Overwrite, Skip, AddAsNew };

/// A paste worked out before anything changes. By Excel's rules: a single cell fills the selection, a block repeats
/// where the selection is a multiple of it, cells replace those they meet; rows behind the last row become new records.
class PastePlan {
public:
    PastePlan(const RowSource& source, const CellWords& words, const TextBlock& block, const PasteTarget& target);

    int changedRows() const { return static_cast<int>(changed_.size()); } ///< rows of the grid that cells replace
    int newRows() const { return static_cast<int>(fresh_.size()); }
    int existingRows() const; ///< of the new rows, how many have an id that the table already has

    /// The change with the choice for existing rows applied, or every cell that is wrong; then nothing may be changed.
    tl::expected<GridChange, CellProblems> resolve(ExistingRows existing) const;

private:
    struct RowTexts {
        int row;
        std::vector<std::pair<std::size_t, std::string>> cells; ///< field and canonical text
        bool exists = false;
    };
    void readRow(int row, const std::vector<std::string>& texts, std::size_t period, std::size_t width,
                 const PasteTarget& target, const CellWords& words);
    std::string keyOf(const RowTexts& row) const;
    void appendEdits(const RowTexts& row, const domain::Cells& before, const std::string& record_id, GridChange& change,
                     CellProblems& problems) const;
    void appendRecord(const RowTexts& row, const std::string& id, GridChange& change, CellProblems& problems) const;

    const RowSource& source_;
    const domain::TableSpec& spec_;
    std::vector<RowTexts> changed_;
    std::vector<RowTexts> fresh_;
};

/// Ids for new records: the last record's id counted on, free of clashes; empty for tables without an id of their own.
class NewIds {
public:
    using Taken = std::function<bool(std::string_view id)>;
    /// `last_id` is that of the record entered last, empty when there is none.
    NewIds(domain::Table table, std::string_view last_id, Taken taken);
    explicit NewIds(const RowSource& source);
    std::string next();

private:
    Taken taken_;
    bool usable_;
    std::string prefix_;
    std::int64_t number_ = 0;
    std::size_t width_ = 1;
};

} // namespace parkcarbon::ui
