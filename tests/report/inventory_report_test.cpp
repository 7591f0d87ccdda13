#include <parkcarbon/report/inventory_report.hpp>

#include "support/example_park.hpp"
#include "support/offscreen_application.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::report {
namespace {

TEST(InventoryReport, Writes) {
    offscreenApplication();
    const ExamplePark park;
    const base::FixedClock clock(base::Timestamp(std::chrono::milliseconds(1767225600000)));
    for (const auto language : {text::Language::Zh, text::Language::En}) {
        const std::string code(text::languageCode(language));
        for (const char* format : {"pdf", "csv", "html"}) {
            ReportRequest request{parseFormat(format).value(), language, "/tmp/rep/inventory_" + code + "." + format, clock};
            const auto result = writeInventoryReport(request, park.input());
            ASSERT_TRUE(result) << result.error().code.name << result.error().argument("path");
        }
    }
}

} // namespace
} // namespace parkcarbon::report
