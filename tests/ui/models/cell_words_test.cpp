#include "ui/models/cell_words.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class CellWordsTest : public testing::Test {
protected:
    CellWordsTest() {
        directory.set(domain::Table::Enterprises,
                      {{"E2", "乙厂", "Plant B"}, {"E1", "甲厂", "Plant A"}, {"E3", "甲厂", ""}});
    }
    const domain::FieldSpec& field(std::string_view name) const {
        const domain::TableSpec& spec = domain::spec(domain::Table::Activities);
        return spec.fields[spec.fieldIndex(name).value()];
    }
    const domain::FieldSpec& flowField(std::string_view name) const {
        const domain::TableSpec& spec = domain::spec(domain::Table::Flows);
        return spec.fields[spec.fieldIndex(name).value()];
    }
    ReferenceDirectory directory;
    text::Text chinese{text::Language::Zh};
    CellWords words{chinese, directory};
};

TEST_F(CellWordsTest, ShowsNamesBesideIds) {
    EXPECT_EQ(words.shown(field("enterprise_id"), "E2"), QStringLiteral("E2 · 乙厂"));
    EXPECT_EQ(words.shown(field("enterprise_id"), "E9"), QStringLiteral("E9"));
}

TEST_F(CellWordsTest, CopiesPlainIdsAndNumbersForOtherPrograms) {
    EXPECT_EQ(words.copied(field("enterprise_id"), "E2"), QStringLiteral("E2"));
    EXPECT_EQ(words.copied(field("quantity"), "12345.5"), QStringLiteral("12345.5"));
    EXPECT_EQ(words.shown(field("quantity"), "12345.5"), QStringLiteral("12,345.5"));
}

TEST_F(CellWordsTest, UnderstandsLabelsOfBothLanguages) {
    EXPECT_EQ(words.canonical(field("category"), "移动源燃烧"), "mobile_combustion");
    EXPECT_EQ(words.canonical(field("category"), "Mobile combustion"), "mobile_combustion");
    EXPECT_EQ(words.canonical(field("category"), "mobile_combustion"), "mobile_combustion");
}

TEST_F(CellWordsTest, UnderstandsANameOnlyWhenOneRecordHasIt) {
    EXPECT_EQ(words.canonical(field("enterprise_id"), "Plant B"), "E2");
    EXPECT_EQ(words.canonical(field("enterprise_id"), "E2 · 乙厂"), "E2");
    EXPECT_EQ(words.canonical(field("enterprise_id"), "甲厂"), "甲厂");
}

TEST_F(CellWordsTest, AnEndOfAFlowIsAnEnterpriseAProcessOrAStore) {
    directory.set(domain::Table::Processes, {{"P1", "锅炉", "Boiler"}, {"E2", "乙厂整体", ""}});
    EXPECT_EQ(words.shown(flowField("from_id"), "P1"), QStringLiteral("P1 · 锅炉"));
    EXPECT_EQ(words.shown(flowField("from_id"), "E2"), QStringLiteral("E2 · 乙厂")) << "an enterprise first";
    EXPECT_EQ(words.shown(flowField("from_id"), "stock:P1"), QStringLiteral("stock:P1 · 锅炉"));
    EXPECT_EQ(words.shown(flowField("from_id"), "env:P1"), QStringLiteral("env:P1"));
    EXPECT_EQ(words.canonical(flowField("to_id"), "锅炉"), "P1");
    EXPECT_EQ(words.canonical(flowField("to_id"), "Plant B"), "E2");
    EXPECT_EQ(words.canonical(flowField("to_id"), "stock:P1 · 锅炉"), "stock:P1");
    EXPECT_EQ(words.canonical(flowField("to_id"), "ext:Plant B"), "ext:Plant B");
}

} // namespace
} // namespace parkcarbon::ui
