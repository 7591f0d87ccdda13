#include "ui/models/browser_row_source.hpp"

namespace parkcarbon::ui {

BrowserRowSource::BrowserRowSource(ProjectDocument& document, domain::Table table)
    : document_(document), browser_(*document.session(), table) {}

BrowserRowSource::~BrowserRowSource() = default;

domain::Table BrowserRowSource::table() const {
    return browser_.table();
}

std::optional<domain::Cells> BrowserRowSource::find(std::string_view record_id) const {
    if (const auto row = browser_.rowOf(record_id)) {
        return browser_.cells(*row);
    }
    if (!filtered_) {
        return std::nullopt;
    }
    if (!unfiltered_) {
        unfiltered_ = std::make_unique<services::RecordBrowser>(*document_.session(), browser_.table());
        if (!unfiltered_->refresh()) {
            return std::nullopt; // the operation itself refuses a duplicate
        }
    }
    const auto row = unfiltered_->rowOf(record_id);
    return row ? std::optional(unfiltered_->cells(*row)) : std::nullopt;
}

void BrowserRowSource::setConditions(std::vector<services::RecordBrowser::Condition> conditions) {
    filtered_ = !conditions.empty();
    browser_.setConditions(std::move(conditions));
}

void BrowserRowSource::setOrder(std::optional<services::RecordBrowser::Order> order) {
    browser_.setOrder(order);
}

base::Result<void> BrowserRowSource::refresh() {
    unfiltered_.reset();
    return browser_.refresh();
}

base::Result<void> BrowserRowSource::apply(const GridChange& change) {
    if (!change.removed.empty()) {
        return document_.execute(services::RemoveRecords(table(), change.removed));
    }
    if (change.added.empty()) {
        return document_.execute(services::EditRecords(table(), change.edits));
    }
    if (change.edits.empty()) {
        return document_.execute(services::AddRecords(table(), change.added));
    }
    return document_.execute(services::PasteRecords(table(), change.edits, change.added));
}

} // namespace parkcarbon::ui
