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

domain::ReportText written(std::string text, std::string quotes, std::string language = "en") {
    domain::ReportText own;
    own.block = "test.summary";
    own.language = std::move(language);
    own.text = std::move(text);
    own.quotes = std::move(quotes);
    return own;
}

/// A passage that states how many errors were found.
void addPassage(Composer& out) {
    out.heading(1, "section.summary");
    out.textBlock("test.summary", "summary.errors", {{"count", "1,234"}});
}

TEST_F(ComposerTest, APassageIsGeneratedUntilTheUserRewritesIt) {
    park.snapshot.report_texts = {written("用户的文字", "", "zh")};
    format = Format::Pdf;
    compose(addPassage);
    const Document document = finished();
    ASSERT_EQ(document.texts.size(), 1U);
    EXPECT_EQ(document.texts[0].place, "1  Summary");
    EXPECT_FALSE(document.texts[0].own) << "the user's text is in another language";
    EXPECT_EQ(std::get<Paragraph>(document.blocks[1]).text, document.texts[0].generated);
    ASSERT_EQ(document.figures.size(), 1U);
    EXPECT_EQ(document.figures[0].id, "test.summary.count");
    compose(addPassage, text::Language::Zh);
    EXPECT_EQ(std::get<Paragraph>(finished().blocks[1]).text, "用户的文字");
}

TEST_F(ComposerTest, AUsersTextHasParagraphsBulletsAndAWarningForEveryChangedNumber) {
    park.snapshot.report_texts = {written("We found 1,000 errors.\n\n- first\n", "test.summary.count=1,000")};
    format = Format::Pdf;
    compose(addPassage);
    const Document document = finished();
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(std::get<Paragraph>(document.blocks[1]).text, "We found 1,000 errors.");
    EXPECT_EQ(std::get<Paragraph>(document.blocks[2]).kind, Paragraph::Kind::Bullet);
    EXPECT_EQ(std::get<Paragraph>(document.blocks[2]).text, "first");
    EXPECT_EQ(std::get<Paragraph>(document.blocks[3]).kind, Paragraph::Kind::Warning);
    EXPECT_EQ(std::get<Paragraph>(document.blocks[3]).text,
              "The text above quotes 1,000, which is now 1,234 (1  Summary): check and correct it.");
    ASSERT_EQ(document.texts[0].outdated.size(), 1U);
}

TEST_F(ComposerTest, FilesOfTablesHoldThePassagesAsATable) {
    park.snapshot.report_texts = {written("We found 1,000 errors.", "test.summary.count=1,000")};
    compose(addPassage);
    const Document document = finished();
    const auto& table = std::get<Table>(document.blocks.back());
    EXPECT_EQ(table.id, "report_texts");
    EXPECT_EQ(table.rows[0].cells[1].shown(), "We found 1,000 errors.");
    EXPECT_THAT(table.rows[0].cells[2].shown(), testing::HasSubstr("now 1,234"));
}

} // namespace
} // namespace parkcarbon::report
