#include <fstream>
#include <gtest/gtest.h>
#include <parkcarbon/exchange/json_errors.hpp>
#include <parkcarbon/exchange/trend_file.hpp>

namespace parkcarbon::exchange {
namespace {

class TrendFile : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(file_); }
    const std::filesystem::path& written(const std::string& content) {
        std::ofstream(file_, std::ios::binary) << content;
        return file_;
    }

    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("parkcarbon-trend-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + ".json");
};

TEST_F(TrendFile, ReadsFactorsOfTheParkAndByCategory) {
    const auto series = readDecompositionSeries(written(
        R"({"note": "text", "factors": {"Q": [1, 2], "S": [[0.5, 0.5], [0.6, 0.4]]}, "years": [2021, 2025],
            "categories": ["a", "b"], "layout": "by_category"})"));
    ASSERT_TRUE(series);
    ASSERT_EQ(series->factors.size(), 2U);
    EXPECT_FALSE(series->factors[0].by_category);
    EXPECT_EQ(series->factors[0].rows, (std::vector<std::vector<double>>{{1.0, 2.0}}));
    EXPECT_TRUE(series->factors[1].by_category);
    EXPECT_EQ(series->factors[1].rows[1][0], 0.6);
    EXPECT_EQ(series->years, (std::vector<double>{2021.0, 2025.0}));
    EXPECT_EQ(series->categories.size(), 2U);
    EXPECT_EQ(series->layout, domain::SeriesLayout::ByCategory);
}

TEST_F(TrendFile, ReadsTheOtherSeries) {
    const auto decoupling = readDecouplingSeries(written(R"({"carbon": [1, 2], "output": [3, 4]})"));
    ASSERT_TRUE(decoupling);
    EXPECT_EQ(decoupling->output[1], 4.0);
    EXPECT_TRUE(decoupling->years.empty());
    const auto observed = readObservedSeries(written(R"({"x": [1, 2, 3], "years": [1, 2, 4]})"));
    ASSERT_TRUE(observed);
    EXPECT_EQ(observed->values.size(), 3U);
    const auto measures = readAbatementMeasures(written(
        R"({"measures": [{"id": "m", "capex": 5, "life_a": 10, "reduction_t_per_a": 7, "saving_per_a": 2}],
            "discount_rate": 0.08})"));
    ASSERT_TRUE(measures);
    EXPECT_EQ(measures->measures[0].saving_per_a, 2.0);
    EXPECT_EQ(measures->measures[0].om_per_a, 0.0);
    EXPECT_EQ(measures->discount_rate, 0.08);
}

TEST_F(TrendFile, NamesThePlaceOfAWrongValue) {
    const auto series = readDecompositionSeries(written(R"({"factors": {"S": [[1, 2], [3, "4"]]}})"));
    ASSERT_FALSE(series);
    EXPECT_EQ(series.error().code, kJsonValueWrong);
    EXPECT_EQ(series.error().argument("where"), "factors.S[1][1]");
    EXPECT_EQ(readObservedSeries(written(R"({"years": [1]})")).error().code, kJsonValueMissing);
    EXPECT_EQ(readObservedSeries(written(R"([1, 2])")).error().code, kJsonValueWrong);
    EXPECT_EQ(readDecouplingSeries(written(R"({"carbon": [1], "output": [1], "alpha": 0.05})")).error().code,
              kJsonKeyUnknown);
    EXPECT_EQ(readDecompositionSeries(written(R"({"factors": {}, "layout": "wide"})")).error().argument("where"),
              "layout");
    EXPECT_EQ(readAbatementMeasures(written(R"({"measures": [{"id": "m"}], "discount_rate": 0})")).error().code,
              kJsonValueMissing);
    EXPECT_EQ(readAbatementMeasures(written(R"({"measures": []})")).error().argument("where"), "discount_rate");
    EXPECT_EQ(readObservedSeries(written("{\"x\": [")).error().code, kJsonInvalid);
}

} // namespace
} // namespace parkcarbon::exchange
