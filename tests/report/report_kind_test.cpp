#include <parkcarbon/report/report_kind.hpp>

#include "support/example_park.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

TEST(ReportKind, HasAWordForEachKind) {
    for (const ReportKind kind : kReportKinds) {
        EXPECT_EQ(reportKindFromWord(reportKindWord(kind)), kind);
    }
    EXPECT_EQ(reportKindFromWord("material-flow"), ReportKind::MaterialFlow);
    EXPECT_EQ(reportKindFromWord("assessment"), ReportKind::Assessment);
    EXPECT_FALSE(reportKindFromWord("balance").has_value());
}

TEST(ReportKind, WritesTheReportOfItsKind) {
    const ExamplePark park;
    const TemporaryFolder folder;
    const base::FixedClock clock{base::Timestamp(std::chrono::milliseconds(1767225600000))};
    const ReportRequest request{Format::Html, text::Language::En, folder.file("r.html"), clock};
    ASSERT_TRUE(writeReport(ReportKind::Inventory, request, park.input()));
    EXPECT_THAT(TemporaryFolder::read(request.path), testing::HasSubstr("Greenhouse gas inventory report"));
    ASSERT_TRUE(writeReport(ReportKind::MaterialFlow, request, park.input()));
    EXPECT_THAT(TemporaryFolder::read(request.path), testing::HasSubstr("Material flow analysis report"));
    ASSERT_TRUE(writeReport(ReportKind::Assessment, request, park.input()));
    EXPECT_THAT(TemporaryFolder::read(request.path), testing::HasSubstr("Circularization assessment"));
}

} // namespace
} // namespace parkcarbon::report
