#include <parkcarbon/reference/status.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

TEST(Status, NamesReadBack) {
    for (const Status status : {Status::Transcribed, Status::Computed, Status::Unconfirmed, Status::User}) {
        EXPECT_EQ(statusFromName(statusName(status)), status);
    }
    EXPECT_FALSE(statusFromName("guessed"));
}

TEST(Status, TheLessTrustworthyOfTwoWins) {
    EXPECT_EQ(worse(Status::Transcribed, Status::Computed), Status::Computed);
    EXPECT_EQ(worse(Status::User, Status::Computed), Status::User);
    EXPECT_EQ(worse(Status::User, Status::Unconfirmed), Status::Unconfirmed);
    EXPECT_EQ(worse(Status::Unconfirmed, Status::Transcribed), Status::Unconfirmed);
}

} // namespace
} // namespace parkcarbon::reference
