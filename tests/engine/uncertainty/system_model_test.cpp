#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/model.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

domain::UncertaintySystem smallSystem() {
    domain::UncertaintySystem system;
    system.parameters = {{"ef", "normal", {{"mean", 2.0}, {"sd", 0.1}}}};
    system.outputs = {{"total", {{3.0, {"ef"}}, {5.0, {}}}}};
    return system;
}

TEST(SystemModel, TakesParametersAndTerms) {
    const auto model = modelOf(smallSystem());
    ASSERT_TRUE(model);
    EXPECT_EQ(model->parameters()[0].distribution, Distribution::normal(2.0, 0.1));
    EXPECT_EQ(model->outputs()[0].terms[0].parameters, std::vector<ParameterIndex>{0});
    EXPECT_EQ(model->outputs()[0].terms[1].quantity, 5.0);
}

TEST(SystemModel, NamesWhatDoesNotFit) {
    auto unknown = smallSystem();
    unknown.outputs[0].terms[0].parameters = {"fe"};
    const auto wrong_name = modelOf(unknown);
    ASSERT_FALSE(wrong_name);
    EXPECT_EQ(wrong_name.error().code, kUncertainParameterUnknown);
    EXPECT_EQ(wrong_name.error().argument("value"), "fe");
    EXPECT_EQ(wrong_name.error().argument("output"), "total");

    auto twice = smallSystem();
    twice.parameters.push_back(twice.parameters.front());
    EXPECT_EQ(modelOf(twice).error().code, kUncertainParameterRepeated);
    auto same_output = smallSystem();
    same_output.outputs.push_back(same_output.outputs.front());
    EXPECT_EQ(modelOf(same_output).error().code, kUncertainOutputRepeated);
    auto nothing = smallSystem();
    nothing.outputs.clear();
    EXPECT_EQ(modelOf(nothing).error().code, kUncertainOutputsMissing);
    auto strange = smallSystem();
    strange.parameters[0].distribution = "gauss";
    EXPECT_EQ(modelOf(strange).error().code, kDistributionUnknown);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
