#include <engine/checks/enterprise_names.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

TEST(EnterpriseNames, WidthSpacesPunctuationAndLegalFormDoNotMatter) {
    const std::string plain = foldedEnterpriseName("临江万林（安徽）胶合板有限公司");
    EXPECT_EQ(foldedEnterpriseName("临江万林(安徽)胶合板 有限责任公司"), plain);
    EXPECT_EQ(foldedEnterpriseName("　临江万林 (安徽) 胶合板股份有限公司"), plain);
    EXPECT_EQ(foldedEnterpriseName("临江万林（安徽）胶合板"), plain);
    EXPECT_EQ(foldedEnterpriseName("Linjiang Wanlin Plywood Co., Ltd."),
              foldedEnterpriseName("LINJIANG WANLIN PLYWOOD"));
}

TEST(EnterpriseNames, DifferentNamesStayDifferent) {
    EXPECT_NE(foldedEnterpriseName("万林一厂"), foldedEnterpriseName("万林二厂"));
    EXPECT_NE(foldedEnterpriseName("万林集团有限公司"), foldedEnterpriseName("万林有限公司"));
    EXPECT_EQ(foldedEnterpriseName("有限公司"), "");
}

} // namespace
} // namespace parkcarbon::engine::checks
