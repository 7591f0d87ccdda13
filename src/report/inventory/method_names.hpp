#pragma once

#include <parkcarbon/engine/inventory/method_catalogue.hpp>
#include <parkcarbon/reference/library.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::report {

/// The catalogue of methods as a report needs it: what items are called, and by which formula a line was computed.
class MethodNames {
public:
    MethodNames(const reference::Library& library, const std::string& fuel_set);

    /// By item or by either name, as lines and records give it; nullptr when the catalogue has no such item.
    const engine::inventory::MethodDescription* find(std::string_view item) const;
    /// The formula of the method for the item; that of its first item for one the catalogue does not list. Empty for
    /// an unknown method.
    std::string formula(std::string_view method, std::string_view item) const;

private:
    using Index = std::map<std::string, std::size_t, std::less<>>;
    std::vector<engine::inventory::MethodDescription> all_;
    Index by_item_;
    Index by_method_item_;
    Index by_method_;
};

} // namespace parkcarbon::report
