#include <parkcarbon/domain/provenance.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(Provenance, NamesTheCellOfAFieldWhereTheColumnIsKnown) {
    const Provenance origin{"pack.xlsx", "燃料", 17, "", "item=B;quantity=D;unit=E"};
    EXPECT_EQ(origin.cellOf("quantity"), "D17");
    EXPECT_EQ(origin.cellOf("unit"), "E17");
    EXPECT_EQ(origin.cellOf("quant"), "");
    EXPECT_EQ(origin.cellOf("note"), "");
    EXPECT_EQ((Provenance{"activities.csv", "", 3}).cellOf("quantity"), "");
}

} // namespace
} // namespace parkcarbon::domain
