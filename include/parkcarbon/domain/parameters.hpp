#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/quantity.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::domain {

inline constexpr base::Code kParametersInvalid{"PARAMETERS_INVALID"};

/// Row-level overrides of a method's defaults, written `ncv=23.2 GJ/t; oxidation=0.95`.
class ParameterSet {
public:
    struct Parameter {
        std::string name;
        double value;
        std::optional<Unit> unit; ///< nothing = written without unit: the method's own unit is meant
        friend bool operator==(const Parameter&, const Parameter&) = default;
    };

    ParameterSet() = default;
    /// Errors: PARAMETERS_INVALID {value, part}, UNIT_UNKNOWN {value}, NUMBER_* {value}; a name given twice is invalid.
    static base::Result<ParameterSet> parse(std::string_view text);

    /// Adds a parameter that the set does not have yet; its name is in lower case.
    void add(Parameter parameter) { parameters_.push_back(std::move(parameter)); }
    const Parameter* find(std::string_view name) const;
    const std::vector<Parameter>& all() const { return parameters_; }
    bool empty() const { return parameters_.empty(); }
    std::string str() const; ///< canonical text, parses back to the same set

    friend bool operator==(const ParameterSet&, const ParameterSet&) = default;

private:
    std::vector<Parameter> parameters_;
};

} // namespace parkcarbon::domain
