#include <parkcarbon/exchange/clipboard_table.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;

ClipboardTable htmlTable(std::string_view html) {
    const auto table = readClipboardHtml(html);
    return table ? *table : ClipboardTable{{std::string(table.error().code.name)}};
}

TEST(ClipboardHtml, ReadsWhatExcelPutsOnTheClipboardOfWindows) {
    EXPECT_THAT(
        htmlTable("Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\nStartFragment:0000000400\r\n"
                  "EndFragment:0000000900\r\n\r\n"
                  "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head><title>t</title>\r\n"
                  "<style>\r\n<!--table {mso-displayed-decimal-separator:\"\\.\";}\r\n.xl63 {}-->\r\n</style>\r\n"
                  "</head>\r\n<body><!--[if gte mso 9]><xml><td>no</td></xml><![endif]-->\r\n"
                  "<table border=0 width=144>\r\n<!--StartFragment-->\r\n<col width=72 span=2>\r\n"
                  " <tr height=19>\r\n  <td height=19 class=xl63>烟煤</td>\r\n"
                  "  <td align=right x:num=\"1234.5678\">1,234.57</td>\r\n </tr>\r\n"
                  " <tr>\r\n  <td>a<br>\r\n    b &amp; c</td>\r\n  <td x:num=\"0.25\">25%</td>\r\n </tr>\r\n"
                  "<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>\r\n"),
        ElementsAre(ElementsAre("烟煤", "1234.5678"), ElementsAre("a\nb & c", "25%")));
}

TEST(ClipboardHtml, TakesTheWholeNumberThatLibreOfficeNotesBesideARoundedOne) {
    EXPECT_THAT(htmlTable("<table><tr><td sdval=\"0.30000000000000004\" sdnum=\"1033;\">0.3</td>"
                          "<td sdval=\"45869\" sdnum=\"1033;0;YYYY-MM-DD\"><font color=\"#000\">2025-07-31</font></td>"
                          "<td sdval=\"45658\" sdnum=\"1033;0;YYYY\">2025</td></tr></table>"),
                ElementsAre(ElementsAre("0.30000000000000004", "2025-07-31", "2025")));
}

TEST(ClipboardHtml, LeavesRoomForCellsThatSpanRowsAndColumns) {
    EXPECT_THAT(htmlTable("<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C</td><td>D</td></tr>"
                          "<tr><td>E<td>F</table>"),
                ElementsAre(ElementsAre("A", "B", ""), ElementsAre("", "C", "D"), ElementsAre("E", "F", "")));
}

TEST(ClipboardHtml, TakesATableWithinACellAsItsTextAndStopsBehindTheFirstTable) {
    EXPECT_THAT(htmlTable("<table><tr><td>x<table><tr><td>1</td><td>2</td></tr></table>y</td><td>z</td></tr></table>"
                          "<table><tr><td>other</td></tr></table>"),
                ElementsAre(ElementsAre("x\n1 2y", "z")));
}

TEST(ClipboardHtml, ResolvesEntitiesAndDrawsWhiteSpaceTogether) {
    EXPECT_THAT(
        htmlTable("<TABLE><TR><TH>m&sup3;&nbsp;&#176;C &#x4E2D;&unknown; &lt;b&gt;</TH><TD>  a\n\t b </TD></TR>"),
        ElementsAre(ElementsAre("m³ °C 中&unknown; <b>", "a b")));
}

TEST(ClipboardHtml, ReadsTheTableOfAWebPageThatForgetsItsEndTagsAndHasParagraphs) {
    EXPECT_THAT(htmlTable("<p>before</p><tr><td><p>one</p><p>two</p><td title='a > b'>three<tr><td>four"),
                ElementsAre(ElementsAre("one\ntwo", "three"), ElementsAre("four", "")));
}

TEST(ClipboardHtml, PassesOverATableWithoutCells) {
    EXPECT_THAT(htmlTable("<table><tr></tr></table><table><tr><td>x</td></tr></table>"), ElementsAre(ElementsAre("x")));
    EXPECT_THAT(htmlTable("<table><tr></tr></table>"), ElementsAre(ElementsAre("CLIPBOARD_WITHOUT_TABLE")));
}

TEST(ClipboardHtml, SaysThatThereIsNoTable) {
    EXPECT_THAT(htmlTable("<p>words</p>"), ElementsAre(ElementsAre("CLIPBOARD_WITHOUT_TABLE")));
    EXPECT_THAT(htmlTable(""), ElementsAre(ElementsAre("CLIPBOARD_WITHOUT_TABLE")));
    EXPECT_EQ(kClipboardWithoutTable.name, "CLIPBOARD_WITHOUT_TABLE");
}

TEST(ClipboardHtml, RefusesSpansAndTablesBeyondTheLimits) {
    EXPECT_THAT(htmlTable("<table><tr><td colspan=4000000000>x</td></tr></table>"),
                ElementsAre(ElementsAre("CLIPBOARD_TOO_LARGE")));
    EXPECT_THAT(htmlTable("<table><tr><td rowspan=4000000000>x</td></tr></table>"), ElementsAre(ElementsAre("x")));
    EXPECT_FALSE(readClipboardHtml("<table><tr><td>x<tr><td>y</table>", {.rows = 1}).has_value());
    EXPECT_FALSE(readClipboardHtml("<table></table>", {.bytes = 4}).has_value());
}

} // namespace
} // namespace parkcarbon::exchange
