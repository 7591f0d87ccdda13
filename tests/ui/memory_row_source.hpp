#pragma once

#include "ui/models/row_source.hpp"

#include <functional>
#include <vector>

namespace parkcarbon::ui {

/// Rows in memory, with the rules of the real ones: all or nothing, no id twice. Counts what went through the door.
class MemoryRowSource final : public RowSource {
public:
    MemoryRowSource(domain::Table table, std::vector<domain::Cells> rows);

    domain::Table table() const override { return table_; }
    bool isReadable() const override { return true; }
    bool isEditable() const override { return editable; }
    std::size_t size() const override { return rows_.size(); }
    const domain::Cells& cells(std::size_t row) const override { return rows_.at(row); }
    std::string recordId(std::size_t row) const override { return rows_.at(row)[0].value_or(""); }
    std::optional<std::size_t> rowOf(std::string_view record_id) const override;
    std::optional<domain::Cells> find(std::string_view record_id) const override;
    domain::Provenance origin(std::size_t row) const override;
    void setConditions(std::vector<services::RecordBrowser::Condition>) override {}
    void setOrder(std::optional<services::RecordBrowser::Order>) override {}
    base::Result<void> refresh() override { return {}; }
    base::Result<void> apply(const GridChange& change) override;

    std::string text(std::size_t row, std::string_view field) const;

    bool editable = true;
    int operations = 0;
    std::function<void()> on_change; ///< as the change notice would

private:
    domain::Table table_;
    std::vector<domain::Cells> rows_;
};

/// `count` activities A1, A2, … of enterprise E1 with quantities 1, 2, …
std::vector<domain::Cells> activityRows(int count);

} // namespace parkcarbon::ui
