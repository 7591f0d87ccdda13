#pragma once

#include <parkcarbon/domain/uncertainty_system.hpp>
#include <parkcarbon/engine/uncertainty/distribution.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::engine::uncertainty {

using ParameterIndex = std::uint32_t;
using OutputIndex = std::uint32_t;

struct Parameter {
    std::string id;
    Distribution distribution;
};

/// quantity × Π parameters, a parameter as often as it is named.
struct Term {
    double quantity;
    std::vector<ParameterIndex> parameters;
};

struct Output {
    std::string id;
    std::vector<Term> terms;
};

/// Outputs that are sums of products of uncertain parameters. A parameter is one number, whoever uses it: two outputs
/// with the same factor rise and fall together. Parameters are independent of each other.
class Model {
public:
    /// Errors: UNCERTAIN_PARAMETER_REPEATED {value}.
    base::Result<ParameterIndex> addParameter(std::string id, const Distribution& distribution);
    /// The parameter of that id, made when there is none: for factors that many sources name. The first distribution
    /// given stands.
    ParameterIndex parameter(std::string_view id, const Distribution& distribution);
    /// The output of that id, made when there is none.
    OutputIndex output(std::string_view id);
    void addTerm(OutputIndex output, double quantity, std::span<const ParameterIndex> parameters);

    const std::vector<Parameter>& parameters() const { return parameters_; }
    const std::vector<Output>& outputs() const { return outputs_; }
    /// Errors: UNCERTAIN_OUTPUT_UNKNOWN {value}.
    base::Result<OutputIndex> findOutput(std::string_view id) const;

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Index = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

    std::vector<Parameter> parameters_;
    std::vector<Output> outputs_;
    Index parameter_index_;
    Index output_index_;
};

/// Errors: those of distributionOf; UNCERTAIN_PARAMETER_REPEATED {value}, UNCERTAIN_PARAMETER_UNKNOWN {value, output},
/// UNCERTAIN_OUTPUT_REPEATED {value}, UNCERTAIN_OUTPUTS_MISSING.
base::Result<Model> modelOf(const domain::UncertaintySystem& system);

/// Two years as one model: outputs `base/…` and `current/…`, parameters of equal ids drawn once for both.
/// Errors: UNCERTAIN_PARAMETER_DIFFERS {value} when such a parameter has two distributions.
base::Result<Model> combined(const Model& base, const Model& current);

/// Σ of many independent amounts that are used in the same way, one number of the model instead of many: the variance
/// of a sum is the sum of the variances, exactly. Add a parameter with `distribution()`.
class IndependentSum {
public:
    void add(double amount, double half_width_pct) {
        const double half_width = amount * half_width_pct;
        addMany(amount, half_width * half_width);
    }
    /// Σ amount and Σ (amount · pct)² of many, summed elsewhere.
    void addMany(double amount_sum, double squares_sum) {
        amount_ += amount_sum;
        squares_ += squares_sum;
    }
    Distribution distribution() const; ///< normal

private:
    double amount_ = 0.0;
    double squares_ = 0.0;
};

} // namespace parkcarbon::engine::uncertainty
