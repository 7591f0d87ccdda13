#pragma once

#include "recipe.hpp"

#include <parkcarbon/engine/inventory/method_catalogue.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// One calculation method. To add one: write its class in methods/, and list it in method_registry.cpp; the catalogue,
/// the explanation, the lines and the totals follow from it.
class Method {
public:
    virtual ~Method() = default;

    virtual std::string_view id() const = 0;
    /// Whether the method is the one for rows of this category, item and parameters.
    virtual bool computes(domain::ActivityCategory category, std::string_view item,
                          const domain::ParameterSet& parameters) const = 0;
    /// Terms per unit of the row's quantity, or issues that say why there are none.
    virtual Recipe compile(const RecipeRequest& request) const = 0;
    /// One description for each item that the method computes with the given fuel set.
    virtual std::vector<MethodDescription> describe(const reference::Library& library,
                                                    const reference::FuelSet& fuel_set) const = 0;

protected:
    Method() = default;
    Method(const Method&) = default;
    Method& operator=(const Method&) = default;
};

/// Every method of the program, in the order of the catalogue.
std::span<const Method* const> methods();

/// The recipe of the method that computes the request; METHOD_UNKNOWN when there is none.
Recipe compileRecipe(const RecipeRequest& request);

} // namespace parkcarbon::engine::inventory
