#pragma once

#include <parkcarbon/engine/inventory/explanation.hpp>

#include <string>
#include <utility>

namespace parkcarbon::engine::inventory {

/// Steps of the kinds that many derivations need.
inline ExplanationStep computedStep(std::string symbol, std::string name, double value, std::string unit) {
    ExplanationStep step;
    step.symbol = std::move(symbol);
    step.name = std::move(name);
    step.value = value;
    step.unit = std::move(unit);
    step.origin = ExplanationStep::Origin::Computed;
    return step;
}

inline ExplanationStep factorStep(std::string symbol, std::string name, double value, std::string unit,
                                  std::string source, reference::Status status) {
    ExplanationStep step = computedStep(std::move(symbol), std::move(name), value, std::move(unit));
    step.origin = ExplanationStep::Origin::Factor;
    step.source = std::move(source);
    step.status = reference::statusName(status);
    return step;
}

inline ExplanationStep constantStep(std::string symbol, std::string name, double value, std::string unit,
                                    std::string source = {}) {
    ExplanationStep step = computedStep(std::move(symbol), std::move(name), value, std::move(unit));
    step.origin = ExplanationStep::Origin::Constant;
    step.source = std::move(source);
    return step;
}

} // namespace parkcarbon::engine::inventory
