#pragma once

#include <string>
#include <string_view>

/// What texts become in a spreadsheet program, and what spreadsheet programs leave behind in texts.
namespace parkcarbon::base {

/// `#REF!`, `#N/A` and the like, and the `####` of a column too narrow.
bool isExcelError(std::string_view text);

/// `1.2E+17`: a long number of which only the first digits are left.
bool isRoundedNumber(std::string_view text);

/// A text that a spreadsheet would run as a formula (it begins with = + - @, tab, CR or a full-width = + - @), or that
/// an import would take for one gone wrong (`#REF!`, `1.2E+17`), gets an apostrophe in front. `withoutFormulaGuard`
/// takes it away again: it removes one apostrophe only from texts that consist of apostrophes before such a text, so
/// every text comes back as it was.
std::string withFormulaGuard(std::string_view text);
std::string_view withoutFormulaGuard(std::string_view text);

} // namespace parkcarbon::base
