#pragma once

#include "services/mapping/column_finder.hpp"

#include <parkcarbon/domain/pack.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/fuels.hpp>

#include <limits>
#include <set>

namespace parkcarbon::services {

inline constexpr base::Code kMappingIncomplete{"MAPPING_INCOMPLETE"};  ///< {value = table, expected = fields}
inline constexpr base::Code kEnergyItemUnknown{"ENERGY_ITEM_UNKNOWN"}; ///< {value, expected = fuel set}
inline constexpr base::Code kEnergyPartsExceedTotal{"ENERGY_PARTS_EXCEED_TOTAL"}; ///< {value, expected}
inline constexpr base::Code kEnergyRowSummed{"ENERGY_ROW_SUMMED"};                ///< {value = item}
inline constexpr base::Code kRawMaterialLeftOut{"RAW_MATERIAL_LEFT_OUT"};         ///< {value = item, quantity, unit}

/// A mapping laid over a grid.
struct PlacedMapping {
    const domain::ImportMapping& mapping;
    std::map<std::string, std::size_t> columns;     ///< field → column of the grid
    std::map<std::string, std::string> constants;   ///< field → text
    std::map<std::string, std::string> title_units; ///< field → unit stated by its title
    std::size_t first_row = 0;                      ///< of the data
};

/// Finds the columns that the mapping names in the grid's header.
PlacedMapping placeMapping(const exchange::ForeignGrid& grid, const domain::ImportMapping& mapping);

/// What enterprises may be called in a foreign table: id, names, credit code.
class EnterpriseNames {
public:
    explicit EnterpriseNames(const domain::ProjectSnapshot& project);
    /// Its id; the text itself where it names none.
    std::string idOf(std::string_view text) const;

private:
    std::map<std::string, std::string> id_by_name_;
};

/// Ids for rows that bring none: made of what the rows say, so that the same file meets the same records again; the
/// second of its kind is `…#2`.
class MappedIds {
public:
    std::string next(const std::string& wanted);

private:
    std::map<std::string, int> used_;
};

/// Rows of one table of the project.
exchange::MappedTable mappedRows(const exchange::ForeignGrid& grid, const PlacedMapping& placed, domain::Table table,
                                 const EnterpriseNames& enterprises,
                                 std::size_t most = std::numeric_limits<std::size_t>::max());

/// The form 205-1 of the energy statistics (docs/data-formats.md): fuels become activities, electricity and heat
/// transfers from outside.
std::vector<exchange::MappedTable> energyStatisticsRows(const exchange::ForeignGrid& grid, const PlacedMapping& placed,
                                                        const EnterpriseNames& enterprises,
                                                        const reference::FuelSet* fuels,
                                                        std::size_t most = std::numeric_limits<std::size_t>::max());

} // namespace parkcarbon::services
