#include <fstream>
#include <gtest/gtest.h>
#include <parkcarbon/exchange/json_errors.hpp>
#include <parkcarbon/exchange/uncertainty_file.hpp>

namespace parkcarbon::exchange {
namespace {

class UncertaintyFile : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(file_); }
    base::Result<domain::UncertaintySystem> read(const std::string& content) {
        std::ofstream(file_, std::ios::binary) << content;
        return readUncertaintySystem(file_);
    }
    std::string_view errorOf(const std::string& content) {
        const auto system = read(content);
        return system ? std::string_view() : system.error().code.name;
    }

    std::filesystem::path file_ =
        std::filesystem::temp_directory_path() /
        ("parkcarbon-uncertainty-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) +
         ".json");
};

TEST_F(UncertaintyFile, ReadsParametersOutputsAndTrend) {
    const auto system = read(R"({
        "schema": "parkcarbon.uncertainty-system/1", "name": "a note",
        "parameters": [
            {"id": "ef1", "distribution": "lognormal", "median": 2, "gsd2": 1.5, "source": "IPCC"},
            {"id": "ox", "distribution": "normal", "mean": 0.98, "sd": 0.01, "truncate": {"lower": 0, "upper": 1}}],
        "outputs": [{"id": "a", "terms": [{"quantity": 3, "parameters": ["ef1", "ox"]}, {"parameters": ["ox"]}, 7]},
                    {"id": "b", "terms": []}],
        "trend": {"base": "a", "current": "b"}, "draws": 500, "seed": 18446744073709551615})");
    ASSERT_TRUE(system);
    ASSERT_EQ(system->parameters.size(), 2U);
    EXPECT_EQ(system->parameters[0].distribution, "lognormal");
    EXPECT_EQ(system->parameters[0].numbers.size(), 2U);
    ASSERT_EQ(system->parameters[1].numbers.size(), 4U);
    EXPECT_EQ(system->parameters[1].numbers[2].name.substr(5), "_bound");
    ASSERT_EQ(system->outputs.size(), 2U);
    ASSERT_EQ(system->outputs[0].terms.size(), 3U);
    EXPECT_EQ(system->outputs[0].terms[0].parameters, (std::vector<std::string>{"ef1", "ox"}));
    EXPECT_EQ(system->outputs[0].terms[1].quantity, 1.0);
    EXPECT_EQ(system->outputs[0].terms[2].quantity, 7.0);
    EXPECT_EQ(system->trends.at(0).current, "b");
    EXPECT_EQ(system->draws, 500U);
    EXPECT_EQ(system->seed, 18446744073709551615U);
}

TEST_F(UncertaintyFile, TakesSeveralTrendsToo) {
    const auto system = read(R"({"parameters": [], "outputs": [], "trend": [{"base": "a", "current": "b"}]})");
    ASSERT_TRUE(system);
    EXPECT_EQ(system->trends.size(), 1U);
    EXPECT_FALSE(system->draws);
}

TEST_F(UncertaintyFile, NamesThePlaceOfAWrongValue) {
    const auto system = read(R"({"parameters": [], "outputs": [{"id": "a", "terms": [{"quantity": "3"}]}]})");
    ASSERT_FALSE(system);
    EXPECT_EQ(system.error().code, kJsonValueWrong);
    EXPECT_EQ(system.error().argument("where"), "outputs[0].terms[0].quantity");
}

TEST_F(UncertaintyFile, RefusesWhatItDoesNotUnderstand) {
    EXPECT_EQ(errorOf("[]"), kJsonValueWrong.name);
    EXPECT_EQ(errorOf("{\"outputs\": []}"), kJsonValueMissing.name);
    EXPECT_EQ(errorOf("{\"parameters\": {}, \"outputs\": []}"), kJsonValueWrong.name);
    EXPECT_EQ(errorOf("{\"parameters\": [], \"outputs\": [], \"correlations\": []}"), kJsonKeyUnknown.name);
    EXPECT_EQ(errorOf("{\"schema\": \"other/1\", \"parameters\": [], \"outputs\": []}"), kJsonValueWrong.name);
    EXPECT_EQ(errorOf("{\"parameters\": [], \"outputs\": [], \"draws\": -5}"), kJsonValueWrong.name);
    EXPECT_EQ(errorOf("{\"parameters\": [], \"outputs\": [], \"seed\": 1.5}"), kJsonValueWrong.name);
    EXPECT_EQ(errorOf("{\"parameters\": [], \"outputs\": [], \"trend\": {\"base\": \"a\"}}"), kJsonValueMissing.name);
    EXPECT_EQ(errorOf(R"({"parameters": [{"id": "a"}], "outputs": []})"), kJsonValueMissing.name);
    EXPECT_EQ(errorOf(R"({"parameters": [{"id": 5, "distribution": "normal"}], "outputs": []})"), kJsonValueWrong.name);
    EXPECT_EQ(errorOf(R"({"parameters": [{"id": "a", "distribution": "normal", "truncat": {"lower": 0}}],
                          "outputs": []})"),
              kJsonKeyUnknown.name);
    EXPECT_EQ(errorOf(R"({"parameters": [{"id": "a", "distribution": "normal", "truncate": {"low": 0}}],
                          "outputs": []})"),
              kJsonKeyUnknown.name);
    EXPECT_EQ(errorOf(R"({"parameters": [], "outputs": [{"id": "a", "terms": ["x"]}]})"), kJsonValueWrong.name);
    EXPECT_EQ(errorOf(R"({"parameters": [], "outputs": [{"id": "a", "terms": [{"amount": 1}]}]})"),
              kJsonKeyUnknown.name);
    std::string many = R"({"parameters": [], "outputs": [{"id": "a", "terms": [{"parameters": ["x")";
    for (int repeat = 0; repeat < 100; ++repeat) {
        many += ",\"x\"";
    }
    EXPECT_EQ(errorOf(many + "]}]}]}"), kJsonValueWrong.name);
}

} // namespace
} // namespace parkcarbon::exchange
