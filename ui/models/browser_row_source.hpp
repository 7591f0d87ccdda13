#pragma once

#include "ui/document/project_document.hpp"
#include "ui/models/row_source.hpp"

#include <memory>

namespace parkcarbon::ui {

/// The rows of one table of the open project.
class BrowserRowSource final : public RowSource {
public:
    /// The document must be open, and outlive this source.
    BrowserRowSource(ProjectDocument& document, domain::Table table);
    ~BrowserRowSource() override;

    domain::Table table() const override;
    bool isReadable() const override { return document_.session() != nullptr; }
    bool isEditable() const override { return document_.isEditable(); }
    std::size_t size() const override { return browser_.size(); }
    const domain::Cells& cells(std::size_t row) const override { return browser_.cells(row); }
    std::string recordId(std::size_t row) const override { return browser_.recordId(row); }
    std::optional<std::size_t> rowOf(std::string_view record_id) const override { return browser_.rowOf(record_id); }
    std::optional<domain::Cells> find(std::string_view record_id) const override;
    domain::Provenance origin(std::size_t row) const override { return browser_.origin(row); }
    void setConditions(std::vector<services::RecordBrowser::Condition> conditions) override;
    void setOrder(std::optional<services::RecordBrowser::Order> order) override;
    base::Result<void> refresh() override;
    base::Result<void> apply(const GridChange& change) override;

private:
    ProjectDocument& document_;
    services::RecordBrowser browser_;
    bool filtered_ = false;
    mutable std::unique_ptr<services::RecordBrowser> unfiltered_; ///< made when `find` must see filtered-out rows
};

} // namespace parkcarbon::ui
