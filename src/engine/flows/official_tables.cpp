#include <parkcarbon/engine/flows/official_tables.hpp>

#include "table_builder.hpp"

#include <algorithm>
#include <tuple>

namespace parkcarbon::engine::flows {
namespace {

std::optional<std::size_t> headingOf(const std::vector<TableHeading>& headings, std::string_view code) {
    const auto found = std::find_if(headings.begin(), headings.end(),
                                    [code](const TableHeading& heading) { return heading.code == code; });
    if (found == headings.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - headings.begin());
}

/// Every variable once; those that cancel out are gone.
Total mergedCell(const Total& total) {
    std::map<std::tuple<QuantityKind, std::uint32_t, std::uint32_t>, double> weights;
    for (const auto& [variable, weight] : total.terms) {
        weights[{variable.quantity, variable.layer, variable.index}] += weight;
    }
    Total result;
    for (const auto& [key, weight] : weights) {
        if (weight != 0.0) {
            result.terms.emplace_back(VariableRef{std::get<0>(key), std::get<1>(key), std::get<2>(key)}, weight);
        }
    }
    return result;
}

void scaleCell(Amount& amount, double factor) {
    amount.known *= factor;
    if (amount.value) {
        *amount.value *= factor;
    }
    if (amount.sd) {
        *amount.sd *= factor;
    }
}

} // namespace

const Amount* OfficialTable::find(std::string_view row, std::string_view column) const {
    const auto at_row = headingOf(rows, row);
    const auto at_column = headingOf(columns, column);
    if (!at_row || !at_column) {
        return nullptr;
    }
    const std::optional<Amount>& cell = cells[*at_row * columns.size() + *at_column];
    return cell ? &*cell : nullptr;
}

std::size_t TableBuilder::addRow(TableHeading heading) {
    headings_.rows.push_back(std::move(heading));
    return headings_.rows.size() - 1;
}

std::size_t TableBuilder::addColumn(TableHeading heading) {
    headings_.columns.push_back(std::move(heading));
    return headings_.columns.size() - 1;
}

void TableBuilder::add(Place place, const VariableRef& variable, double weight) {
    sums_[place].terms.emplace_back(variable, weight);
}

void TableBuilder::addCell(Place place, Place source, double weight) {
    const auto found = sums_.find(source);
    if (found == sums_.end()) {
        return;
    }
    for (const auto& [variable, factor] : std::vector(found->second.terms)) {
        add(place, variable, weight * factor);
    }
}

void TableBuilder::setRatio(Place place, Place numerator, Place denominator) {
    if (has(numerator) && has(denominator)) {
        ratios_[place] = {numerator, denominator};
    }
}

base::Result<OfficialTable> TableBuilder::build(const FlowBook& book) const {
    std::vector<Total> totals;
    for (const auto& [place, total] : sums_) {
        totals.push_back(mergedCell(total));
    }
    std::vector<FlowBook::Ratio> asked;
    for (const auto& [place, ratio] : ratios_) {
        asked.push_back({mergedCell(sums_.at(ratio.first)), mergedCell(sums_.at(ratio.second))});
    }
    auto amounts = book.amounts(totals);
    auto ratios = book.ratios(asked);
    if (!amounts || !ratios) {
        return base::failure(amounts ? ratios.error() : amounts.error());
    }
    OfficialTable table = headings_;
    table.cells.resize(table.rows.size() * table.columns.size());
    std::size_t index = 0;
    for (const auto& [place, total] : sums_) {
        Amount& amount = (*amounts)[index++];
        if (const auto factor = scales_.find(place.second); factor != scales_.end()) {
            scaleCell(amount, factor->second);
        }
        table.cells[place.first * table.columns.size() + place.second] = std::move(amount);
    }
    index = 0;
    for (const auto& [place, ratio] : ratios_) {
        table.cells[place.first * table.columns.size() + place.second] = std::move((*ratios)[index++]);
    }
    return table;
}

} // namespace parkcarbon::engine::flows
