#include "report/resources.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace parkcarbon::report {
namespace {

TEST(ReportResources, AreBuiltIn) {
    EXPECT_TRUE(embeddedFile("report/inventory.csv").bytes.starts_with("key,zh,en"));
    EXPECT_TRUE(embeddedFile("report/flows.csv").bytes.starts_with("key,zh,en"));
    EXPECT_FALSE(embeddedFile("report/report.css").bytes.empty());
    EXPECT_THROW(embeddedFile("report/none.csv"), std::out_of_range);
}

} // namespace
} // namespace parkcarbon::report
