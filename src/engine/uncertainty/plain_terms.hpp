#pragma once

#include <parkcarbon/engine/uncertainty/model.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace parkcarbon::engine::uncertainty {

/// Number of a product of parameters. A single parameter is numbered by itself.
using ProductId = std::uint32_t;

/// Each product of parameters once, whatever the terms that hold it.
class Products {
public:
    explicit Products(std::size_t parameters) : parameters_(parameters) {}

    ProductId idOf(std::span<const ParameterIndex> sorted);
    std::size_t size() const { return parameters_ + longer_.size(); }
    bool isParameter(ProductId product) const { return product < parameters_; }
    /// Of a product that is no single parameter.
    const std::vector<ParameterIndex>& factors(ProductId product) const { return longer_[product - parameters_]; }

private:
    std::size_t parameters_;
    std::vector<std::vector<ParameterIndex>> longer_; ///< also the empty product
    std::map<std::vector<ParameterIndex>, ProductId> index_;
};

/// A term with its exact parameters multiplied into the quantity.
struct PlainTerm {
    OutputIndex output;
    double quantity;
    std::size_t first; ///< of its sorted parameters in the pool
    std::size_t count;
};

/// The terms of a model, output after output.
class PlainTerms {
public:
    explicit PlainTerms(const Model& model);

    const std::vector<PlainTerm>& terms() const { return terms_; }
    std::span<const ParameterIndex> parameters(const PlainTerm& term) const {
        return std::span(pool_).subspan(term.first, term.count);
    }

private:
    std::vector<PlainTerm> terms_;
    std::vector<ParameterIndex> pool_;
};

} // namespace parkcarbon::engine::uncertainty
