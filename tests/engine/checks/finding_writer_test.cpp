#include <engine/checks/finding_writer.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

TEST(FindingWriter, ShowsNumbersAsPeopleWriteThem) {
    EXPECT_EQ(shown(1104.4029), "1104.4");
    EXPECT_EQ(shown(3100000.0), "3100000");
    EXPECT_EQ(shown(-2107168.4), "-2107168");
    EXPECT_EQ(shown(0.000106452), "0.000106452");
    EXPECT_EQ(shown(1e20), "1e+20");
}

} // namespace
} // namespace parkcarbon::engine::checks
