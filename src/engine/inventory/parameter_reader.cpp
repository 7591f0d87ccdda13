#include "parameter_reader.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <stdexcept>

namespace parkcarbon::engine::inventory {
namespace {

std::string namesOf(std::span<const ParameterSpec> specs) {
    std::string names;
    for (const ParameterSpec& spec : specs) {
        names += (names.empty() ? "" : ", ") + spec.name;
    }
    return names.empty() ? "-" : names;
}

std::string rangeOf(const ParameterSpec& spec) {
    return (spec.minimum ? base::formatNumber(*spec.minimum) : "-∞") + " … " +
           (spec.maximum ? base::formatNumber(*spec.maximum) : "∞");
}

/// Spellings of the specification's unit that mean the same for this parameter: CO2 written as CO2e or as plain mass,
/// carbon as plain mass (so that 85 % is a carbon content), and gas volumes that leave the standard state unsaid.
struct OtherSpelling {
    std::string unit;
    bool state_assumed;
};

std::vector<OtherSpelling> otherSpellings(const std::string& unit) {
    constexpr std::string_view kCarbonDioxide = "tCO2/";
    constexpr std::string_view kCarbon = "tC/";
    constexpr std::string_view kNormalVolume = "Nm3";
    std::vector<OtherSpelling> spellings;
    if (unit == "tCO2") {
        spellings.push_back({"tCO2e", false});
        spellings.push_back({"t", false});
    }
    if (unit.starts_with(kCarbon)) {
        spellings.push_back({"t/" + unit.substr(kCarbon.size()), false});
    }
    if (constexpr std::string_view kEquivalent = "tCO2e/"; unit.starts_with(kEquivalent)) {
        const std::string per = unit.substr(kEquivalent.size());
        spellings.push_back({"tCO2/" + per, false});
        spellings.push_back({"t/" + per, false});
    }
    if (unit.starts_with(kCarbonDioxide)) {
        const std::string per = unit.substr(kCarbonDioxide.size());
        spellings.push_back({"tCO2e/" + per, false});
        spellings.push_back({"t/" + per, false});
    }
    if (const auto volume = unit.find(kNormalVolume); volume != std::string::npos) {
        spellings.push_back({std::string(unit).replace(volume, kNormalVolume.size(), "m3"), true});
    }
    return spellings;
}

} // namespace

domain::Unit knownUnit(std::string_view symbol) {
    const auto unit =
        symbol.empty() ? base::Result<domain::Unit>(domain::Unit::dimensionless()) : domain::Unit::parse(symbol);
    if (!unit) {
        throw std::logic_error("the unit database lacks " + std::string(symbol));
    }
    return *unit;
}

ParameterReader::ParameterReader(const domain::ParameterSet& parameters, std::span<const ParameterSpec> specs,
                                 std::vector<RecipeIssue>& issues)
    : parameters_(parameters), specs_(specs), issues_(issues) {
    for (const auto& parameter : parameters.all()) {
        const bool known = std::any_of(specs.begin(), specs.end(),
                                       [&](const ParameterSpec& spec) { return spec.name == parameter.name; });
        if (!known) {
            issues_.push_back({kParameterUnknown,
                               base::Severity::Warning,
                               {{"value", parameter.name}, {"expected", namesOf(specs)}},
                               "parameters"});
        }
    }
}

base::Result<double> ParameterReader::inUnitOf(const ParameterSpec& spec,
                                               const domain::ParameterSet::Parameter& parameter) {
    const auto converted = parameter.unit->convert(parameter.value, knownUnit(spec.unit));
    if (converted) {
        return converted;
    }
    for (const OtherSpelling& spelling : otherSpellings(spec.unit)) {
        const auto unit = domain::Unit::parse(spelling.unit);
        const auto value = unit ? parameter.unit->convert(parameter.value, *unit) : converted;
        if (value && spelling.state_assumed) {
            issues_.push_back({kUnitStateAssumed,
                               base::Severity::Warning,
                               {{"value", parameter.unit->symbol()}, {"expected", spec.unit}},
                               "parameters"});
        }
        if (value) {
            return value;
        }
    }
    return converted;
}

std::optional<double> ParameterReader::value(std::string_view name) {
    const auto* const parameter = parameters_.find(name);
    if (parameter == nullptr) {
        return std::nullopt;
    }
    const auto spec = std::find_if(specs_.begin(), specs_.end(),
                                   [&](const ParameterSpec& candidate) { return candidate.name == name; });
    if (spec == specs_.end()) {
        throw std::logic_error("a method reads a parameter that it does not describe: " + std::string(name));
    }
    double value = parameter->value;
    if (parameter->unit) {
        const auto converted = inUnitOf(*spec, *parameter);
        if (!converted) {
            failed_ = true;
            issues_.push_back({kParameterUnitWrong,
                               base::Severity::Error,
                               {{"parameter", parameter->name},
                                {"value", parameter->unit->symbol()},
                                {"expected", spec->unit.empty() ? "1" : spec->unit}},
                               "parameters"});
            return std::nullopt;
        }
        value = *converted;
    }
    if ((spec->minimum && value < *spec->minimum) || (spec->maximum && value > *spec->maximum)) {
        failed_ = true;
        issues_.push_back(
            {kParameterOutOfRange,
             base::Severity::Error,
             {{"parameter", parameter->name}, {"value", base::formatNumber(value)}, {"expected", rangeOf(*spec)}},
             "parameters"});
        return std::nullopt;
    }
    return value;
}

} // namespace parkcarbon::engine::inventory
