#include "exchange/workbook/xml_parser.hpp"

#include "exchange/support/workbook_reading.hpp"
#include "exchange/support/zip_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

using testing::ElementsAre;

/// Writes down what it is told; takes `<p …/>` itself.
class Diary final : public XmlHandler {
public:
    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        const char* value = attributes.find("a");
        entries.push_back("+" + std::string(name) + (value == nullptr ? "" : "=" + std::string(value)));
        if (name == "stop") {
            stop();
        }
    }
    void endElement(std::string_view name) override { entries.push_back("-" + std::string(name)); }
    void text(std::string_view text) override { entries.emplace_back(text); }
    std::string_view plainStart() const override { return "<p "; }
    std::size_t takePlain(std::string_view bytes) override {
        constexpr std::string_view kPlain = "<p 1/>";
        std::size_t taken = 0;
        while (bytes.substr(taken).starts_with(kPlain)) {
            entries.emplace_back("plain");
            taken += kPlain.size();
        }
        return taken;
    }

    std::vector<std::string> entries;
};

std::vector<std::string> diaryOf(const std::string& xml, const WorkbookLimits& limits = {}) {
    const std::string zip = ZipBuilder().add("a.xml", xml, true).bytes();
    auto package = Package::open(base::EmbeddedFile{"a.zip", zip}, "a.zip", limits);
    if (!package) {
        return {textOf(package.error())};
    }
    Diary diary;
    if (const auto parsed = parsePart(*package, "A.XML", diary, limits); !parsed) {
        return {textOf(parsed.error())};
    }
    return diary.entries;
}

TEST(XmlParser, TellsNamesWithoutPrefixes) {
    EXPECT_THAT(diaryOf("<x:r xmlns:x=\"u\" x:a=\"1\"><x:b a=\"2\">t</x:b></x:r>"),
                ElementsAre("+r=1", "+b=2", "t", "-b", "-r"));
}

TEST(XmlParser, LetsTheHandlerTakePlainElementsBetweenTokensOnly) {
    EXPECT_THAT(diaryOf("<r><p 1/><p 1/>x<p 1/><!--<p 1/>--><![CDATA[<p 1/>]]><b/></r>"),
                ElementsAre("+r", "plain", "plain", "x", "plain", "<p 1/>", "+b", "-b", "-r"));
}

TEST(XmlParser, StopsWhenTheHandlerWantsNoMore) {
    EXPECT_THAT(diaryOf("<r><stop/><b/>"), ElementsAre("+r", "+stop"));
}

TEST(XmlParser, RefusesDocumentTypesAndDepth) {
    EXPECT_THAT(diaryOf("<!DOCTYPE r [<!ENTITY e \"x\">]><r>&e;</r>"),
                ElementsAre("WORKBOOK_HAS_ENTITIES value=A.XML"));
    EXPECT_THAT(diaryOf("<a><a><a/></a></a>", {.xml_depth = 2}),
                ElementsAre("WORKBOOK_TOO_DEEP value=A.XML expected=2"));
}

TEST(XmlParser, RefusesAnElementThatDoesNotEnd) {
    EXPECT_THAT(diaryOf("<r a=\"" + std::string(5'000'000, 'x') + "\"/>"),
                ElementsAre("WORKBOOK_PART_TOO_LARGE value=A.XML expected=1048576"));
}

TEST(XmlParser, GetsThroughALongCommentFullOfPlainElementsWithoutReadingItOverAndOver) {
    std::string comment;
    while (comment.size() < 900'000) {
        comment += "<p 1/>";
    }
    EXPECT_THAT(diaryOf("<r><!--" + comment + "--></r>"), ElementsAre("+r", "-r"));
}

TEST(XmlParser, ReadsALargePartInTwoThreadsToItsEndAndToAnError) {
    std::string rows;
    for (int row = 0; row < 200'000; ++row) {
        rows += "<row a=\"" + std::to_string(row) + "\"/>";
    }
    const auto whole = diaryOf("<r>" + rows + "</r>");
    EXPECT_EQ(whole.size(), 400'002U);
    EXPECT_EQ(whole[400'000], "-row");
    EXPECT_EQ(diaryOf("<r>" + rows + "</x>").front(), "WORKBOOK_PART_DAMAGED value=A.XML detail=mismatched tag");
    EXPECT_EQ(diaryOf("<r><stop/>" + rows + "</r>").size(), 2U);
}

} // namespace
} // namespace parkcarbon::exchange
