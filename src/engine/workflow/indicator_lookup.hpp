#pragma once

#include <parkcarbon/engine/workflow/check_input.hpp>

#include <string_view>
#include <vector>

namespace parkcarbon::engine::workflow {

/// The results of the schemes that the project works with.
std::vector<const indicators::SchemeResult*> chosenResults(const CheckInput& input);

/// An indicator of any evaluated scheme.
struct FoundIndicator {
    const indicators::SchemeResult* scheme = nullptr;
    const indicators::IndicatorResult* result = nullptr;
    const indicators::IndicatorDefinition& definition() const { return scheme->definition(*result); }
    /// Whether a larger value is the better one.
    bool higherIsBetter() const { return definition().direction != indicators::Direction::Lower; }
    explicit operator bool() const { return result != nullptr; }
};
FoundIndicator findIndicator(const CheckInput& input, std::string_view id);

/// The target of the indicator whose year counts for the period: its own year, else the next one, else the last.
std::vector<const domain::Target*> targetsInForce(const CheckInput& input);

} // namespace parkcarbon::engine::workflow
