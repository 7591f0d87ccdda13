#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// Whose habits a workbook shows.
enum class WorkbookStyle : std::uint8_t {
    Excel,       ///< relative targets, shared strings, x14ac and mc attributes, spans
    Wps,         ///< as Excel, with phonetic parts and extensions of its own
    LibreOffice, ///< every cell with style and type, every row with all attributes
    Openpyxl,    ///< absolute targets, texts inline
};

/// One cell of a test's workbook; make it with the functions below.
struct BuiltCell {
    enum class Kind : std::uint8_t { Text, Number, Date, Percent, Boolean, Error, Formula, Raw };
    Kind kind = Kind::Text;
    std::string text;    ///< the text, the digits, the error; for Raw the whole `<c …>…</c>`
    std::string formula; ///< without `=`
    std::string format;  ///< number format code, empty = of the kind
};
BuiltCell textCell(std::string text);
BuiltCell numberCell(std::string digits, std::string format = {});
BuiltCell dateCell(std::string serial, std::string format = {}); ///< by default yyyy-mm-dd
BuiltCell percentCell(std::string digits);                       ///< 0.25 shown as 25 %
BuiltCell booleanCell(bool value);
BuiltCell errorCell(std::string error);
/// Result as saved: a number where it reads as one, else a text; empty = saved without.
BuiltCell formulaCell(std::string formula, std::string result);
BuiltCell rawCell(std::string xml);

class SheetBuilder {
public:
    explicit SheetBuilder(std::string name) : name_(std::move(name)) {}

    SheetBuilder& set(std::string_view reference, BuiltCell cell); ///< "B7"
    /// Texts from column A on; empty ones are left out.
    SheetBuilder& row(std::int64_t number, const std::vector<std::string>& texts);
    SheetBuilder& merge(std::string range); ///< "A1:B2"
    SheetBuilder& hidden(std::string state = "hidden");
    SheetBuilder& hideRow(std::int64_t number);

private:
    friend class WorkbookBuilder;
    std::string name_;
    std::string state_;
    std::map<std::int64_t, std::map<std::size_t, BuiltCell>> rows_; ///< row number → column from 0
    std::vector<std::string> merged_;
    std::vector<std::int64_t> hidden_rows_;
};

/// Builds an .xlsx in the style of one of the programs that write them.
class WorkbookBuilder {
public:
    explicit WorkbookBuilder(WorkbookStyle style) : style_(style) {}

    /// Lives as long as the builder.
    SheetBuilder& sheet(std::string name);
    WorkbookBuilder& use1904();

    /// Part name (without the first `/`) → XML, to be damaged by a test and zipped with `zipParts`.
    std::map<std::string, std::string> parts() const;
    std::string bytes() const;

private:
    WorkbookStyle style_;
    bool since_1904_ = false;
    std::vector<std::unique_ptr<SheetBuilder>> sheets_;
};

std::string zipParts(const std::map<std::string, std::string>& parts);

} // namespace parkcarbon::exchange
