#include "reference/name_key.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

TEST(NameKey, IgnoresCaseWidthAndSpaces) {
    EXPECT_EQ(nameKey(" Natural　Gas "), "naturalgas");
    EXPECT_EQ(nameKey("ＬＰＧ（液化石油气）"), "lpg(液化石油气)");
    EXPECT_EQ(nameKey(""), "");
}

TEST(NameKey, OfAGasIgnoresHyphens) {
    EXPECT_EQ(gasKey("HFC-43-10mee"), gasKey("hfc4310MEE"));
}

TEST(NameKey, OfAGridDropsItsEndingOnceAndNeverTheWholeName) {
    EXPECT_EQ(gridKey("安徽省"), "安徽");
    EXPECT_EQ(gridKey("广西壮族自治区"), "广西");
    EXPECT_EQ(gridKey("East China Grid"), "eastchina");
    EXPECT_EQ(gridKey("市"), "市");
}

} // namespace
} // namespace parkcarbon::reference
