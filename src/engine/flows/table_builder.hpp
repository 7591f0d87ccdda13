#pragma once

#include <parkcarbon/engine/flows/official_tables.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::engine::flows {

/// Collects the flows of every cell of a table and reads all cells at once.
class TableBuilder {
public:
    using Place = std::pair<std::size_t, std::size_t>; ///< row, column

    std::size_t addRow(TableHeading heading);
    std::size_t addColumn(TableHeading heading);

    void add(Place place, const VariableRef& variable, double weight);
    /// Adds all terms of another cell.
    void addCell(Place place, Place source, double weight = 1.0);
    bool has(Place place) const { return sums_.contains(place); }
    /// A cell that is one cell by another; stays empty where either is.
    void setRatio(Place place, Place numerator, Place denominator);
    /// Multiplies a cell when it is read, e.g. into another unit.
    void scaleColumn(std::size_t column, double factor) { scales_[column] = factor; }

    /// Errors: those of the book's covariances.
    base::Result<OfficialTable> build(const FlowBook& book) const;

private:
    OfficialTable headings_;
    std::map<Place, Total> sums_;
    std::map<Place, std::pair<Place, Place>> ratios_;
    std::map<std::size_t, double> scales_;
};

} // namespace parkcarbon::engine::flows
