#include "gas_choice.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {

ChosenGas chooseGas(const reference::Library& library, std::string_view item, std::string_view name) {
    const reference::GwpRow* const row = name.empty() ? nullptr : library.gwp().find(name);
    if (row != nullptr) {
        return {row, std::nullopt};
    }
    std::string known;
    for (const reference::GwpRow& gas : library.gwp().rows()) {
        known += (known.empty() ? "" : ", ") + gas.gas;
    }
    return {nullptr, RecipeIssue{name.empty() ? kVariantMissing : kVariantUnknown,
                                 base::Severity::Error,
                                 {{"value", std::string(name.empty() ? item : name)}, {"expected", known}},
                                 "item"}};
}

} // namespace parkcarbon::engine::inventory
