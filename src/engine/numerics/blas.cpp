#include "blas.hpp"

#include <mutex>

extern "C" {
void dgemm_(const char* transpose_a, const char* transpose_b, const int* m, const int* n, const int* k,
            const double* alpha, const double* a, const int* lda, const double* b, const int* ldb, const double* beta,
            double* c, const int* ldc);
void dsymm_(const char* side, const char* triangle, const int* m, const int* n, const double* alpha, const double* a,
            const int* lda, const double* b, const int* ldb, const double* beta, double* c, const int* ldc);
void dtrsm_(const char* side, const char* triangle, const char* transpose, const char* diagonal, const int* m,
            const int* n, const double* alpha, const double* a, const int* lda, double* b, const int* ldb);
/// Only some builds of OpenBLAS have threads; theirs make small products many times slower on busy cores.
void openblas_set_num_threads(int threads) __attribute__((weak));
}

namespace parkcarbon::engine::numerics::blas {
namespace {

constexpr double kZero = 0.0;
constexpr double kOne = 1.0;

void keepOneBlasThread() {
    static std::once_flag done;
    std::call_once(done, [] {
        if (openblas_set_num_threads != nullptr) {
            openblas_set_num_threads(1);
        }
    });
}

void blasProduct(char transpose_a, char transpose_b, int rows, int columns, int inner, double alpha, const double* a,
                 int a_stride, const double* b, int b_stride, double* c, int c_stride) {
    if (rows > 0 && columns > 0 && inner > 0) {
        keepOneBlasThread();
        dgemm_(&transpose_a, &transpose_b, &rows, &columns, &inner, &alpha, a, &a_stride, b, &b_stride, &kOne, c,
               &c_stride);
    }
}

void blasTriangularSolve(char side, char transpose, int rows, int columns, const double* lower, int lower_stride,
                         double* b, int b_stride) {
    if (rows > 0 && columns > 0) {
        keepOneBlasThread();
        dtrsm_(&side, "L", &transpose, "U", &rows, &columns, &kOne, lower, &lower_stride, b, &b_stride);
    }
}

} // namespace

void addProductWithTransposed(int rows, int columns, int inner, double alpha, const double* a, int a_stride,
                              const double* b, int b_stride, double* c, int c_stride) {
    blasProduct('N', 'T', rows, columns, inner, alpha, a, a_stride, b, b_stride, c, c_stride);
}

void addProduct(int rows, int columns, int inner, double alpha, const double* a, int a_stride, const double* b,
                int b_stride, double* c, int c_stride) {
    blasProduct('N', 'N', rows, columns, inner, alpha, a, a_stride, b, b_stride, c, c_stride);
}

void addTransposedProduct(int rows, int columns, int inner, double alpha, const double* a, int a_stride,
                          const double* b, int b_stride, double* c, int c_stride) {
    blasProduct('T', 'N', rows, columns, inner, alpha, a, a_stride, b, b_stride, c, c_stride);
}

void symmetricProduct(int rows, int columns, double alpha, const double* a, int a_stride, const double* b, int b_stride,
                      double* c, int c_stride) {
    if (rows > 0 && columns > 0) {
        keepOneBlasThread();
        dsymm_("L", "L", &rows, &columns, &alpha, a, &a_stride, b, &b_stride, &kZero, c, &c_stride);
    }
}

void solveUnitLower(int rows, int columns, const double* lower, int lower_stride, double* b, int b_stride) {
    blasTriangularSolve('L', 'N', rows, columns, lower, lower_stride, b, b_stride);
}

void solveUnitLowerTransposed(int rows, int columns, const double* lower, int lower_stride, double* b, int b_stride) {
    blasTriangularSolve('L', 'T', rows, columns, lower, lower_stride, b, b_stride);
}

void solveUnitLowerFromRight(int rows, int columns, const double* lower, int lower_stride, double* b, int b_stride) {
    blasTriangularSolve('R', 'N', rows, columns, lower, lower_stride, b, b_stride);
}

} // namespace parkcarbon::engine::numerics::blas
