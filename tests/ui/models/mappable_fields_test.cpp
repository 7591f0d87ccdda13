#include "ui/models/mappable_fields.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

const MappableField* find(const std::vector<MappableField>& fields, const std::string& name) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const MappableField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

TEST(MappableFields, AreThoseOfATableWithoutItsIdBeingNeeded) {
    const auto fields = mappableFields("activities", text::Text(text::Language::En));
    ASSERT_NE(find(fields, "activity_id"), nullptr);
    EXPECT_FALSE(find(fields, "activity_id")->required) << "made where the table has none";
    EXPECT_TRUE(find(fields, "period")->required);
    EXPECT_EQ(find(fields, "quantity")->label, QStringLiteral("Quantity"));
}

TEST(MappableFields, OfTheEnergyStatisticsAreWhatItsColumnsAreKnownBy) {
    const auto fields = mappableFields(kEnergyStatisticsForm, text::Text(text::Language::Zh));
    ASSERT_NE(find(fields, "consumed"), nullptr);
    EXPECT_EQ(find(fields, "consumed")->label, QStringLiteral("消费量合计"));
    EXPECT_TRUE(find(fields, "enterprise_id")->required);
    EXPECT_EQ(find(fields, "quantity"), nullptr);
}

} // namespace
} // namespace parkcarbon::ui
