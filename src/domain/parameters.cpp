#include <parkcarbon/domain/parameters.hpp>

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace parkcarbon::domain {
namespace {

struct NumberWithUnit {
    double value;
    std::string_view unit; ///< empty when there is none
};

/// `20.9 GJ/t`, and as people also type it `20.9GJ/t` or `95%`.
base::Result<NumberWithUnit> splitNumber(std::string_view text) {
    const std::size_t space = std::min(text.find_first_of(" \t"), text.size());
    const auto separate = base::parseNumber(text.substr(0, space));
    if (separate) {
        return NumberWithUnit{*separate, base::trimmed(text.substr(space))};
    }
    double value = 0.0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    const bool glued = status == std::errc{} && std::isfinite(value) && !unit.empty() && !unit.starts_with(' ') &&
                       unit.find_first_of("0123456789+-.,/") != 0;
    return glued ? base::Result<NumberWithUnit>(NumberWithUnit{value, unit}) : tl::unexpected(separate.error());
}

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
    const auto number = splitNumber(right);
    if (!number) {
        return tl::unexpected(number.error());
    }
    ParameterSet::Parameter parameter{base::toLowerAscii(name), number->value, std::nullopt};
    if (!number->unit.empty()) {
        const auto unit = Unit::parse(number->unit);
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
