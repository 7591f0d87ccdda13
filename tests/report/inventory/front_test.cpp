#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class FrontTest : public SectionTest {
protected:
    const Cover& cover() { return std::get<Cover>(compose(addFront).blocks.front()); }
};

TEST_F(FrontTest, MarksAParkThatSaysItIsSynthetic) {
    EXPECT_THAT(cover().mark, testing::HasSubstr("Synthetic"));
}

TEST_F(FrontTest, LeavesARealParkUnmarked) {
    park.snapshot.park.name_zh = "青川经济技术开发区";
    park.snapshot.park.name_en = "Qingchuan Development Zone";
    EXPECT_EQ(cover().mark, "");
}

TEST_F(FrontTest, DatesTheReportByTheClock) {
    using testing::Contains;
    using testing::Pair;
    EXPECT_THAT(cover().facts, Contains(Pair("Prepared on", "1 Jan 2026")));
    EXPECT_THAT(cover().facts, Contains(Pair("Reporting period", "2025")));
    EXPECT_THAT(cover().facts, Contains(Pair("Base year", "2021")));
    EXPECT_THAT(cover().facts, Contains(Pair("Fuel factor set", "NDRC_CHEM_OTHER")));
}

TEST_F(FrontTest, HasAPlaceForThreeSignaturesAndTheSealInChinese) {
    const auto& chinese = std::get<Cover>(compose(addFront, text::Language::Zh).blocks.front());
    EXPECT_THAT(chinese.signatures, testing::ElementsAre("编制", "审核", "批准"));
    EXPECT_EQ(chinese.seal, "（盖章）");
}

TEST_F(FrontTest, NamesTheGridThatThePowerComesFrom) {
    park.snapshot.park.grid_factor = domain::GridChoice::parse("provincial:安徽").value();
    EXPECT_THAT(cover().facts, testing::Contains(testing::Pair("Grid emission factor", "Province: 安徽")));
}

} // namespace
} // namespace parkcarbon::report
