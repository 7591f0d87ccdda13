#include <engine/uncertainty/plain_terms.hpp>

#include <array>
#include <gtest/gtest.h>

namespace parkcarbon::engine::uncertainty {
namespace {

TEST(PlainTerms, ExactParametersAreNumbers) {
    Model model;
    const auto exact = model.parameter("exact", Distribution::normal(5.0, 0.0));
    const auto x = model.parameter("x", Distribution::normal(1.0, 0.1));
    const auto y = model.parameter("y", Distribution::normal(1.0, 0.1));
    model.addTerm(model.output("total"), 2.0, std::array{y, exact, x});
    model.addTerm(model.output("total"), 0.0, std::array{x});
    const PlainTerms terms(model);
    ASSERT_EQ(terms.terms().size(), 1U);
    EXPECT_EQ(terms.terms()[0].quantity, 10.0);
    const auto parameters = terms.parameters(terms.terms()[0]);
    EXPECT_EQ(std::vector<ParameterIndex>(parameters.begin(), parameters.end()), (std::vector{x, y}));
}

TEST(PlainTerms, AProductIsNumberedOnce) {
    Products products(10);
    EXPECT_EQ(products.idOf(std::array{ParameterIndex{3}}), 3U);
    const ProductId pair = products.idOf(std::array{ParameterIndex{1}, ParameterIndex{2}});
    EXPECT_FALSE(products.isParameter(pair));
    EXPECT_EQ(products.idOf(std::array{ParameterIndex{1}, ParameterIndex{2}}), pair);
    EXPECT_EQ(products.factors(pair), (std::vector<ParameterIndex>{1, 2}));
    EXPECT_TRUE(products.factors(products.idOf({})).empty());
    EXPECT_EQ(products.size(), 12U);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
