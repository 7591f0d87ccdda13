#include <parkcarbon/reference/uncertainty_defaults.hpp>

#include "name_key.hpp"

#include <algorithm>
#include <utility>

namespace parkcarbon::reference {

UncertaintyDefaults::UncertaintyDefaults(std::vector<UncertaintyRow> rows) : rows_(std::move(rows)) {}

const UncertaintyRow* UncertaintyDefaults::find(std::string_view category, std::string_view item,
                                                std::string_view parameter) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const UncertaintyRow& row) {
        return nameKey(row.category) == nameKey(category) && nameKey(row.item) == nameKey(item) &&
               nameKey(row.parameter) == nameKey(parameter);
    });
    return found == rows_.end() ? nullptr : &*found;
}

} // namespace parkcarbon::reference
