#include "exchange/support/workbook_corpus.hpp"
#include "exchange/support/zip_builder.hpp"
#include "exchange/workbook/workbook.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

/// Any bytes as a workbook: reading ends, tells rows of bounded size in which nothing lies outside the sheet, and tells
/// the same twice. The first byte chooses what the bytes are: the file itself, or one part of a sound workbook, so that
/// the fuzzer gets past the ZIP; for the sheet, the XML around its rows may be sound as well.
namespace {

using namespace parkcarbon::exchange;

constexpr WorkbookLimits kLimits = {.part_bytes = std::int64_t{1} << 22,
                                    .all_bytes = std::int64_t{1} << 23,
                                    .cells = 100'000,
                                    .cell_bytes = 10'000,
                                    .row_bytes = 100'000,
                                    .shared_text_bytes = 1'000'000};

void demand(bool condition) {
    if (!condition) {
        std::abort();
    }
}

std::string workbookAround(std::uint8_t choice, std::string_view bytes) {
    WorkbookParts parts = soundParts();
    const std::string text(bytes);
    switch (choice % 8) {
    case 0:
        return text;
    case 1:
        parts = partsWithRows(text);
        break;
    case 2:
        parts = partsWithRows("<row r=\"1\">" + text + "</row>");
        break;
    case 3:
        parts[kSheetPart] = text;
        break;
    case 4:
        parts[kTextPart] = text;
        break;
    case 5:
        parts["xl/styles.xml"] = text;
        break;
    case 6:
        parts["xl/workbook.xml"] = text;
        break;
    default:
        parts["xl/_rels/workbook.xml.rels"] = text;
    }
    ZipBuilder zip;
    for (const auto& [name, part] : parts) {
        zip.add(name, part);
    }
    return zip.bytes();
}

struct Told {
    std::int64_t rows = 0;
    std::size_t columns = 0;
    std::size_t bytes = 0;
    std::string error;
    friend bool operator==(const Told&, const Told&) = default;
};

Told tell(Workbook& workbook, std::size_t sheet, bool fill_merged) {
    Told told;
    const auto read = workbook.forEachRow(sheet,
                                          [&](const SourceRow& row) -> parkcarbon::base::Result<void> {
                                              demand(row.row >= 1 && row.row <= kLimits.rows);
                                              demand(!row.cells.empty() && row.cells.size() <= kLimits.columns);
                                              ++told.rows;
                                              told.columns = std::max(told.columns, row.cells.size());
                                              for (const SourceCell& cell : row.cells) {
                                                  told.bytes += cell.text.size();
                                              }
                                              return {};
                                          },
                                          {.fill_merged = fill_merged});
    told.error = read ? "" : read.error().code.name;
    return told;
}

} // namespace

/// UDUNITS-2 loses a few bytes for every text that is no unit; that is not ours to report.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libudunits2";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string bytes = workbookAround(data[0], {reinterpret_cast<const char*>(data) + 1, size - 1});
    auto workbook = Workbook::open(parkcarbon::base::EmbeddedFile{"fuzz.xlsx", bytes}, kLimits);
    if (!workbook) {
        return 0;
    }
    demand(!workbook->sheets().empty());
    for (std::size_t sheet = 0; sheet < std::min<std::size_t>(workbook->sheets().size(), 3); ++sheet) {
        const auto survey = workbook->survey(sheet);
        const Told told = tell(*workbook, sheet, false);
        demand(survey.has_value() == told.error.empty());
        demand(!survey || (survey->rows == told.rows && survey->columns == told.columns));
        demand(tell(*workbook, sheet, false) == told);
        demand(tell(*workbook, sheet, true).error == told.error);
    }
    return 0;
}
