#pragma once

/// The few routines of the BLAS that dense blocks of sparse factors need; matrices column by column.
namespace parkcarbon::engine::numerics::blas {

/// C(rows × columns) += alpha · A(rows × inner) · B(columns × inner)ᵀ
void addProductWithTransposed(int rows, int columns, int inner, double alpha, const double* a, int a_stride,
                              const double* b, int b_stride, double* c, int c_stride);
/// C(rows × columns) += alpha · A(rows × inner) · B(inner × columns)
void addProduct(int rows, int columns, int inner, double alpha, const double* a, int a_stride, const double* b,
                int b_stride, double* c, int c_stride);
/// C(rows × columns) += alpha · A(inner × rows)ᵀ · B(inner × columns)
void addTransposedProduct(int rows, int columns, int inner, double alpha, const double* a, int a_stride,
                          const double* b, int b_stride, double* c, int c_stride);
/// C(rows × columns) = alpha · A · B, A symmetric with only its lower triangle stored
void symmetricProduct(int rows, int columns, double alpha, const double* a, int a_stride, const double* b, int b_stride,
                      double* c, int c_stride);
/// B := L⁻¹ · B, with L lower triangular, its unit diagonal not stored
void solveUnitLower(int rows, int columns, const double* lower, int lower_stride, double* b, int b_stride);
/// B := L⁻ᵀ · B
void solveUnitLowerTransposed(int rows, int columns, const double* lower, int lower_stride, double* b, int b_stride);
/// B := B · L⁻¹
void solveUnitLowerFromRight(int rows, int columns, const double* lower, int lower_stride, double* b, int b_stride);

} // namespace parkcarbon::engine::numerics::blas
