#include "schema.hpp"

#include <algorithm>
#include <vector>

namespace parkcarbon::reference {

std::span<const TableSpec> factorTableSpecs();
std::span<const TableSpec> catalogueTableSpecs();

std::span<const TableSpec> tableSpecs() {
    static const std::vector<TableSpec> specs = [] {
        std::vector<TableSpec> all;
        for (const auto part : {factorTableSpecs(), catalogueTableSpecs()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return specs;
}

const TableSpec* findTableSpec(std::string_view id) {
    const auto specs = tableSpecs();
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const TableSpec& spec) { return spec.id == id; });
    return found == specs.end() ? nullptr : &*found;
}

} // namespace parkcarbon::reference
