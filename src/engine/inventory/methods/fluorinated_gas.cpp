#include "fluorinated_gas.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

bool isFluorinatedGas(const reference::GwpRow& row) {
    const bool ozone_depleting = row.gas.starts_with("CFC") || row.gas.starts_with("HCFC");
    const bool blend = row.gas.starts_with("R-");
    return row.gas.find('F') != std::string::npos && !ozone_depleting && !blend;
}

} // namespace

std::vector<const reference::GwpRow*> fluorinatedGases(const reference::GwpTable& gwp) {
    std::vector<const reference::GwpRow*> gases;
    for (const reference::GwpRow& row : gwp.rows()) {
        if (isFluorinatedGas(row)) {
            gases.push_back(&row);
        }
    }
    return gases;
}

const reference::GwpRow* fluorinatedGas(const reference::GwpTable& gwp, std::string_view name) {
    const reference::GwpRow* const row = gwp.find(name);
    return row != nullptr && isFluorinatedGas(*row) ? row : nullptr;
}

RecipeIssue fluorinatedGasIssue(const reference::GwpTable& gwp, const ItemName& item) {
    std::string expected;
    for (const reference::GwpRow* const gas : fluorinatedGases(gwp)) {
        expected += (expected.empty() ? "" : ", ") + gas->gas;
    }
    return {item.variant.empty() ? kVariantMissing : kVariantUnknown,
            base::Severity::Error,
            {{"value", item.variant.empty() ? item.base : item.variant}, {"expected", expected}},
            "item"};
}

} // namespace parkcarbon::engine::inventory
