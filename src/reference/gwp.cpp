#include <parkcarbon/reference/gwp.hpp>

#include "name_key.hpp"

#include <utility>

namespace parkcarbon::reference {

GwpTable::GwpTable(std::vector<GwpRow> rows) : rows_(std::move(rows)) {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        by_name_.emplace(gasKey(rows_[index].gas), index);
    }
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        by_name_.emplace(gasKey(rows_[index].name_zh), index);
        by_name_.emplace(gasKey(rows_[index].name_en), index);
        for (const std::string& alias : rows_[index].aliases) {
            by_name_.emplace(gasKey(alias), index);
        }
    }
}

const GwpRow* GwpTable::find(std::string_view gas) const {
    const auto found = by_name_.find(gasKey(gas));
    return found == by_name_.end() ? nullptr : &rows_[found->second];
}

std::optional<double> GwpTable::value(std::string_view gas, domain::GwpSet set) const {
    const GwpRow* const row = find(gas);
    return row == nullptr ? std::nullopt : row->gwp100[static_cast<std::size_t>(set)];
}

} // namespace parkcarbon::reference
