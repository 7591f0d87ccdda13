#pragma once

#include <parkcarbon/domain/workbench.hpp>
#include <parkcarbon/services/operation.hpp>

#include <string>

/// What users write in place of the generated passages of reports (report/text_block.hpp).
namespace parkcarbon::services {

inline constexpr base::Code kEditReportText{"EDIT_REPORT_TEXT"};
inline constexpr base::Code kResetReportText{"RESET_REPORT_TEXT"};
inline constexpr base::Code kReportTextEmpty{"REPORT_TEXT_EMPTY"};

/// Puts the user's text in place of the generated passage of that block and language, or of an earlier text of the
/// user. An empty `edited_by` or `edited_on` is filled in: the journal's actor, today. Errors: REPORT_TEXT_EMPTY
/// {block}; what the record parser says of another field, with `table` and `field`.
class EditReportText final : public Operation {
public:
    explicit EditReportText(domain::ReportText text);
    base::Code code() const override { return kEditReportText; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    domain::ReportText text_;
};

/// Goes back to the generated passage. Errors: RECORD_NOT_FOUND {table, value} when it has not been rewritten.
class ResetReportText final : public Operation {
public:
    ResetReportText(std::string block, std::string language);
    base::Code code() const override { return kResetReportText; }
    base::Arguments arguments() const override;
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override;

private:
    std::string block_;
    std::string language_;
};

} // namespace parkcarbon::services
