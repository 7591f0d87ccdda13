#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class ComposerTest : public SectionTest {};

Table oneRow(const Composer& out) {
    Table table = out.newTable("apart", {{"a", "", Align::Left}});
    table.rows.push_back({Row::Kind::Body, {Cell::text("x")}});
    return table;
}

TEST_F(ComposerTest, NumbersHeadingsTablesAndAnnexes) {
    const Document& document = compose([](Composer& out) {
        out.heading(1, "section.summary");
        out.heading(1, "section.boundary");
        out.heading(2, "section.zones");
        EXPECT_EQ(out.add(oneRow(out)), "Table 1");
        EXPECT_EQ(out.add(oneRow(out)), "Table 2");
        out.startAnnexes();
        out.heading(1, "annex.fuels");
        EXPECT_EQ(out.add(oneRow(out)), "Annex table 1");
    });
    EXPECT_EQ(std::get<Heading>(document.blocks[1]).number, "2");
    EXPECT_EQ(std::get<Heading>(document.blocks[2]).number, "2.1");
    EXPECT_EQ(std::get<Heading>(document.blocks[5]).number, "Annex A");
}

TEST_F(ComposerTest, SectionsBecomePartsOfAChapter) {
    const Document& document = compose([](Composer& out) {
        out.beginChapter("section.summary");
        out.heading(1, "section.boundary");
        out.heading(2, "section.zones");
        out.subheading("words of its own");
        out.heading(1, "section.methods");
        out.endChapter();
        out.heading(1, "section.emissions");
        out.subheading("words of its own");
    });
    std::vector<std::string> numbers;
    for (const Block& block : document.blocks) {
        const Heading& heading = std::get<Heading>(block);
        numbers.push_back(std::to_string(heading.level) + ": " + heading.number);
    }
    EXPECT_THAT(numbers, testing::ElementsAre("1: 1", "2: 1.1", "3: 1.1.1", "3: 1.1.2", "2: 1.2", "1: 2", "2: 2.1"));
}

TEST_F(ComposerTest, SaysThatATableIsEmptyInsteadOfDroppingIt) {
    compose([](Composer& out) { EXPECT_EQ(out.add(out.newTable("apart", {{"a", "", Align::Left}})), ""); });
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body),
                testing::ElementsAre("Items reported separately: no data in the reporting period."));
}

TEST_F(ComposerTest, FillsPlaceholdersOfParagraphs) {
    compose([](Composer& out) { out.warning("summary.errors", {{"count", "3"}}); });
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), testing::ElementsAre(testing::HasSubstr("found 3 errors")));
}

} // namespace
} // namespace parkcarbon::report
