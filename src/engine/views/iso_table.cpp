#include <parkcarbon/engine/views/iso_table.hpp>

#include <parkcarbon/engine/inventory/scope_three.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace parkcarbon::engine::views {
namespace {

using inventory::Inventory;
using inventory::Line;

constexpr int kCategories = 6;
constexpr int kOtherSources = 6;

void addGas(std::map<std::string, double>& by_gas, const Line& line) {
    if (!line.biogenic) {
        by_gas[gasFamilyOf(line.gas)] += line.co2e;
    }
}

/// The category and part of a line that belongs into the table; category 0 for one that does not.
std::pair<int, std::string> placeOf(const Line& line) {
    if (line.ledger == kDirect) {
        return {1, line.category};
    }
    if (line.ledger == kImported) {
        return {2, line.item};
    }
    if (line.ledger == kOtherIndirect) {
        return {inventory::isoCategoryOf(line.item).value_or(kOtherSources), line.item};
    }
    return {0, {}};
}

std::vector<IsoRow> isoRows(const Inventory& inventory) {
    std::map<std::pair<int, std::string>, IsoRow> rows;
    for (std::uint32_t index = 0; index < inventory.lines.size(); ++index) {
        const Line& line = inventory.lines[index];
        auto place = placeOf(line);
        if (place.first == 0) {
            continue;
        }
        IsoRow& row = rows[place];
        row.category = place.first;
        row.part = std::move(place.second);
        row.sum.add(inventory, index);
        row.biogenic_co2 += line.biogenic ? line.mass : 0.0;
        addGas(row.by_gas, line);
    }
    for (const inventory::Crossing& crossing : inventory.crossings) {
        if (crossing.is_import) {
            auto& market = rows[{2, std::string(domain::word(crossing.carrier))}].market;
            market = market.value_or(0.0) + crossing.market;
        }
    }
    std::vector<IsoRow> list;
    for (auto& [place, row] : rows) {
        list.push_back(std::move(row));
    }
    return list;
}

void addRow(const IsoRow& row, IsoSubtotal& subtotal) {
    subtotal.reported = true;
    subtotal.co2e += row.sum.co2e;
    subtotal.biogenic_co2 += row.biogenic_co2;
    for (const auto& [gas, co2e] : row.by_gas) {
        subtotal.by_gas[gas] += co2e;
    }
    if (row.market) {
        subtotal.market = subtotal.market.value_or(0.0) + *row.market;
    }
}

/// Totals of the market view hold the other categories as they are.
void addToTotal(const IsoSubtotal& subtotal, IsoSubtotal& total) {
    total.reported = total.reported || subtotal.reported;
    total.co2e += subtotal.co2e;
    total.biogenic_co2 += subtotal.biogenic_co2;
    total.market = total.market.value_or(0.0) + subtotal.market.value_or(subtotal.co2e);
    for (const auto& [gas, co2e] : subtotal.by_gas) {
        total.by_gas[gas] += co2e;
    }
}

std::string nameApart(const Line& line) {
    if (line.ledger == kDirect) {
        return line.biogenic ? "biogenic_co2" : "";
    }
    static const std::map<std::string_view, std::string> kNames = {
        {kRemoval, "removals"},         {kRecovered, "recovered_co2"},  {"captured", "captured_co2"},
        {"reemitted", "reemitted_co2"}, {kFixedCarbon, "fixed_carbon"}, {kExported, "exported_energy"}};
    const auto found = kNames.find(line.ledger);
    return found == kNames.end() ? std::string() : found->second;
}

std::vector<IsoApart> amountsApart(const Inventory& inventory) {
    std::vector<IsoApart> apart;
    for (const char* const name : {"biogenic_co2", "removals", "recovered_co2", "captured_co2", "reemitted_co2",
                                   "fixed_carbon", "exported_energy"}) {
        apart.push_back({name, 0.0, {}});
    }
    for (std::uint32_t index = 0; index < inventory.lines.size(); ++index) {
        const Line& line = inventory.lines[index];
        const std::string name = nameApart(line);
        const auto found = std::find_if(apart.begin(), apart.end(), [&](const auto& row) { return row.name == name; });
        if (found != apart.end()) {
            found->co2e += line.biogenic ? line.mass : line.co2e;
            found->lines.push_back(index);
        }
    }
    return apart;
}

} // namespace

bool isGridLoss(std::string_view item) {
    const inventory::ScopeThreeCategory* const category = inventory::scopeThreeCategory(item);
    return category != nullptr && category->item == std::string_view("td_losses");
}

std::string gasFamilyOf(std::string_view gas) {
    if (gas.starts_with("HFC") || gas.starts_with("R-")) {
        return "HFCs";
    }
    if (gas == "CF4" || gas == "C2F6" || gas == "C3F8" || gas.find("C4F8") != std::string_view::npos ||
        gas.starts_with("PFC")) {
        return "PFCs";
    }
    if (gas.starts_with("CH4")) {
        return "CH4"; // fossil and biogenic methane
    }
    for (const char* const single : {"CO2", "N2O", "SF6", "NF3", "CO2e"}) {
        if (gas == single) {
            return single;
        }
    }
    return "other";
}

IsoTable isoTable(const Inventory& inventory) {
    IsoTable table;
    table.rows = isoRows(inventory);
    table.total.category = 0;
    for (int category = 1; category <= kCategories; ++category) {
        IsoSubtotal subtotal;
        subtotal.category = category;
        for (const IsoRow& row : table.rows) {
            if (row.category == category) {
                addRow(row, subtotal);
            }
        }
        addToTotal(subtotal, table.total);
        table.subtotals.push_back(std::move(subtotal));
    }
    table.apart = amountsApart(inventory);
    return table;
}

} // namespace parkcarbon::engine::views
