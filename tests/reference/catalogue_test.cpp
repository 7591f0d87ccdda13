#include <parkcarbon/reference/catalogue.hpp>

#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::reference {
namespace {

const Catalogue& catalogue() {
    return *Catalogue::shipped().value();
}

TEST(Catalogue, FindsARowByIdAndByEitherName) {
    const CatalogueTable* const table = catalogue().table("process_factors");
    ASSERT_NE(table, nullptr);
    const CatalogueRow* const row = table->find("carbonate/caco3/ef/co2");
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->name_zh, "碳酸钙");
    // 2006 IPCC Guidelines, vol. 3, table 2.1: 0.43971 t CO2 per t CaCO3.
    EXPECT_EQ(table->number(*row, "value"), 0.43971);
    EXPECT_EQ(table->unit(*row)->symbol(), "tCO2/t");
    EXPECT_EQ(table->field(*row, "no such column"), "");
    EXPECT_EQ(table->findByName("碳酸钙").front(), row);
    EXPECT_EQ(table->findByName(" CACO3 ").front(), row);
    EXPECT_TRUE(table->findByName("").empty());
    EXPECT_EQ(table->find("nothing"), nullptr);
    EXPECT_EQ(catalogue().table("nothing"), nullptr);
}

TEST(Catalogue, ParkVariablesAreTyped) {
    const ParkVariable* const added_value = catalogue().parkVariable("IAV");
    ASSERT_NE(added_value, nullptr);
    EXPECT_EQ(added_value->name_zh, "工业增加值");
    EXPECT_TRUE(added_value->unit.isConvertibleTo(*domain::Unit::parse("万元")));
    EXPECT_TRUE(added_value->constant_prices);
    EXPECT_EQ(added_value->period, ParkVariable::PeriodKind::Yearly);
    EXPECT_EQ(catalogue().parkVariable("IAV_base")->period, ParkVariable::PeriodKind::Base);
    EXPECT_EQ(catalogue().parkVariable("N_chain_new")->period, ParkVariable::PeriodKind::Cumulative);
    EXPECT_EQ(catalogue().parkVariable("nothing"), nullptr);
    EXPECT_EQ(catalogue().parkVariables().size(), 132U);
}

TEST(Catalogue, TheWorkflowHasEighteenStepsInSixStages) {
    const auto& steps = catalogue().workflowSteps();
    ASSERT_EQ(steps.size(), 18U);
    std::set<int> stages;
    for (std::size_t index = 0; index < steps.size(); ++index) {
        const WorkflowStep& step = steps[index];
        EXPECT_EQ(step.step, static_cast<int>(index) + 1);
        if (index > 0) {
            EXPECT_GE(step.stage, steps[index - 1].stage);
            EXPECT_FALSE(step.needs_steps.empty()) << step.step;
        }
        for (const int needed : step.needs_steps) {
            EXPECT_GE(needed, 1);
            EXPECT_LT(needed, step.step) << "a step needs only earlier ones";
        }
        stages.insert(step.stage);
    }
    EXPECT_EQ(stages, (std::set<int>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(steps[4].name_zh, "物质流分析");
    EXPECT_TRUE(steps[4].published);
    EXPECT_FALSE(steps[5].published);
    EXPECT_EQ(steps[5].needs_steps, (std::vector<int>{4, 5}));
}

TEST(Catalogue, EveryRowIsSourced) {
    std::size_t rows = 0;
    for (const CatalogueTable& table : catalogue().tables()) {
        for (const CatalogueRow& row : table.rows()) {
            EXPECT_FALSE(row.source.empty()) << table.id() << ' ' << row.id;
            EXPECT_FALSE(row.status.empty()) << table.id() << ' ' << row.id;
            EXPECT_EQ(table.find(row.id), &row);
            ++rows;
        }
    }
    EXPECT_GT(rows, 2000U);
}

} // namespace
} // namespace parkcarbon::reference
