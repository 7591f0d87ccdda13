#include "recipe_book.hpp"

#include "method.hpp"

namespace parkcarbon::engine::inventory {
namespace {

std::string bookKey(const RecipeRequest& request) {
    constexpr char kSeparator = '\x1f';
    std::string key(domain::word(request.category));
    key += request.sector == Sector::EnergyIndustries ? '+' : '-';
    for (const std::string_view part :
         {std::string_view(request.fuel_set.id()), request.item, std::string_view(request.unit.symbol())}) {
        key += kSeparator;
        key += part;
    }
    return key + kSeparator + std::to_string(request.age_years) + (request.whole_year ? "" : "part") + kSeparator +
           request.parameters.str();
}

} // namespace

const Recipe& RecipeBook::recipe(const RecipeRequest& request) {
    std::unique_ptr<const Recipe>& entry = recipes_[bookKey(request)];
    if (entry == nullptr) {
        entry = std::make_unique<const Recipe>(compileRecipe(request));
    }
    return *entry;
}

} // namespace parkcarbon::engine::inventory
