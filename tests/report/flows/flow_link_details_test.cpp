#include "report/flows/flow_link_details.hpp"

#include "report/flows/flow_account_of.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

using test_support::SnapshotBuilder;

TEST(FlowLinkDetails, TellsBothNumbersHowSureTheyAreAndWhatTheySumUp) {
    SnapshotBuilder builder;
    builder.enterprise("E1");
    for (const char* id : {"F1", "F2", "F3", "F4", "F5", "F6"}) {
        builder.flow(id, "2022", "ext:market", "E1", "5", {{"material", id}, {"uncertainty_pct", "10"}});
    }
    const FlowAccountOf park(builder, 2022);
    const text::Text words(text::Language::En);
    const FlowDetailContext context{park.account, park.layer("goods"), true, 1, words};
    const engine::flows::Amount sum{30.0, 3.0 / 1.96, 30.0, {}, {}};
    const std::string detail = flowLinkDetail(context, {0, 1, 2, 3, 4, 5}, sum, sum, true);
    EXPECT_THAT(detail, testing::HasSubstr("Stated: 30.0 t ± 10.0%\nReconciled: 30.0 t ± 10.0%"));
    EXPECT_THAT(detail, testing::HasSubstr("Flows: F1, F2, F3, F4, F5 … (6)"));
    EXPECT_THAT(detail, testing::HasSubstr("cannot be checked"));
    EXPECT_THAT(detail, testing::EndsWith("against its direction"));
    EXPECT_THAT(flowLinkDetail(context, {0}, {}, {}, false), testing::StartsWith("Stated: not determined"));
}

} // namespace
} // namespace parkcarbon::report
