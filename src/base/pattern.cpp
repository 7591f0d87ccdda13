#include <parkcarbon/base/pattern.hpp>

#include <algorithm>

namespace parkcarbon::base {
namespace {

/// What stands between the braces: a name, or a name and the words for one and for many.
struct Place {
    std::string_view name;
    std::optional<std::string_view> one = std::nullopt;
    std::string_view many = {};
};

Place placeOf(std::string_view inside) {
    const std::size_t first = inside.find('|');
    const std::size_t second = first == std::string_view::npos ? first : inside.find('|', first + 1);
    if (second == std::string_view::npos) {
        return {inside};
    }
    return {inside.substr(0, first), inside.substr(first + 1, second - first - 1), inside.substr(second + 1)};
}

std::optional<std::string> filledPlace(const Place& place, const PatternArgument& argument) {
    std::optional<std::string> value = argument(place.name);
    if (value && place.one) {
        return std::string(*value == "1" ? *place.one : place.many);
    }
    return value;
}

} // namespace

std::string filledPattern(std::string_view pattern, const PatternArgument& argument) {
    std::string result;
    std::size_t position = 0;
    while (position < pattern.size()) {
        const std::size_t open = std::min(pattern.find('{', position), pattern.size());
        const std::size_t close = pattern.find('}', open);
        result.append(pattern, position, open - position);
        if (close == std::string_view::npos) {
            result.append(pattern, open);
            break;
        }
        const std::optional<std::string> value =
            filledPlace(placeOf(pattern.substr(open + 1, close - open - 1)), argument);
        result += value ? *value : std::string(pattern.substr(open, close - open + 1));
        position = close + 1;
    }
    return result;
}

std::string filledPattern(std::string_view pattern, const Arguments& arguments) {
    return filledPattern(pattern, [&arguments](std::string_view name) -> std::optional<std::string> {
        const auto found = std::find_if(arguments.begin(), arguments.end(),
                                        [name](const Argument& argument) { return argument.name == name; });
        return found == arguments.end() ? std::nullopt : std::optional(found->value);
    });
}

} // namespace parkcarbon::base
