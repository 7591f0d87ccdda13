#include "method_draft.hpp"

#include "explanation_steps.hpp"
#include "factor_uncertainty.hpp"
#include "mass_ratios.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <utility>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kUncertaintyParameter = "ef_uncertainty";
constexpr std::string_view kNormalVolume = "Nm3";

reference::Status statusOf(const ParameterSpec& spec) {
    return reference::statusFromName(spec.status).value_or(reference::Status::Transcribed);
}

} // namespace

double withoutNoise(double value) {
    const std::string digits = fmt::format("{:.15g}", value); // neither way depends on the locale
    double rounded = value;
    std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
    return rounded;
}

ParameterSpec parameterFrom(std::string name, std::string unit, const reference::ListedFactor* row, double minimum,
                            std::optional<double> maximum) {
    ParameterSpec spec{std::move(name), std::move(unit), std::nullopt, minimum, maximum, "", ""};
    if (row == nullptr) {
        return spec;
    }
    spec.source = row->source;
    spec.status = reference::statusName(row->status);
    if (!row->value && row->low && row->high) {
        spec.source += " (" + base::formatNumber(*row->low) + " … " + base::formatNumber(*row->high) + " " +
                       row->unit.symbol() + ")";
    }
    if (row->value) {
        const auto factor = row->unit.factorTo(knownUnit(spec.unit));
        if (!factor) {
            throw std::logic_error("factor " + row->id + " is not in " + spec.unit);
        }
        spec.default_value = withoutNoise(*row->value * *factor);
    }
    return spec;
}

ParameterSpec statedParameter(std::string name, std::string unit, double minimum, std::optional<double> maximum) {
    return {std::move(name), std::move(unit), std::nullopt, minimum, maximum, "", ""};
}

ParameterSpec constantParameter(std::string name, std::string unit, double value, std::string source, double minimum,
                                std::optional<double> maximum) {
    return {std::move(name),
            std::move(unit),
            value,
            minimum,
            maximum,
            std::move(source),
            std::string(reference::statusName(reference::Status::Transcribed))};
}

ParameterSpecs withUncertainty(ParameterSpecs specs) {
    specs.push_back({kUncertaintyParameter, "%", std::nullopt, 0.0, 1000.0, "", ""});
    return specs;
}

MethodDraft::MethodDraft(const RecipeRequest& request, std::string_view method, std::string item, ParameterSpecs specs)
    : request_(request), specs_(std::move(specs)), parameters_(request.parameters, specs_, recipe_.issues) {
    recipe_.method = method;
    recipe_.item = std::move(item);
    recipe_.activity_half_width_pct = otherHalfWidthPct(request.library.uncertainty());
}

const ParameterSpec& MethodDraft::spec(std::string_view parameter) const {
    const auto found = std::find_if(specs_.begin(), specs_.end(),
                                    [&](const ParameterSpec& candidate) { return candidate.name == parameter; });
    if (found == specs_.end()) {
        throw std::logic_error("a method reads a parameter that it does not describe: " + std::string(parameter));
    }
    return *found;
}

bool MethodDraft::measuredIn(std::string_view unit) const {
    return request_.unit.factorTo(knownUnit(unit)).has_value();
}

bool MethodDraft::takesQuantityIn(std::string_view unit) {
    auto factor = request_.unit.factorTo(knownUnit(unit));
    const auto normal = unit.find(kNormalVolume);
    if (!factor && normal != std::string_view::npos) {
        factor = request_.unit.factorTo(knownUnit(std::string(unit).replace(normal, kNormalVolume.size(), "m3")));
        if (factor) {
            warn(kUnitStateAssumed, {{"value", request_.unit.symbol()}, {"expected", std::string(unit)}}, "unit");
        }
    }
    if (!factor) {
        refuse(domain::kUnitIncompatible,
               {{"from", request_.unit.symbol()},
                {"to", std::string(unit)},
                {"value", request_.unit.symbol()},
                {"expected", std::string(unit)}},
               "unit");
        return false;
    }
    to_method_unit_ = *factor;
    if (*factor != 1.0) {
        conversion_ = constantStep("u", "unit_conversion", *factor, std::string(unit) + "/" + request_.unit.symbol());
    }
    return true;
}

std::optional<double> MethodDraft::valueIfAny(std::string_view parameter, std::string symbol) {
    const ParameterSpec& described = spec(parameter);
    const bool failed_before = parameters_.failed();
    const auto stated = parameters_.value(parameter);
    const bool wrong = parameters_.failed() && !failed_before;
    if (wrong || (!stated && !described.default_value)) {
        failed_ = failed_ || wrong;
        return std::nullopt;
    }
    const auto status = stated ? reference::Status::User : statusOf(described);
    status_ = status_ ? reference::worse(*status_, status) : status;
    own_values_ = own_values_ || stated.has_value();
    const double chosen = stated.value_or(described.default_value.value_or(0.0));
    steps_.push_back(factorStep(std::move(symbol), described.name, chosen,
                                described.unit.empty() ? "1" : described.unit,
                                stated ? std::string() : described.source, status));
    return chosen;
}

double MethodDraft::value(std::string_view parameter, std::string symbol) {
    const std::size_t issues_before = recipe_.issues.size();
    const auto chosen = valueIfAny(parameter, std::move(symbol));
    if (!chosen && recipe_.issues.size() == issues_before) {
        const ParameterSpec& described = spec(parameter);
        refuse(kParameterMissing,
               {{"parameter", described.name}, {"unit", described.unit.empty() ? "1" : described.unit}}, "parameters");
    }
    return chosen.value_or(0.0);
}

double MethodDraft::valueWithin(std::string_view parameter, std::string symbol, const reference::ListedFactor& row) {
    const bool stated = request_.parameters.find(parameter) != nullptr;
    if (stated || row.value || !row.low || !row.high) {
        return value(parameter, std::move(symbol));
    }
    const ParameterSpec& described = spec(parameter);
    refuse(
        kParameterRangeOnly,
        {{"parameter", described.name},
         {"unit", row.unit.symbol()},
         {"expected", base::formatNumber(*row.low) + " … " + base::formatNumber(*row.high) + " " + row.unit.symbol()}},
        "parameters");
    return 0.0;
}

double MethodDraft::listed(std::string symbol, std::string name, const reference::ListedFactor& row,
                           std::string_view unit) {
    const auto factor = row.unit.factorTo(knownUnit(unit));
    if (!row.value || !factor) {
        refuse(kFactorMissing, {{"value", row.id}}, "item");
        return 0.0;
    }
    const double chosen = withoutNoise(*row.value * *factor);
    status_ = status_ ? reference::worse(*status_, row.status) : row.status;
    steps_.push_back(factorStep(std::move(symbol), std::move(name), chosen, std::string(unit.empty() ? "1" : unit),
                                row.source, row.status));
    return chosen;
}

double MethodDraft::constant(std::string symbol, std::string name, double value, std::string unit, std::string source) {
    steps_.push_back(constantStep(std::move(symbol), std::move(name), value, std::move(unit), std::move(source)));
    return value;
}

double MethodDraft::carbonToCo2() {
    return constant("44/12", "carbon_to_co2", kCarbonToCo2, "tCO2/tC");
}

double MethodDraft::computed(std::string symbol, std::string name, double value, std::string unit) {
    steps_.push_back(computedStep(std::move(symbol), std::move(name), value, std::move(unit)));
    return value;
}

void MethodDraft::refuse(base::Code code, base::Arguments arguments, std::string field) {
    failed_ = true;
    recipe_.refuse(code, std::move(arguments), std::move(field));
}

void MethodDraft::warn(base::Code code, base::Arguments arguments, std::string field) {
    recipe_.warn(code, std::move(arguments), std::move(field));
}

void MethodDraft::report(RecipeIssue issue) {
    failed_ = failed_ || issue.severity == base::Severity::Error;
    recipe_.issues.push_back(std::move(issue));
}

GasTerm& MethodDraft::emit(std::string gas, double t_per_quantity, double fixed_t, std::string formula,
                           double default_half_width_pct) {
    GasTerm term;
    term.gas = std::move(gas);
    term.mass_t_per_unit = t_per_quantity * to_method_unit_;
    term.fixed_t = fixed_t;
    term.status = status_.value_or(reference::Status::Computed);
    term.formula = std::move(formula);
    term.shared_factor = recipe_.method + "|" + recipe_.item + "|" + term.gas;
    std::optional<double> stated_half_width;
    if (std::any_of(specs_.begin(), specs_.end(),
                    [](const ParameterSpec& known) { return known.name == kUncertaintyParameter; })) {
        stated_half_width = parameters_.value(kUncertaintyParameter);
    }
    if (own_values_ || stated_half_width) { // shared only with rows that state exactly the same
        term.shared_factor += "|" + request_.parameters.str();
    }
    term.factor_half_width_pct = stated_half_width.value_or(default_half_width_pct);
    if (conversion_) {
        term.factors.push_back(*conversion_);
    }
    std::move(steps_.begin(), steps_.end(), std::back_inserter(term.factors));
    steps_.clear();
    status_.reset();
    own_values_ = false;
    return recipe_.terms.emplace_back(std::move(term));
}

Recipe MethodDraft::take() {
    if (failed_ || parameters_.failed()) {
        recipe_.terms.clear();
    }
    return std::move(recipe_);
}

} // namespace parkcarbon::engine::inventory
