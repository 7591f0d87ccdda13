#include "report/inventory/activity_groups.hpp"

#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class ActivityGroupsTest : public SectionTest {};

/// Gives every activity the evidence reference "meter <id>".
class MeterReadings final : public engine::inventory::RecordSource {
public:
    std::optional<domain::Activity> activity(std::string_view id) const override {
        return domain::Activity{domain::ActivityId(std::string(id)),
                                domain::EnterpriseId("E01"),
                                base::Period::year(2025),
                                domain::ActivityCategory::Process,
                                "lime",
                                domain::Quantity::create(1.0, domain::Unit::parse("t").value()).value(),
                                std::nullopt,
                                domain::EvidenceClass::Measured,
                                "meter " + std::string(id),
                                {},
                                "",
                                {}};
    }
    std::optional<domain::EnergyTransfer> transfer(std::string_view) const override { return std::nullopt; }
};

TEST_F(ActivityGroupsTest, CarryTheEmissionsOfTheirLines) {
    double sum = 0.0;
    std::size_t records = 0;
    for (const ActivityGroup& group : activityGroups(material(), false)) {
        sum += group.co2e;
        records += group.records;
    }
    EXPECT_NEAR(sum, park.inventory.park.direct, 1e-6);
    EXPECT_EQ(records, park.snapshot.activities->size());
}

TEST_F(ActivityGroupsTest, KeepEnterprisesApartWhenAsked) {
    std::size_t groups_of_plant = 0;
    for (const ActivityGroup& group : activityGroups(material(), true)) {
        groups_of_plant += group.enterprise == "E01" ? 1 : 0;
    }
    EXPECT_GT(groups_of_plant, 3U);
}

TEST_F(ActivityGroupsTest, CoverAllEmissionsByEvidence) {
    double sum = 0.0;
    for (const auto& [evidence, emissions] : emissionsByEvidence(material())) {
        sum += emissions;
    }
    EXPECT_NEAR(sum, park.inventory.park.views.scope_1_2_location, 1e-6);
}

TEST_F(ActivityGroupsTest, NameTheFirstReferencesAndCountTheRest) {
    const MeterReadings readings;
    base::FixedClock clock{base::Timestamp{}};
    const ReportRequest request{Format::Csv, text::Language::En, "unused", clock};
    ReportInput input = park.input();
    const ActivityGroup* diesel = nullptr;
    const Material without(request, input);
    const auto groups = activityGroups(without, false);
    for (const ActivityGroup& group : groups) {
        diesel = group.item == "柴油" ? &group : diesel;
    }
    ASSERT_NE(diesel, nullptr);
    EXPECT_EQ(evidenceReferences(without, *diesel), "");
    input.records = &readings;
    EXPECT_THAT(evidenceReferences(Material(request, input), *diesel),
                testing::AllOf(testing::StartsWith("meter A"), testing::EndsWith("and 37 more")));
}

} // namespace
} // namespace parkcarbon::report
