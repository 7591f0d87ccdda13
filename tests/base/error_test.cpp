#include <parkcarbon/base/error.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::base {
namespace {

constexpr Code kSampleError{"SAMPLE"};

TEST(Error, GivesItsArgumentsByName) {
    const Error error(kSampleError, {{"value", "x"}, {"expected", "y"}});
    EXPECT_EQ(error.argument("expected"), "y");
    EXPECT_EQ(error.argument("colour"), "");
}

TEST(Error, IsEqualWhenCodeAndArgumentsAre) {
    EXPECT_EQ(Error(kSampleError, {{"value", "x"}}), Error(Code("SAMPLE"), {{"value", "x"}}));
    EXPECT_NE(Error(kSampleError, {{"value", "x"}}), Error(kSampleError, {{"value", "y"}}));
    EXPECT_NE(Error(kSampleError), Error(Code("OTHER")));
}

TEST(Error, AFailureIsAResultWithoutValue) {
    const Result<int> result = failure(kSampleError, {{"value", "x"}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().argument("value"), "x");
}

} // namespace
} // namespace parkcarbon::base
