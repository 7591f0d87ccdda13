#include <parkcarbon/domain/parameters.hpp>

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::domain {
namespace {

base::Result<ParameterSet::Parameter> parseParameter(std::string_view part, std::string_view whole) {
    const auto invalid = [&] {
        return base::failure(kParametersInvalid, {{"value", std::string(whole)}, {"part", std::string(part)}});
    };
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) {
        return invalid();
    }
    const std::string_view name = base::trimmed(part.substr(0, equals));
    const std::string_view right = base::trimmed(part.substr(equals + 1));
    if (name.empty() || right.empty()) {
        return invalid();
    }
    const std::size_t space = right.find_first_of(" \t");
    const auto value = base::parseNumber(right.substr(0, space));
    if (!value) {
        return tl::unexpected(value.error());
    }
    ParameterSet::Parameter parameter{std::string(name), *value, std::nullopt};
    if (space != std::string_view::npos) {
        const auto unit = Unit::parse(right.substr(space + 1));
        if (!unit) {
            return tl::unexpected(unit.error());
        }
        parameter.unit = *unit;
    }
    return parameter;
}

} // namespace

base::Result<ParameterSet> ParameterSet::parse(std::string_view text) {
    ParameterSet set;
    const std::string folded = base::toHalfWidth(text);
    std::string_view rest = folded;
    while (!base::trimmed(rest).empty()) {
        const std::size_t semicolon = rest.find(';');
        const std::string_view part = base::trimmed(rest.substr(0, semicolon));
        rest = semicolon == std::string_view::npos ? std::string_view{} : rest.substr(semicolon + 1);
        if (part.empty()) {
            continue;
        }
        auto parameter = parseParameter(part, text);
        if (!parameter) {
            return tl::unexpected(parameter.error());
        }
        if (set.find(parameter->name) != nullptr) {
            return base::failure(kParametersInvalid, {{"value", std::string(text)}, {"part", std::string(part)}});
        }
        set.parameters_.push_back(std::move(*parameter));
    }
    return set;
}

const ParameterSet::Parameter* ParameterSet::find(std::string_view name) const {
    const auto found = std::find_if(parameters_.begin(), parameters_.end(),
                                    [&](const Parameter& parameter) { return parameter.name == name; });
    return found == parameters_.end() ? nullptr : &*found;
}

std::string ParameterSet::str() const {
    std::string text;
    for (const Parameter& parameter : parameters_) {
        text += text.empty() ? "" : "; ";
        text += parameter.name + "=" + base::formatNumber(parameter.value);
        if (parameter.unit) {
            text += " " + parameter.unit->symbol();
        }
    }
    return text;
}

} // namespace parkcarbon::domain
