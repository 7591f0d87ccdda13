#pragma once

#include "ui/grid/paste_plan.hpp"
#include "ui/models/cell_words.hpp"
#include "ui/models/row_source.hpp"

#include <QAbstractTableModel>
#include <QCache>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace parkcarbon::ui {

/// Why a change of a grid was refused: cells that are wrong, or the operation's own error. Nothing was changed.
struct Refusal {
    CellProblems cells;
    std::optional<base::Error> operation;
};

/// One table of records as an editable grid: a column per field, a row per record, and behind the last record the rows
/// being typed in, which become records as soon as they are complete.
class RecordGridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role : int { MarkRole = Qt::UserRole, CanonicalRole };
    /// What a cell's corner mark says; the tooltip says it in words.
    enum class Mark { None, Note, Warning, Error, Refused, Missing };

    RecordGridModel(domain::Table table, const text::Text& words, const ReferenceDirectory& directory,
                    QObject* parent = nullptr);
    ~RecordGridModel() override;

    void setSource(std::unique_ptr<RowSource> source); ///< null empties the grid
    bool hasSource() const { return source_ != nullptr; }
    const RowSource* source() const { return source_.get(); }
    domain::Table table() const { return spec_.table; }
    const domain::TableSpec& tableSpec() const { return spec_; }
    const CellWords& words() const { return words_; }

    void refresh();    ///< rereads the source; the number of rows may change
    void repaintAll(); ///< texts, language or marks may be others
    void setConditions(std::vector<services::RecordBrowser::Condition> conditions);
    void setFindings(const base::Findings& findings);

    int recordCount() const { return shown_records_; }
    int draftCount() const { return static_cast<int>(drafts_.size()); }
    bool isRecord(int row) const { return row < shown_records_; }
    std::string canonical(int row, std::size_t field) const;
    std::string recordId(int row) const; ///< empty for a row being typed in
    std::optional<int> rowOf(std::string_view record_id) const;

    /// The same text into many cells, or many texts: one operation. Cells of rows being typed in are simply kept.
    struct CellText {
        int row;
        std::size_t field;
        std::string text;
    };
    tl::expected<void, Refusal> setCells(const std::vector<CellText>& cells);
    tl::expected<void, Refusal> apply(const GridChange& change);
    tl::expected<void, Refusal> removeRecords(const std::vector<int>& rows);
    void markRefused(const CellProblems& problems);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void refused(const parkcarbon::ui::Refusal& refusal);
    void refreshed();

private:
    using CellKey = std::pair<std::string, std::size_t>; ///< record id and field
    struct RefusedCell {
        std::string text;
        base::Error error;
    };

    const domain::Cells* cellsAt(int row) const;
    QString tooltip(int row, std::size_t field) const;
    Mark mark(int row, std::size_t field) const;
    bool isMissing(int row, std::size_t field) const;
    void resizeTo(int records);
    tl::expected<void, Refusal> editRecords(const std::vector<CellText>& cells);
    tl::expected<void, Refusal> editDrafts(const std::vector<CellText>& cells);
    tl::expected<void, Refusal> completeDraft(std::size_t draft);
    int blankRow() const { return shown_records_ + draftCount(); }
    std::string findingsText(const std::vector<base::Finding>& findings) const;

    const domain::TableSpec& spec_;
    const text::Text& text_;
    CellWords words_;
    const ReferenceDirectory& directory_;
    std::unique_ptr<RowSource> source_;
    bool has_blank_row_ = false;
    int shown_records_ = 0;
    std::vector<domain::Cells> drafts_;     ///< rows being typed in; the grid shows one blank row behind them
    std::optional<std::size_t> completing_; ///< the draft that is becoming a record just now
    mutable QCache<int, domain::Cells> fetched_;
    std::map<CellKey, std::vector<base::Finding>> findings_;
    std::map<CellKey, RefusedCell> refused_;
};

} // namespace parkcarbon::ui
