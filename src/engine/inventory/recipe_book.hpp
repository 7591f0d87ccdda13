#pragma once

#include "recipe.hpp"

#include <memory>
#include <string>
#include <unordered_map>

namespace parkcarbon::engine::inventory {

/// Recipes compiled so far, by their contents, so that they outlive the snapshot they were first needed for.
class RecipeBook {
public:
    /// The recipe of a request. The reference stays valid as long as the book.
    const Recipe& recipe(const RecipeRequest& request);

private:
    std::unordered_map<std::string, std::unique_ptr<const Recipe>> recipes_;
};

} // namespace parkcarbon::engine::inventory
