#include "report/docx/style_sheet.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report::docx {
namespace {

/// As a Chinese Word writes it: the built-in style `heading 1` has the id `1`.
pugi::xml_document chineseStyles() {
    pugi::xml_document document;
    document.load_string(R"(<w:styles xmlns:w="w">
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="n"/></w:style>
        <w:style w:type="paragraph" w:styleId="n"><w:name w:val="numbered"/><w:basedOn w:val="1"/>
            <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="something else"/></w:style>
        <w:style w:type="character" w:styleId="c"><w:name w:val="heading 2"/></w:style></w:styles>)");
    return document;
}

TEST(StyleSheet, TheProgramsOwnStylesGoByTheirIds) {
    const StyleSheet own;
    EXPECT_EQ(own.id("Heading1"), "Heading1");
    EXPECT_FALSE(own.isNumbered("Heading1"));
    EXPECT_THROW(own.id("NoSuchStyle"), std::out_of_range);
}

TEST(StyleSheet, ATemplatesStyleAnswersByItsName) {
    const pugi::xml_document document = chineseStyles();
    const StyleSheet styles(document.document_element());
    EXPECT_EQ(styles.id("Heading1"), "1");
    EXPECT_EQ(styles.id("Normal"), "a");
    EXPECT_EQ(styles.id("Heading2"), "Heading2") << "a character style of that name is another style";
}

TEST(StyleSheet, WhatTheTemplateLacksIsAddedAndRefersToTheTemplatesStyles) {
    const pugi::xml_document document = chineseStyles();
    const StyleSheet styles(document.document_element());
    EXPECT_EQ(styles.id("TableText"), "TableTextR") << "the id is another style's already";
    const std::string bytes = styles.bytes();
    EXPECT_THAT(bytes, testing::HasSubstr("w:styleId=\"TableTextR\"><w:name w:val=\"Table Text\"/><w:basedOn "
                                          "w:val=\"a\"/>"));
    EXPECT_THAT(bytes, testing::HasSubstr("<w:name w:val=\"Table Head\"/><w:basedOn w:val=\"TableTextR\"/>"));
    EXPECT_THAT(bytes,
                testing::HasSubstr("<w:name w:val=\"Report Body\"/><w:basedOn w:val=\"a\"/><w:qFormat/></w:style>"));
}

TEST(StyleSheet, SeesNumbersOfStylesThatAStyleIsBasedOn) {
    const pugi::xml_document document = chineseStyles();
    const StyleSheet styles(document.document_element()); // `1` and `n` are based on each other
    EXPECT_TRUE(styles.isNumbered("Heading1"));
    EXPECT_FALSE(styles.isNumbered("Heading2"));
}

} // namespace
} // namespace parkcarbon::report::docx
