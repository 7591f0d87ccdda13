#pragma once

#include "ui/models/reference_directory.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

/// By what the lines of an inventory can be told apart.
enum class LineFacet : std::uint8_t { Scope, Category, Enterprise, Zone, Role, Item, Gas, Status };
inline constexpr int kLineFacets = 8;

/// The word of LineFacet::Scope for biogenic CO2, which stays outside every total; all other lines have their ledger's.
inline constexpr std::string_view kBiogenicScope = "biogenic";

/// Every line's value of every facet as a small number, so that 10^5 lines are grouped without comparing texts. A facet
/// is worked out when it is first asked for.
class LineFacets {
public:
    using InventoryPtr = std::shared_ptr<const engine::inventory::Inventory>;
    using SnapshotPtr = std::shared_ptr<const domain::ProjectSnapshot>;
    struct Column {
        std::vector<std::uint32_t> codes; ///< one per line, index into `words`
        std::vector<std::string> words;   ///< as in files; empty = not stated
    };

    LineFacets() = default;
    LineFacets(InventoryPtr inventory, SnapshotPtr snapshot);

    const engine::inventory::Inventory& inventory() const { return *inventory_; }
    bool empty() const { return inventory_ == nullptr || inventory_->lines.empty(); }
    std::size_t lines() const { return inventory_ == nullptr ? 0 : inventory_->lines.size(); }
    const Column& column(LineFacet facet) const;
    /// t CO2e of a line; t CO2 of a biogenic one, which has no part in t CO2e.
    double amount(std::size_t line) const;

private:
    InventoryPtr inventory_;
    SnapshotPtr snapshot_;
    mutable std::array<Column, kLineFacets> columns_;
};

/// For people: the scope's full name, `E07 · 名称`, the label of a category.
QString facetValueLabel(LineFacet facet, const std::string& word, const text::Text& words,
                        const ReferenceDirectory& names);
QString facetTitle(LineFacet facet);

} // namespace parkcarbon::ui
