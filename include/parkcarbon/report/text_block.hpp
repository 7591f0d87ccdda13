#pragma once

#include <parkcarbon/base/finding.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Passages of a report that its user may rewrite. The program writes them from data; what the user wrote instead is
/// kept in the project (domain::ReportText) and printed until it is taken back. Its numbers are remembered as quotes of
/// the report's figures, so that a later report says which of them have changed.
namespace parkcarbon::report {

struct Document;

inline constexpr base::Code kReportTextOutdated{"REPORT_TEXT_OUTDATED"};

/// A number that the report states and that a text may quote.
struct QuotableFigure {
    std::string id;     ///< "<block>.<placeholder>" or "<table>/<row>/<column>"; without `;` and `=`
    std::string source; ///< where the reader finds it, in the report's language
    std::string shown;  ///< as printed, "1,234.5"
};

/// A number in a user's text that is no longer the report's.
struct OutdatedQuote {
    std::string figure;
    std::string source;
    std::string was;
    std::string now; ///< empty = the report has no such figure any more
};

struct TextBlock {
    std::string id;    ///< "assessment.problems", ASCII, unique in the report
    std::string place; ///< the heading that it stands under, with its number
    std::string generated;
    std::optional<std::string> own; ///< what the user wrote instead
    std::vector<OutdatedQuote> outdated;

    const std::string& text() const { return own ? *own : generated; }
};

/// Every number of the document that a text may quote: those of the generated passages, then the table cells of at
/// least three digits in the order of the pages.
std::vector<QuotableFigure> quotableFigures(const Document& document);

/// Which of the document's figures the text states, as `figure id=shown text; …` (domain::ReportText::quotes). Of
/// several figures that show the same number the block's own comes first, then those of other passages, then cells.
std::string quotesIn(std::string_view text, std::string_view block_id, const Document& document);

/// The quotes whose figures show another number now, as far as the text still states the old one.
std::vector<OutdatedQuote> outdatedQuotes(std::string_view text, std::string_view quotes, const Document& document);

/// One REPORT_TEXT_OUTDATED {block, place, figure, value, expected} for each outdated quote; a warning.
base::Findings textFindings(const Document& document);

} // namespace parkcarbon::report
