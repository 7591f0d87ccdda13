#pragma once

#include <parkcarbon/exchange/foreign_table.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::services {

/// The table that the form 205-1 of the energy statistics is read as: no table of a project, but turned into
/// activities and transfers.
inline constexpr std::string_view kEnergyStatisticsTable = "energy_statistics";

/// A header as it stands, in one row or in two.
struct ForeignHeader {
    std::size_t row = 0; ///< of the grid, the last of the header
    std::vector<std::string> titles;
};

/// What a title says besides its name: `消费量（吨）`, `Consumption [t]`.
struct TitleParts {
    std::string name; ///< as titles are compared: half-width, small letters, without blanks and unit
    std::string unit; ///< empty = none stated
};
TitleParts titleParts(std::string_view title);

/// Field → column of the header, by the words that columns are commonly headed with.
std::map<std::string, std::size_t> columnsByName(const std::vector<std::string>& titles, std::string_view table);

/// The row among the first that names most fields of the table, taken with the one above it where that names more.
ForeignHeader findHeader(const exchange::ForeignGrid& grid, std::string_view table);
/// The header at that row as the mapping was made: the row itself, or joined with the one above.
std::vector<ForeignHeader> headersAt(const exchange::ForeignGrid& grid, std::size_t row);

/// What a header looks like, for it to be recognised again.
std::string signatureOf(const std::vector<std::string>& titles);

} // namespace parkcarbon::services
