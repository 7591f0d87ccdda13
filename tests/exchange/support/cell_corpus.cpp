#include "exchange/support/workbook_builder.hpp"
#include "exchange/support/workbook_corpus.hpp"

namespace parkcarbon::exchange {
namespace {

std::string rows(const std::string& xml) {
    return zipParts(partsWithRows(xml));
}

/// One row, number 1, with these cells.
std::string row(const std::string& cells) {
    return rows("<row r=\"1\">" + cells + "</row>");
}

std::string cell(const std::string& reference, const std::string& value, const std::string& attributes = {}) {
    return "<c r=\"" + reference + "\"" + (attributes.empty() ? "" : " ") + attributes + "><v>" + value + "</v></c>";
}

Corpus places() {
    return {{"cells-without-reference", rows("<row r=\"3\"><c><v>1</v></c><c/><c><v>2</v></c></row>")},
            {"rows-without-number", rows("<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>")},
            {"rows-numbered-by-their-cells", rows("<row><c r=\"B7\"><v>1</v></c></row><row><c><v>2</v></c></row>")},
            {"rows-out-of-order",
             rows("<row r=\"5\">" + cell("A5", "5") + "</row><row r=\"2\">" + cell("A2", "2") + "</row>")},
            {"row-twice", rows("<row r=\"2\">" + cell("A2", "1") + "</row><row r=\"2\">" + cell("B2", "2") + "</row>")},
            {"empty-row-twice", rows("<row r=\"2\"/><row r=\"2\">" + cell("B2", "2") + "</row>")},
            {"cell-twice", row(cell("A1", "1") + cell("A1", "2"))},
            {"cells-out-of-order", row(cell("C1", "3") + cell("A1", "1"))},
            {"cell-of-another-row", row(cell("A2", "1"))},
            {"reference-is-none", row(cell("1A", "1"))},
            {"reference-in-small-letters", row(cell("b1", "1"))},
            {"row-number-is-none", rows("<row r=\"abc\"><c><v>1</v></c></row>")},
            {"row-zero", rows("<row r=\"0\"><c><v>1</v></c></row>")},
            {"row-beyond-the-last", rows("<row r=\"1048577\"><c><v>1</v></c></row>")},
            {"row-number-overflows", rows("<row r=\"99999999999999999999\"><c><v>1</v></c></row>")},
            {"last-cell-formatted", row(cell("A1", "1") + "<c r=\"XFD1\" s=\"1\"/>")},
            {"last-cell-filled", row(cell("A1", "1") + cell("XFD1", "2"))},
            {"column-beyond-the-last", row(cell("XFE1", "1"))},
            {"huge-gap",
             rows("<row r=\"1\">" + cell("A1", "1") + "</row><row r=\"1048576\">" + cell("A1048576", "2") + "</row>")},
            {"sheet-without-rows", rows("")},
            {"formats-without-values", rows("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row><row r=\"9\"/>")},
            {"merged-everywhere", [] {
                 WorkbookParts parts = soundParts();
                 std::string& xml = parts[kSheetPart];
                 xml.insert(xml.find("</sheetData>") + 12,
                            "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"rubbish\"/><mergeCell/>"
                            "</mergeCells>");
                 return zipParts(parts);
             }()}};
}

Corpus texts() {
    return {
        {"inline-text", row("<c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c>")},
        {"inline-runs",
         row("<c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space=\"preserve\"> 厂"
             "</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh><phoneticPr/></is></c>")},
        {"inline-text-of-no-type", row("<c r=\"A1\"><is><t>甲</t></is></c>")},
        {"shared-runs",
         [] {
             WorkbookParts parts = partsWithRows("<row r=\"1\">" + cell("A1", "0", "t=\"s\"") + "</row>");
             parts[kTextPart] =
                 "<sst><si><r><rPr><t>no</t></rPr><t>甲</t></r><r><t>厂</t></r><rPh><t>jia</t></rPh></si></sst>";
             return zipParts(parts);
         }()},
        {"shared-text-not-there", row(cell("A1", "0", "t=\"s\"") + cell("B1", "99", "t=\"s\""))},
        {"shared-text-number-is-none", row(cell("A1", "x", "t=\"s\"") + cell("B1", "-1", "t=\"s\""))},
        {"shared-texts-empty",
         [] {
             WorkbookParts parts = partsWithRows("<row r=\"1\">" + cell("A1", "0", "t=\"s\"") + "</row>");
             parts[kTextPart] = "<sst count=\"0\" uniqueCount=\"0\"/>";
             return zipParts(parts);
         }()},
        {"shared-text-without-letters",
         [] {
             WorkbookParts parts =
                 partsWithRows("<row r=\"1\">" + cell("A1", "0", "t=\"s\"") + cell("B1", "1") + "</row>");
             parts[kTextPart] = "<sst><si/><si><t/></si></sst>";
             return zipParts(parts);
         }()},
        {"escapes", row("<c r=\"A1\" t=\"str\"><v>一_x000D_\n二_x005F_x0041_</v></c>")},
        {"cdata", row("<c r=\"A1\"><v><![CDATA[12]]></v></c><c r=\"B1\" t=\"str\"><v><![CDATA[<c r='A1'/>]]></v></c>")},
        {"cells-in-comments",
         row("<!-- <c r=\"B1\"><v>7</v></c> --><c r=\"A1\"><v>1<!-- 2 -->3</v></c><?pi <c r=\"C1\"/>?>")},
        {"cells-in-cdata", row("<![CDATA[<c r=\"B1\"><v>7</v></c>]]>" + cell("A1", "1"))},
        {"character-references", row("<c r=\"A1\"><v>&#49;2&#x2E;5</v></c>")},
        {"text-too-long", row("<c r=\"A1\" t=\"str\"><v>" + std::string(300'000, 'x') + "</v></c>")},
        {"shared-text-too-long",
         [] {
             WorkbookParts parts = soundParts();
             parts[kTextPart] = "<sst><si><t>" + std::string(300'000, 'x') + "</t></si></sst>";
             return zipParts(parts);
         }()},
        {"space-in-values", row("<c r=\"A1\">\n <v>\n 12 \n</v>\n</c><c r=\"B1\" t=\"b\"><v> 1 </v></c>")},
        {"full-width-digits", row("<c r=\"A1\" t=\"str\"><v>１，２３４．５</v></c>")}};
}

Corpus values() {
    WorkbookBuilder of_1904(WorkbookStyle::Excel);
    of_1904.use1904().sheet("表").set("A1", dateCell("44407")).set("B1", dateCell("0"));
    return {
        {"formula-with-result",
         row("<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>\"x\"</f><v>x</v></c>")},
        {"formula-without-result", row("<c r=\"A1\"><f>SUM(B1:B9)</f><v></v></c><c r=\"B1\"><f>B2</f></c>")},
        {"formula-with-empty-text", row("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>" + cell("B1", "1"))},
        {"shared-formula", row("<c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1</f><v>3</v></c>"
                               "<c r=\"B1\"><f t=\"shared\" si=\"0\"/></c>")},
        {"array-formula", row("<c r=\"A1\"><f t=\"array\" ref=\"A1:B1\">{1,2}</f><v>1</v></c>" + cell("B1", "2"))},
        {"formula-of-another-file", row("<c r=\"A1\"><f>[1]Sheet1!$A$1</f><v>8</v></c>")},
        {"command-in-a-formula", row("<c r=\"A1\" t=\"str\"><f>cmd|'/c calc'!A0</f><v>=cmd|'/c calc'!A0</v></c>")},
        {"errors", row(cell("A1", "#N/A", "t=\"e\"") + cell("B1", "#DIV/0!", "t=\"e\""))},
        {"booleans", row(cell("A1", "1", "t=\"b\"") + cell("B1", "0", "t=\"b\"") + cell("C1", "true", "t=\"b\""))},
        {"long-digits", row(cell("A1", "0.10000000000000001") + cell("B1", "1.5E-3") +
                            cell("C1", "9.1310000123456789E+17") + cell("D1", "-0") + cell("E1", "1.50"))},
        {"not-numbers", row(cell("A1", "abc") + cell("B1", "1,5") + cell("C1", "1e999") + cell("D1", "NaN"))},
        {"type-unknown", row(cell("A1", "5", "t=\"zz\""))},
        {"iso-dates", row(cell("A1", "2025-07-31T08:30:00", "t=\"d\"") + cell("B1", "31.7.2025", "t=\"d\""))},
        {"dates", row(cell("A1", "45869", "s=\"1\"") + cell("B1", "45839", "s=\"2\"") + cell("C1", "45658", "s=\"6\"") +
                      cell("D1", "45869", "s=\"7\"") + cell("E1", "45869.5", "s=\"1\""))},
        {"leap-day-that-never-was", row(cell("A1", "59", "s=\"1\"") + cell("B1", "60", "s=\"1\"") +
                                        cell("C1", "61", "s=\"1\"") + cell("D1", "0", "s=\"1\""))},
        {"dates-of-1904", of_1904.bytes()},
        {"dates-outside-the-calendar",
         row(cell("A1", "-1", "s=\"1\"") + cell("B1", "2958466", "s=\"1\"") + cell("C1", "1E+300", "s=\"2\""))},
        {"times", row(cell("A1", "1.5208333333333333", "s=\"4\"") + cell("B1", "0.75", "s=\"5\""))},
        {"percentages", row(cell("A1", "0.25", "s=\"3\"") + cell("B1", "1.1000000000000001", "s=\"3\""))},
        {"formats-with-words", row(cell("A1", "-1234.5", "s=\"8\"") + cell("B1", "3.5", "s=\"9\""))},
        {"style-not-there", row(cell("A1", "45869", "s=\"999\"") + cell("B1", "1", "s=\"x\""))}};
}

} // namespace

Corpus cellCorpus() {
    Corpus corpus = places();
    for (const Corpus& more : {texts(), values()}) {
        corpus.insert(corpus.end(), more.begin(), more.end());
    }
    return corpus;
}

} // namespace parkcarbon::exchange
