#include "method_names.hpp"

namespace parkcarbon::report {
namespace {

std::string methodItem(std::string_view method, std::string_view item) {
    return std::string(method) + '\n' + std::string(item);
}

} // namespace

MethodNames::MethodNames(const reference::Library& library, const std::string& fuel_set)
    : all_(engine::inventory::describeMethods(library, fuel_set)) {
    for (std::size_t index = 0; index < all_.size(); ++index) {
        const engine::inventory::MethodDescription& description = all_[index];
        by_method_.emplace(description.method, index);
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
    const auto any = by_method_.find(method);
    return any == by_method_.end() ? std::string() : all_[any->second].formula;
}

} // namespace parkcarbon::report
