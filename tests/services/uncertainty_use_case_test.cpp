#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <parkcarbon/services/uncertainty_use_case.hpp>

namespace parkcarbon::services {
namespace {

TEST(UncertaintyUseCase, ReadsAndComputes) {
    const auto file = std::filesystem::temp_directory_path() / "parkcarbon-uncertainty-use-case.json";
    std::ofstream(file) << R"({"parameters": [{"id": "x", "distribution": "normal", "mean": 2, "sd": 0.1}],
                               "outputs": [{"id": "y", "terms": [{"quantity": 3, "parameters": ["x"]}]}]})";
    const auto result = assessUncertaintyFile(file, {500, 9});
    std::filesystem::remove(file);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->draws, 500U);
    EXPECT_EQ(result->seed, 9U);
    EXPECT_DOUBLE_EQ(result->outputs.at(0).first_order.mean, 6.0);
    EXPECT_EQ(assessUncertaintyFile(file).error().code.name, "FILE_UNREADABLE");
}

} // namespace
} // namespace parkcarbon::services
