#include <parkcarbon/engine/workflow/acceptance.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::workflow {
namespace {

std::vector<VerdictWord> words(std::string_view province) {
    return verdictWords(*reference::Catalogue::shipped().value(), province);
}
std::string verdict(std::string_view province, std::optional<double> total, bool missed = false) {
    const auto word = verdictFor(words(province), total, missed);
    return word ? word->name_zh : "-";
}

TEST(AcceptanceWords, TheProposalHasFourWordsWithThresholds) {
    EXPECT_EQ(verdict("", 85.0), "优秀");
    EXPECT_EQ(verdict("", 84.99), "良好");
    EXPECT_EQ(verdict("安徽", 60.0), "合格");
    EXPECT_EQ(verdict("安徽", 59.9), "不通过");
    EXPECT_EQ(verdict("", {}), "-");
}

TEST(AcceptanceWords, AMissedBindingTargetFailsWhateverTheTotal) {
    EXPECT_EQ(verdict("", 99.0, true), "不通过");
}

// 浙发改环资函〔2020〕423号 names 优秀, 良好 and 不予通过.
TEST(AcceptanceWords, AProvinceSpeaksItsOwnWords) {
    EXPECT_EQ(verdict("浙江省", 90.0), "优秀");
    EXPECT_EQ(verdict("浙江", 72.0), "良好");
    EXPECT_EQ(verdict("浙江", 40.0), "不予通过");
    for (const VerdictWord& word : words("浙江")) {
        EXPECT_EQ(word.status, "transcribed");
        EXPECT_TRUE(word.threshold_borrowed) << word.name_zh;
    }
}

TEST(AcceptanceWords, ATargetIsCompleteByItsShareOfTheWay) {
    EXPECT_DOUBLE_EQ(*completionOf(100.0, 85.0, 80.0), 0.75);
    EXPECT_DOUBLE_EQ(*completionOf(100.0, 70.0, 80.0), 1.0) << "no more than done";
    EXPECT_DOUBLE_EQ(*completionOf(100.0, 110.0, 80.0), 0.0) << "going the wrong way is not done";
    EXPECT_DOUBLE_EQ(*completionOf(60.0, 75.0, 80.0), 0.75) << "targets may go up";
    EXPECT_DOUBLE_EQ(*completionOf(80.0, 80.0, 80.0), 1.0);
    EXPECT_FALSE(completionOf({}, 70.0, 80.0));
    EXPECT_FALSE(completionOf(100.0, {}, 80.0));
}

} // namespace
} // namespace parkcarbon::engine::workflow
