#include "method_names.hpp"

namespace parkcarbon::report {
namespace {

std::string methodItem(std::string_view method, std::string_view item) {
    return std::string(method) + '\n' + std::string(item);
}

constexpr std::string_view kColonZh = "：";
constexpr std::string_view kColonEn = ": ";

/// What stands after the first colon; empty without one.
std::string afterColon(const std::string& name, std::string_view colon) {
    const std::size_t at = name.find(colon);
    return at == std::string::npos ? std::string() : name.substr(at + colon.size());
}

} // namespace

MethodNames::MethodNames(const reference::Library& library, const std::string& fuel_set)
    : all_(engine::inventory::describeMethods(library, fuel_set)) {
    for (std::size_t index = 0; index < all_.size(); ++index) {
        const engine::inventory::MethodDescription& description = all_[index];
        const auto [of_method, is_first] = formula_of_method_.emplace(description.method, description.formula);
        if (!is_first && of_method->second != description.formula) {
            of_method->second.clear();
        }
        const std::string variant_zh = afterColon(description.name_zh, kColonZh);
        const std::string variant_en = afterColon(description.name_en, kColonEn);
        if (!variant_zh.empty() && !variant_en.empty()) {
            variants_.emplace(variant_zh, variant_en);
            by_method_item_.emplace(methodItem(description.method, variant_zh), index);
        }
        for (const std::string* name : {&description.item, &description.name_zh, &description.name_en}) {
            by_item_.emplace(*name, index);
            by_method_item_.emplace(methodItem(description.method, *name), index);
        }
    }
}

const engine::inventory::MethodDescription* MethodNames::find(std::string_view item) const {
    const auto found = by_item_.find(item);
    return found == by_item_.end() ? nullptr : &all_[found->second];
}

std::string MethodNames::formula(std::string_view method, std::string_view item) const {
    if (const auto found = by_method_item_.find(methodItem(method, item)); found != by_method_item_.end()) {
        return all_[found->second].formula;
    }
    const auto shared = formula_of_method_.find(method);
    return shared == formula_of_method_.end() ? std::string() : shared->second;
}

std::string MethodNames::variantEn(std::string_view variant_zh) const {
    const auto found = variants_.find(variant_zh);
    return found == variants_.end() ? std::string() : found->second;
}

} // namespace parkcarbon::report
