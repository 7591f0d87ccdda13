#include <engine/uncertainty/truncated_moments.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine::uncertainty {
namespace {

TEST(TruncatedMoments, AreThoseOfAUniformDensity) {
    const Moments moments = momentsBetween(
        1e6, 1e6 + 1.0, [](double) { return 3.0; }, [](double x) { return x; });
    EXPECT_NEAR(moments.mean, 1e6 + 0.5, 1e-6);
    EXPECT_NEAR(moments.sd, 1.0 / std::sqrt(12.0), 1e-9);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
