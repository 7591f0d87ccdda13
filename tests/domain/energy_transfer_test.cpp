#include <parkcarbon/domain/energy_transfer.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(Party, IsAnEnterpriseTheGridOrSomebodyOutside) {
    EXPECT_EQ(Party::parse("E12")->kind(), Party::Kind::Enterprise);
    EXPECT_EQ(Party::parse("E12")->name(), "E12");
    EXPECT_EQ(Party::parse(" grid ")->kind(), Party::Kind::Grid);
    EXPECT_EQ(Party::parse("grid")->name(), "");
    EXPECT_EQ(Party::parse("ext: 城北热力")->kind(), Party::Kind::External);
    EXPECT_EQ(Party::parse("ext: 城北热力")->name(), "城北热力");
}

TEST(Party, RefusesNobody) {
    for (const char* const text : {"", "  ", "ext:", "ext:  "}) {
        ASSERT_FALSE(Party::parse(text)) << text;
        EXPECT_EQ(Party::parse(text).error().code, kPartyInvalid);
    }
}

TEST(Party, WritesWhatItReads) {
    for (const char* const text : {"E12", "grid", "ext:城北热力"}) {
        EXPECT_EQ(Party::parse(text)->str(), text);
    }
}

} // namespace
} // namespace parkcarbon::domain
