#include <engine/numerics/sparse_rows.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::numerics {
namespace {

TEST(SparseRows, TransposeTwiceIsTheSame) {
    SparseRows matrix;
    matrix.add(1, 2.0);
    matrix.add(2, 3.0);
    matrix.endRow();
    matrix.endRow();
    matrix.add(0, 4.0);
    matrix.endRow();
    const SparseRows turned = transposed(matrix);
    ASSERT_EQ(turned.size(), 3U);
    EXPECT_EQ(turned.columnsOf(0)[0], 2U);
    EXPECT_EQ(turned.valuesOf(0)[0], 4.0);
    EXPECT_EQ(turned.valuesOf(1)[0], 2.0);
    const SparseRows back = transposed(turned);
    EXPECT_EQ(back.start, matrix.start);
    EXPECT_EQ(back.column, matrix.column);
    EXPECT_EQ(back.value, matrix.value);
}

} // namespace
} // namespace parkcarbon::engine::numerics
