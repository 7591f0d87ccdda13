#include "report/inventory/uncertain_parameter.hpp"

#include "../support/section_test.hpp"

namespace parkcarbon::report {
namespace {

class UncertainParameterTest : public SectionTest {
protected:
    std::string name(std::string_view id) { return parameterName(material(), id); }
};

TEST_F(UncertainParameterTest, NamesAmountsByWhoseTheyAre) {
    EXPECT_EQ(name("AD|2025|E01|烟煤|1"), "Qingchuan Heat and Power Co., Ltd.: amount of Bituminous coal, 2025");
    EXPECT_EQ(name("AD|2025|T1"), "Electricity: Public grid → Qingchuan No. 2 Furniture Co., Ltd., 2025");
    EXPECT_EQ(name("AD|2025|T9999"), "T9999");
}

TEST_F(UncertainParameterTest, NamesFactorsByGasAndFuel) {
    EXPECT_EQ(name("EF|co2|NDRC_CHEM_OTHER|烟煤"), "CO2 factor: Bituminous coal");
    EXPECT_EQ(name("EF|co2|NDRC_CHEM_OTHER|烟煤|ncv=23.05 GJ/t"), "CO2 factor: Bituminous coal, stated ncv=23.05 GJ/t");
    EXPECT_EQ(name("EF|n2o|biomass"), "N2O factor: biomass");
    EXPECT_EQ(name("EF|CH4|road|Diesel Oil"), "CH4 factor: road, diesel oil");
}

TEST_F(UncertainParameterTest, NamesFactorsOfEnergyAndOfMethods) {
    EXPECT_EQ(name("EF|grid_factor|"), "average grid factor");
    EXPECT_EQ(name("EF|supplier_factor|ext:East plant"), "outside supplier's factor (East plant (outside the park))");
    EXPECT_EQ(name("EF|carbonate_use|carbonate:CaCO3|CO2"), "Factor of Carbonates: Calcium carbonate, CO2");
}

TEST_F(UncertainParameterTest, LeavesWhatItDoesNotKnow) {
    EXPECT_EQ(name("p1"), "p1");
}

} // namespace
} // namespace parkcarbon::report
