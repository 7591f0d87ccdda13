#include "flow_facts.hpp"
#include "flow_sections.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::report {
namespace {

using engine::flows::Amount;
using engine::flows::OfficialTable;
using engine::flows::TableHeading;

constexpr std::size_t kMostColumns = 9; // of numbers on one page
constexpr double kRounding = 1e-9;
constexpr std::size_t kTotalColumns = 2; // total_gj, total_tce

const std::optional<Amount>& cellAt(const OfficialTable& table, std::size_t row, std::size_t column) {
    return table.cells[row * table.columns.size() + column];
}

/// Columns in which something stands.
std::vector<std::size_t> usedColumns(const OfficialTable& table) {
    std::vector<std::size_t> used;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto& cell = cellAt(table, row, column);
            if (cell && (cell->value.value_or(1.0) != 0.0)) {
                used.push_back(column);
                break;
            }
        }
    }
    return used;
}

/// Below this the sums of balanced numbers leave nothing but rounding.
double roundingOf(const OfficialTable& table) {
    double largest = 0.0;
    for (const std::optional<Amount>& cell : table.cells) {
        largest = std::max(largest, cell ? std::abs(cell->value.value_or(0.0)) : 0.0);
    }
    return kRounding * largest;
}

Cell officialCell(const FlowFacts& facts, const std::optional<Amount>& amount, bool fraction, double rounding) {
    if (!amount) {
        return Cell::none();
    }
    if (!amount->value) {
        return facts.unknown();
    }
    if (fraction) {
        return Cell::number(100.0 * *amount->value, 1);
    }
    return Material::amount(std::abs(*amount->value) < rounding ? 0.0 : *amount->value);
}

class OfficialWriter {
public:
    OfficialWriter(Composer& out, const FlowFacts& facts, const OfficialTable& source, std::string family)
        : out_(out), facts_(facts), source_(source), family_(std::move(family)), rounding_(roundingOf(source)) {}

    /// One table of these columns.
    void add(std::string id, const std::vector<std::size_t>& columns, const std::string& note) {
        const Material& material = out_.material();
        Table table = out_.newTable(family_, {material.textColumn("column." + family_)});
        table.id = std::move(id);
        for (const std::size_t column : columns) {
            const TableHeading& heading = source_.columns[column];
            table.columns.push_back({columnName(heading), heading.unit == "1" ? "%" : unitOf(heading), Align::Right});
        }
        for (std::size_t row = 0; row < source_.rows.size(); ++row) {
            table.rows.push_back(rowOf(row, columns));
        }
        table.notes.push_back(material.words(note));
        out_.add(std::move(table));
    }

private:
    std::string unitOf(const TableHeading& heading) const { return out_.material().program().unitName(heading.unit); }

    std::string columnName(const TableHeading& heading) const {
        const std::string key = family_ + "." + heading.code;
        return out_.material().program().hasTerm(key) ? out_.material().program().term(key)
                                                      : out_.material().item(heading.code);
    }

    Row rowOf(std::size_t row, const std::vector<std::size_t>& columns) const {
        const Material& material = out_.material();
        const TableHeading& heading = source_.rows[row];
        const std::string key = family_ + "." + heading.code;
        const bool term = material.program().hasTerm(key);
        const std::size_t colon = heading.code.find(':');
        const std::string name =
            term ? material.program().term(key)
                 : facts_.partyNamed(colon == std::string::npos ? std::string_view(heading.code)
                                                                : std::string_view(heading.code).substr(colon + 1));
        const bool part = !term && colon != std::string::npos;
        Row out{term ? Row::Kind::Total : Row::Kind::Body,
                {Cell::text(part ? material.words("flow_official.part", {{"name", name}}) : name)}};
        for (const std::size_t column : columns) {
            out.cells.push_back(
                officialCell(facts_, cellAt(source_, row, column), source_.columns[column].unit == "1", rounding_));
        }
        return out;
    }

    Composer& out_;
    const FlowFacts& facts_;
    const OfficialTable& source_;
    std::string family_;
    double rounding_;
};

void addWater(Composer& out, const FlowFacts& facts) {
    const OfficialTable& water = facts.flows().official.water;
    if (water.rows.empty()) {
        out.paragraph("flow_official.no_water");
        return;
    }
    out.paragraph("flow_official.water");
    std::vector<std::size_t> amounts;
    std::vector<std::size_t> rates;
    for (const std::size_t column : usedColumns(water)) {
        (water.columns[column].unit == "1" ? rates : amounts).push_back(column);
    }
    OfficialWriter writer(out, facts, water, "water_balance");
    writer.add("water_balance", amounts, "flow_official.water_note");
    writer.add("water_rates", rates, "flow_official.rates_note");
}

void addEnergyTables(Composer& out, const FlowFacts& facts) {
    const OfficialTable& energy = facts.flows().official.energy;
    if (energy.rows.empty()) {
        out.paragraph("flow_official.no_energy");
        return;
    }
    out.paragraph("flow_official.energy");
    const std::vector<std::size_t> used = usedColumns(energy);
    OfficialWriter writer(out, facts, energy, "energy_balance");
    const std::size_t most = out.material().request().format == Format::Csv ? used.size() : kMostColumns;
    // The totals never stand alone.
    const std::size_t parts = used.empty() ? 0 : (used.size() + most - 1) / most;
    std::size_t begin = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t left = used.size() - begin;
        const std::size_t count =
            std::max<std::size_t>((left + parts - part - 1) / (parts - part), std::min(left, kTotalColumns));
        const std::string id = part == 0 ? "energy_balance" : "energy_balance_" + std::to_string(part + 1);
        writer.add(id,
                   {used.begin() + static_cast<std::ptrdiff_t>(begin),
                    used.begin() + static_cast<std::ptrdiff_t>(begin + count)},
                   "flow_official.energy_note");
        begin += count;
    }
}

} // namespace

void addOfficialBalances(Composer& out) {
    const FlowFacts facts(out.material());
    out.pageBreak(true);
    out.heading(1, "section.flow_official");
    out.heading(2, "section.flow_water");
    addWater(out, facts);
    out.heading(2, "section.flow_energy");
    addEnergyTables(out, facts);
    out.pageBreak(false);
}

} // namespace parkcarbon::report
