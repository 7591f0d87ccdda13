#include <parkcarbon/engine/views/gpc_table.hpp>

#include "../inventory/boundary.hpp"
#include "gpc_rules.hpp"

#include <parkcarbon/engine/views/iso_table.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace parkcarbon::engine::views {
namespace {

using domain::EnterpriseRole;
using inventory::Inventory;
using inventory::Line;

class GpcWriter {
public:
    GpcWriter(const Inventory& inventory, const domain::ProjectSnapshot& snapshot, const GpcOptions& options)
        : inventory_(inventory), options_(options) {
        const inventory::Boundary boundary(snapshot);
        for (std::size_t index = 0; index < snapshot.enterprises.size(); ++index) {
            const domain::Enterprise& enterprise = snapshot.enterprises[index];
            roles_.emplace(enterprise.id.str(), enterprise.role);
            if (boundary.isInside(index) && boundary.isMember(index, inventory.period)) {
                park_.roles.insert(enterprise.role);
                if (enterprise.industry_code) {
                    park_.divisions.insert(enterprise.industry_code->division());
                }
            }
        }
    }

    GpcTable write() {
        for (const GpcCellSpec& spec : gpcCellSpecs()) {
            if (table_.rows.empty() || table_.rows.back().ref != spec.ref) {
                table_.rows.push_back({std::string(spec.ref), {}});
            }
            GpcCell cell;
            cell.scope = spec.scope;
            cell.level = spec.level;
            table_.rows.back().cells.push_back(std::move(cell));
        }
        placeLines();
        placeGridSupply();
        fillKeys();
        return std::move(table_);
    }

private:
    GpcCell* find(const GpcPlace& place) {
        for (GpcRow& row : table_.rows) {
            for (GpcCell& cell : row.cells) {
                if (row.ref == place.ref && cell.scope == place.scope) {
                    return &cell;
                }
            }
        }
        return nullptr;
    }

    EnterpriseRole roleOf(const std::string& enterprise_id) const {
        const auto found = roles_.find(enterprise_id);
        return found == roles_.end() ? EnterpriseRole::Producer : found->second;
    }

    void placeLines() {
        for (std::uint32_t index = 0; index < inventory_.lines.size(); ++index) {
            const Line& line = inventory_.lines[index];
            GpcCell* const cell = find(gpcPlaceOf(line, roleOf(line.enterprise_id)));
            if (cell == nullptr) {
                continue;
            }
            const bool removal = line.ledger == kRemoval;
            cell->co2e = cell->co2e.value_or(0.0) + (removal ? -line.co2e : line.co2e);
            cell->biogenic_co2 += line.biogenic ? line.mass : 0.0;
            cell->lines.push_back(index);
            park_.has_mobile_lines = park_.has_mobile_lines || line.category == "mobile_combustion";
            park_.has_grid_losses = park_.has_grid_losses || (line.ledger == kOtherIndirect && isGridLoss(line.item));
        }
        for (const auto& row : inventory_.park.elimination.rows) {
            park_.supplied_inside.insert(roleOf(row.to));
        }
    }

    /// Energy that a power or heat plant of the park sold out of it: at most what its own fuel emitted.
    void placeGridSupply() {
        std::unordered_map<std::string, double> sold;
        for (const inventory::Crossing& crossing : inventory_.crossings) {
            if (!crossing.is_import && roleOf(crossing.enterprise_id) == EnterpriseRole::EnergySupply) {
                sold[crossing.enterprise_id] += crossing.producer;
            }
        }
        for (const inventory::EnterpriseTotals& enterprise : inventory_.enterprises) {
            const auto found = sold.find(enterprise.enterprise_id);
            const auto burnt = enterprise.direct_by_category.find("stationary_combustion");
            if (found != sold.end() && burnt != enterprise.direct_by_category.end()) {
                GpcCell* const cell = find({"I.4.4", 1});
                cell->co2e = cell->co2e.value_or(0.0) + std::min(found->second, burnt->second);
            }
        }
    }

    bool isConfidential(const GpcCell& cell) const {
        std::set<std::string_view> enterprises;
        for (const std::uint32_t line : cell.lines) {
            enterprises.insert(inventory_.lines[line].enterprise_id);
        }
        return !enterprises.empty() && enterprises.size() < options_.fewest_enterprises;
    }

    void count(const GpcCell& cell) {
        const double co2e = cell.co2e.value_or(0.0);
        switch (cell.level) {
        case GpcLevel::Basic:
            table_.basic += co2e;
            table_.basic_plus += co2e;
            break;
        case GpcLevel::BasicPlus:
            table_.basic_plus += co2e;
            break;
        case GpcLevel::Deducted:
            table_.basic -= co2e;
            table_.basic_plus -= co2e;
            break;
        case GpcLevel::Neither:
            break;
        }
    }

    void fillKeys() {
        for (GpcRow& row : table_.rows) {
            for (GpcCell& cell : row.cells) {
                count(cell);
                if (!cell.co2e) {
                    const EmptyCell empty = emptyCell({row.ref, cell.scope, cell.level}, park_);
                    cell.key = empty.key;
                    cell.reason = empty.reason;
                } else if (isConfidential(cell)) {
                    cell.co2e.reset();
                    cell.key = NotationKey::Confidential;
                    cell.reason = "few_enterprises";
                }
            }
        }
    }

    const Inventory& inventory_;
    const GpcOptions& options_;
    std::unordered_map<std::string, EnterpriseRole> roles_;
    ParkFacts park_;
    GpcTable table_;
};

} // namespace

std::string_view notationKeyWord(NotationKey key) {
    static constexpr std::array<std::string_view, 4> kWords = {"IE", "NE", "NO", "C"};
    return kWords[static_cast<std::size_t>(key)];
}

const GpcCell* GpcRow::of(int scope) const {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const auto& cell) { return cell.scope == scope; });
    return found == cells.end() ? nullptr : &*found;
}

const GpcCell* GpcTable::cell(std::string_view ref, int scope) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.ref == ref; });
    return found == rows.end() ? nullptr : found->of(scope);
}

GpcTable gpcTable(const Inventory& inventory, const domain::ProjectSnapshot& snapshot, const GpcOptions& options) {
    return GpcWriter(inventory, snapshot, options).write();
}

} // namespace parkcarbon::engine::views
