#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <array>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::array<std::string_view, 3> kModeWords = {"linear", "coupled", "layerwise"};
constexpr std::array<std::string_view, 5> kVariableClassWords = {"exact", "redundant", "non_redundant", "observable",
                                                                 "unobservable"};

} // namespace

std::string_view modeWord(Mode mode) {
    return kModeWords[static_cast<std::size_t>(mode)];
}

std::string_view variableClassWord(VariableClass variable_class) {
    return kVariableClassWords[static_cast<std::size_t>(variable_class)];
}

} // namespace parkcarbon::engine::flows
