#include <parkcarbon/reference/listed_factors.hpp>

#include <utility>

namespace parkcarbon::reference {

ListedFactorTable::ListedFactorTable(std::vector<ListedFactor> rows) : rows_(std::move(rows)) {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        by_id_.emplace(rows_[index].id, index);
    }
}

const ListedFactor* ListedFactorTable::find(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? nullptr : &rows_[found->second];
}

std::vector<const ListedFactor*> ListedFactorTable::ofCategory(std::string_view category_key) const {
    const std::string prefix = std::string(category_key) + "/";
    std::vector<const ListedFactor*> found;
    for (const ListedFactor& row : rows_) {
        if (row.id.starts_with(prefix)) {
            found.push_back(&row);
        }
    }
    return found;
}

} // namespace parkcarbon::reference
