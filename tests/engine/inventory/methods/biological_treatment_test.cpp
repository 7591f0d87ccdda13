#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(BiologicalTreatment, HasNitrousOxideOfCompostingOnly) {
    EXPECT_NEAR(test::massOf({"biological_treatment", "composting", "500", "kg"}, "N2O"), 0.5 * 0.24e-3, 1e-15);
    EXPECT_TRUE(std::isnan(test::massOf({"biological_treatment", "anaerobic_digestion", "1", "t"}, "N2O")));
    EXPECT_NEAR(test::massOf({"biological_treatment", "composting", "1", "t", "ef_ch4=10 g/kg"}, "CH4"), 0.01, 1e-12)
        << "dry basis, 2006 IPCC GL Vol. 5, Table 4.1";
}

TEST(BiologicalTreatment, RefusesARecoveryAboveTheGas) {
    EXPECT_TRUE(test::isRefused({"biological_treatment", "anaerobic_digestion", "1", "t", "recovery=1 t"},
                                inventory::kEmissionNegative));
    EXPECT_TRUE(test::isRefused({"biological_treatment", "composting", "1", "m3"}, domain::kUnitIncompatible));
}

} // namespace
} // namespace parkcarbon::engine
