#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A standalone uncertainty model as a file states it (FORMATS §6, `uncertainty`): nothing of it is checked yet, the
/// engine says what is wrong with it.
namespace parkcarbon::domain {

/// One number of a parameter by its name in the file, e.g. `gsd2`.
struct NamedNumber {
    std::string name;
    double value = 0.0;
};

struct UncertainParameter {
    std::string id;
    std::string distribution;         ///< the word of the file
    std::vector<NamedNumber> numbers; ///< bounds of a truncation as `lower_bound`, `upper_bound`
};

/// quantity × Π parameters; a parameter may be named more than once.
struct UncertainTerm {
    double quantity = 1.0;
    std::vector<std::string> parameters;
};

/// Σ terms.
struct UncertainOutput {
    std::string id;
    std::vector<UncertainTerm> terms;
};

/// From one output to another, e.g. from the base year to the present one.
struct TrendQuestion {
    std::string base;
    std::string current;
};

struct UncertaintySystem {
    std::vector<UncertainParameter> parameters;
    std::vector<UncertainOutput> outputs;
    std::vector<TrendQuestion> trends;
    std::optional<std::uint64_t> draws;
    std::optional<std::uint64_t> seed;
};

} // namespace parkcarbon::domain
