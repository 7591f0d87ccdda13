#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(WastewaterNitrogen, NeedsTheProteinOfPersons) {
    EXPECT_TRUE(test::isRefused({"wastewater", "nitrogen_effluent", "1", "person"}, inventory::kParameterMissing));
    EXPECT_TRUE(
        test::isRefused({"wastewater", "nitrogen_effluent", "1", "t", "n_sludge=2 t"}, inventory::kEmissionNegative));
}

TEST(WastewaterNitrogen, CountsThePersonsThatThePlantServes) {
    EXPECT_NEAR(test::massOf({"wastewater", "plant_n2o", "1000", "person", "t_plant=50 %; f_ind_com=1"}, "N2O"),
                1000 * 0.5 * 3.2e-6, 1e-15);
    EXPECT_TRUE(test::isRefused({"wastewater", "plant_n2o", "1", "t"}, domain::kUnitIncompatible));
}

} // namespace
} // namespace parkcarbon::engine
