#include "exchange/support/workbook_corpus.hpp"

#include "exchange/support/workbook_builder.hpp"

#include <iterator>

namespace parkcarbon::exchange {
namespace {

constexpr const char* kFormats[] = {"yyyy-mm-dd",     "yyyy\"年\"m\"月\"",
                                    "0.00%",          "[h]:mm",
                                    "h:mm:ss",        "yyyy",
                                    "m\"月\"d\"日\"", "[Red]#,##0.00;[Blue]-#,##0.00",
                                    "0.0\"kWh\""};

} // namespace

WorkbookParts soundParts() {
    WorkbookBuilder builder(WorkbookStyle::Excel);
    builder.sheet("表").row(1, {"项目", "数量"}).row(2, {"烟煤"}).set("B2", numberCell("12.5"));
    return builder.parts();
}

WorkbookParts partsWithRows(const std::string& rows) {
    WorkbookBuilder builder(WorkbookStyle::Excel);
    SheetBuilder& sheet = builder.sheet("表");
    std::int64_t row = 0;
    for (const char* format : kFormats) {
        sheet.set("A" + std::to_string(++row), numberCell("1", format));
    }
    sheet.set("B1", textCell("甲")).set("B2", textCell("乙"));
    WorkbookParts parts = builder.parts();
    std::string& xml = parts[kSheetPart];
    const std::size_t begin = xml.find("<sheetData>") + std::string_view("<sheetData>").size();
    xml.replace(begin, xml.find("</sheetData>") - begin, rows);
    return parts;
}

Corpus wholeCorpus() {
    Corpus whole = containerCorpus();
    for (Corpus more : {packageCorpus(), cellCorpus()}) {
        whole.insert(whole.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return whole;
}

} // namespace parkcarbon::exchange
