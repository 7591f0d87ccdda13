#pragma once

#include "method.hpp"
#include "parameter_reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// The value to 15 digits: a converted default reads 13.9 and not 13.899999999999999.
double withoutNoise(double value);

/// The parameter `name` with the value of a factor row as its default; without default when `row` is null or a range,
/// which then stands behind the source.
/// The value is converted to `unit`.
ParameterSpec parameterFrom(std::string name, std::string unit, const reference::ListedFactor* row,
                            double minimum = 0.0, std::optional<double> maximum = std::nullopt);
/// A parameter that has no default: the row has to state it where the method asks for it.
ParameterSpec statedParameter(std::string name, std::string unit, double minimum = 0.0,
                              std::optional<double> maximum = std::nullopt);
/// A parameter whose default is a constant of the method, with its source.
ParameterSpec constantParameter(std::string name, std::string unit, double value, std::string source,
                                double minimum = 0.0, std::optional<double> maximum = std::nullopt);

/// Puts the recipe of one row together: reads unit and parameters, notes every value as a step of the explanation, and
/// books gases. Methods say what they compute in the order of their formula:
///
///     MethodDraft draft(request, id(), product.name_zh, specs);
///     if (draft.takesQuantityIn("t")) {
///         const double ef = draft.value("ef", "EF");
///         draft.emit("CO2", ef, 0.0, "CO2 = AD × EF");
///     }
///     return draft.take();
///
/// Issues: UNIT_INCOMPATIBLE, PARAMETER_MISSING {parameter, unit}, FACTOR_MISSING {value}, and those of
/// ParameterReader. A recipe with an issue of severity error has no terms.
class MethodDraft {
public:
    /// `item` is the name that lines and totals show.
    MethodDraft(const RecipeRequest& request, std::string_view method, std::string item, ParameterSpecs specs);

    /// Whether the row's quantity can be had in `unit`; the conversion is the first step of every gas. A plain volume
    /// is taken as one at standard state where `unit` is such, with UNIT_STATE_ASSUMED.
    bool takesQuantityIn(std::string_view unit);
    /// Whether it could be had in `unit`, for methods that take more than one kind of quantity.
    bool measuredIn(std::string_view unit) const;
    /// The parameter's value: the row's own, else the default. 0 and PARAMETER_MISSING when there is neither.
    double value(std::string_view parameter, std::string symbol);
    /// The parameter when the row states it, or the specification has a default; noted only then.
    std::optional<double> valueIfAny(std::string_view parameter, std::string symbol);
    /// The parameter, whose default is the table's row; PARAMETER_RANGE_ONLY when the row has only a range and the
    /// activity states nothing.
    double valueWithin(std::string_view parameter, std::string symbol, const reference::ListedFactor& row);
    /// A factor of the tables that rows cannot override, in `unit`; 0 and FACTOR_MISSING when it has no single value.
    double listed(std::string symbol, std::string name, const reference::ListedFactor& row, std::string_view unit);
    /// A constant of the formula.
    double constant(std::string symbol, std::string name, double value, std::string unit, std::string source = {});
    /// The constant 44/12, molar masses as the guides round them.
    double carbonToCo2();
    /// A number worked out from the ones before, shown to whoever asks how.
    double computed(std::string symbol, std::string name, double value, std::string unit);

    void refuse(base::Code code, base::Arguments arguments, std::string field);
    void warn(base::Code code, base::Arguments arguments, std::string field);
    void report(RecipeIssue issue); ///< one of severity error refuses the row

    /// Books `t_per_quantity` tonnes of the gas per unit of the method's quantity and `fixed_t` beside it, and closes
    /// the steps noted so far; the next gas starts anew after the conversion of the quantity. `default_half_width_pct`
    /// stands where the row states no `ef_uncertainty`.
    GasTerm& emit(std::string gas, double t_per_quantity, double fixed_t, std::string formula,
                  double default_half_width_pct);

    bool refused() const { return failed_; } ///< some issue so far is an error

    Recipe& recipe() { return recipe_; }
    const RecipeRequest& request() const { return request_; }
    /// The finished recipe.
    Recipe take();

private:
    const ParameterSpec& spec(std::string_view parameter) const;

    const RecipeRequest& request_;
    const ParameterSpecs specs_;
    Recipe recipe_;
    ParameterReader parameters_;
    double to_method_unit_ = 1.0;
    std::optional<ExplanationStep> conversion_;
    std::vector<ExplanationStep> steps_;
    std::optional<reference::Status> status_; ///< the least trustworthy of the values noted for the next gas
    bool own_values_ = false;                 ///< some of them were stated by the row
    bool failed_ = false;
};

/// The specifications with `ef_uncertainty` (%, half of the 95 % interval of the factor) at their end.
ParameterSpecs withUncertainty(ParameterSpecs specs);

} // namespace parkcarbon::engine::inventory
