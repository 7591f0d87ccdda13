#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A damaged or odd workbook. What is to come of it stands in tests/cases/workbooks/.
struct CorpusWorkbook {
    std::string name;
    std::string bytes;
};
using Corpus = std::vector<CorpusWorkbook>;

/// Wrong as a file: no workbook at all, a ZIP that is cut, damaged, encrypted, a bomb.
Corpus containerCorpus();
/// Wrong or unusual as a package of XML parts.
Corpus packageCorpus();
/// Sheets whose rows and cells are wrong or unusual.
Corpus cellCorpus();
Corpus wholeCorpus();

using WorkbookParts = std::map<std::string, std::string>;
inline constexpr const char* kSheetPart = "xl/worksheets/sheet1.xml";
inline constexpr const char* kTextPart = "xl/sharedStrings.xml";

/// A sound workbook with one sheet 表: `1: 项目 | 数量` and `2: 烟煤 | n12.5`.
WorkbookParts soundParts();
/// The same with other XML between `<sheetData>` and its end; styles 1 to 9 are yyyy-mm-dd, yyyy"年"m"月", 0.00%,
/// [h]:mm, h:mm:ss, yyyy, m"月"d"日", [Red]#,##0.00;[Blue]-#,##0.00, 0.0"kWh".
WorkbookParts partsWithRows(const std::string& rows);

} // namespace parkcarbon::exchange
