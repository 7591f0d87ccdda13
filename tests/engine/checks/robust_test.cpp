#include <engine/checks/robust.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

TEST(LogSpread, IsNotMovedByOneWrongValue) {
    const LogSpread clean = logSpreadOf({80.0, 90.0, 100.0, 110.0, 120.0});
    const LogSpread spoilt = logSpreadOf({80.0, 90.0, 100.0, 110.0, 120000.0});
    EXPECT_NEAR(clean.typical(), 100.0, 1e-9);
    EXPECT_NEAR(spoilt.typical(), 100.0, 1e-9);
    EXPECT_GT(spoilt.distance(120000.0, 0.15), 20.0);
    EXPECT_LT(spoilt.distance(80.0, 0.15), 1.0);
}

TEST(LogSpread, CountsInThousandfoldsAndHasALeastDeviation) {
    const LogSpread equal = logSpreadOf({10.0, 10.0, 10.0});
    EXPECT_EQ(equal.deviation, 0.0);
    EXPECT_NEAR(equal.distance(10000.0, 0.5), 6.0, 1e-12) << "three powers of ten by half a power";
}

} // namespace
} // namespace parkcarbon::engine::checks
