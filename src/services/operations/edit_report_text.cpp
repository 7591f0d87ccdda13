#include <parkcarbon/services/report_text_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <parkcarbon/base/utf8.hpp>

namespace parkcarbon::services {
namespace {

std::string idOfText(const std::string& block, const std::string& language) {
    domain::ReportText text;
    text.block = block;
    text.language = language;
    return domain::recordId(text);
}

} // namespace

EditReportText::EditReportText(domain::ReportText text) : text_(std::move(text)) {
    text_.text = base::trimmed(text_.text);
}

base::Arguments EditReportText::arguments() const {
    return {{"block", text_.block}, {"language", text_.language}};
}

base::Result<void> EditReportText::apply(store::RecordWriter& writer, const base::RunContext&) const {
    if (text_.text.empty()) {
        return base::failure(kReportTextEmpty, {{"block", text_.block}});
    }
    const auto present = writer.find(domain::Table::ReportTexts, idOfText(text_.block, text_.language));
    if (!present) {
        return base::failure(present.error());
    }
    domain::ReportText text = text_;
    if (text.edited_by.empty()) {
        text.edited_by = writer.actor();
    }
    if (!text.edited_on) {
        text.edited_on = writer.today();
    }
    const auto valid = domain::parseRecord(domain::Table::ReportTexts, domain::toCells(text));
    if (!valid) {
        return base::failure(namedFieldError(domain::Table::ReportTexts, text.block, valid.error().front()));
    }
    if (*present) {
        return writer.update((*present)->key, *valid);
    }
    return writer.insert(*valid).map([](std::int64_t) {});
}

ResetReportText::ResetReportText(std::string block, std::string language)
    : block_(std::move(block)), language_(std::move(language)) {}

base::Arguments ResetReportText::arguments() const {
    return {{"block", block_}, {"language", language_}};
}

base::Result<void> ResetReportText::apply(store::RecordWriter& writer, const base::RunContext&) const {
    const auto stored = existingRecord(writer, domain::Table::ReportTexts, idOfText(block_, language_));
    if (!stored) {
        return base::failure(stored.error());
    }
    return writer.remove(domain::Table::ReportTexts, stored->key);
}

} // namespace parkcarbon::services
