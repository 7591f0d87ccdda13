#include <parkcarbon/reference/fuels.hpp>

#include "name_key.hpp"

#include <utility>

namespace parkcarbon::reference {

FuelSet::FuelSet(std::string id, std::vector<Fuel> fuels) : id_(std::move(id)), fuels_(std::move(fuels)) {
    // Names before aliases, so that no alias can hide another fuel's own name.
    for (std::size_t index = 0; index < fuels_.size(); ++index) {
        by_name_.emplace(nameKey(fuels_[index].name_zh), index);
        by_name_.emplace(nameKey(fuels_[index].name_en), index);
    }
    for (std::size_t index = 0; index < fuels_.size(); ++index) {
        for (const std::string& alias : fuels_[index].aliases) {
            by_name_.emplace(nameKey(alias), index);
        }
    }
}

const Fuel* FuelSet::find(std::string_view name) const {
    const auto found = by_name_.find(nameKey(name));
    return found == by_name_.end() ? nullptr : &fuels_[found->second];
}

} // namespace parkcarbon::reference
