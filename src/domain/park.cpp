#include <parkcarbon/domain/park.hpp>

#include <parkcarbon/base/utf8.hpp>

namespace parkcarbon::domain {
namespace {

constexpr std::string_view kRegional = "regional:";
constexpr std::string_view kProvincial = "provincial:";

} // namespace

base::Result<GridChoice> GridChoice::parse(std::string_view text) {
    const std::string folded = base::toHalfWidth(base::trimmed(text));
    const std::string_view clean = folded;
    if (clean == "national") {
        return GridChoice{};
    }
    for (const auto& [prefix, level] :
         {std::pair{kRegional, Level::Regional}, std::pair{kProvincial, Level::Provincial}}) {
        if (clean.starts_with(prefix) && !base::trimmed(clean.substr(prefix.size())).empty()) {
            return GridChoice{level, std::string(base::trimmed(clean.substr(prefix.size())))};
        }
    }
    return base::failure(kGridChoiceInvalid, {{"value", std::string(text)}});
}

std::string GridChoice::str() const {
    switch (level) {
    case Level::National:
        return "national";
    case Level::Regional:
        return std::string(kRegional) + name;
    case Level::Provincial:
        break;
    }
    return std::string(kProvincial) + name;
}

} // namespace parkcarbon::domain
