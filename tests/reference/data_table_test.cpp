#include "reference/data_table.hpp"

#include "reference/schema_columns.hpp"

#include <parkcarbon/reference/library.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

constexpr std::array kShareColumns = {column::kId,
                                      column::number("share", 0.0, 1.0),
                                      column::optionalUnit("unit"),
                                      column::optionalInteger("year", 2000, 2100),
                                      column::list("aliases"),
                                      column::kStatus};
const TableSpec kShareSpec{"shares", "份额", "Shares", kShareColumns, "", ""};

base::Error shareErrorOf(std::string_view text) {
    const auto table = DataTable::read(kShareSpec, text);
    return table ? base::Error(base::Code("NONE")) : table.error();
}

TEST(DataTable, GivesTypedValuesWhateverTheOrderOfColumns) {
    const auto table =
        DataTable::read(kShareSpec, "share,id,status,unit,year,aliases\n0.5,a,computed,t/GJ,2024,x; y\n");
    ASSERT_TRUE(table);
    const auto row = table->row(0);
    EXPECT_EQ(row.number("share"), 0.5);
    EXPECT_EQ(row.unit("unit").symbol(), "t/GJ");
    EXPECT_EQ(row.optionalInteger("year"), 2024);
    EXPECT_EQ(row.list("aliases"), (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(row.status(), Status::Computed);
    EXPECT_THROW(row.text("nothing"), std::logic_error);
}

TEST(DataTable, NamesTheCellThatBreaksTheSpec) {
    const base::Error range = shareErrorOf("id,share,status\na,0.5,computed\nb,1.5,computed\n");
    EXPECT_EQ(range.code, kReferenceDataInvalid);
    EXPECT_EQ(range.argument("file"), "shares.csv");
    EXPECT_EQ(range.argument("row"), "3");
    EXPECT_EQ(range.argument("column"), "share");
    EXPECT_EQ(range.argument("value"), "1.5");

    EXPECT_EQ(shareErrorOf("id,share,status\na,,computed\n").argument("column"), "share");
    EXPECT_EQ(shareErrorOf("id,share,status\na,0.5,guessed\n").argument("column"), "status");
    EXPECT_EQ(shareErrorOf("id,share,unit,status\na,0.5,tt,computed\n").argument("column"), "unit");
    EXPECT_EQ(shareErrorOf("id,share,year,status\na,0.5,2024.5,computed\n").argument("column"), "year");
    EXPECT_EQ(shareErrorOf("id,share,status\na,0.5,computed\na,0.6,computed\n").argument("expected"), "unique");
    EXPECT_EQ(shareErrorOf("id,share,status\na,0.5\n").argument("expected"), "3");
    EXPECT_EQ(shareErrorOf("id,status\na,computed\n").argument("column"), "share");
    EXPECT_EQ(shareErrorOf("id,share,status\na,\"0.5,computed\n").code, kReferenceDataInvalid);
}

} // namespace
} // namespace parkcarbon::reference
