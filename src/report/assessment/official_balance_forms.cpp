#include "official_tables.hpp"

#include "../flows/flow_facts.hpp"

#include <cmath>

namespace parkcarbon::report {
namespace {

using engine::flows::OfficialTable;
using engine::flows::TableHeading;

/// What stands in a cell of an official form; nothing for a zero that is only rounding.
Cell formCell(const FlowFacts& facts, const OfficialTable& table, std::size_t row, std::size_t column) {
    const auto& amount = table.cells[row * table.columns.size() + column];
    if (!amount) {
        return Cell::none();
    }
    return amount->value ? Material::amount(std::abs(*amount->value) < 1e-6 ? 0.0 : *amount->value) : facts.unknown();
}

bool isUsed(const OfficialTable& table, std::size_t row, std::size_t column) {
    const auto& amount = table.cells[row * table.columns.size() + column];
    return amount && amount->value.value_or(1.0) != 0.0;
}

/// Terms of the form have words; parties and energies have names.
std::string formName(const Material& material, const FlowFacts& facts, const std::string& family,
                     const TableHeading& heading) {
    const std::string key = family + "." + heading.code;
    if (material.program().hasTerm(key)) {
        return material.program().term(key);
    }
    const std::string item = material.item(heading.code);
    return item != heading.code ? item : facts.partyNamed(heading.code);
}

} // namespace

/// Energies down, terms across; the shares of enterprises stand in the chapter on flows.
Table energyBalanceForm(const Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("form_energy", {material.textColumn("column.carrier")});
    if (material.input().flows == nullptr) {
        return table;
    }
    const FlowFacts facts(material);
    const OfficialTable& source = facts.flows().official.energy;
    std::vector<std::size_t> terms;
    for (std::size_t row = 0; row < source.rows.size(); ++row) {
        bool used = false;
        for (std::size_t column = 0; column < source.columns.size(); ++column) {
            used = used || isUsed(source, row, column);
        }
        if (used && material.program().hasTerm("energy_balance." + source.rows[row].code)) {
            terms.push_back(row);
            table.columns.push_back(
                {material.program().term("energy_balance." + source.rows[row].code), "", Align::Right});
        }
    }
    for (std::size_t column = 0; column < source.columns.size() && !terms.empty(); ++column) {
        const TableHeading& heading = source.columns[column];
        const std::string unit = material.words("in_brackets", {{"text", heading.unit}});
        const bool total = heading.code.starts_with("total");
        Row row{total ? Row::Kind::Total : Row::Kind::Body,
                {Cell::text(formName(material, facts, "energy_balance", heading) + unit)}};
        for (const std::size_t term : terms) {
            row.cells.push_back(formCell(facts, source, term, column));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table waterBalanceForm(const Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("form_water", {material.textColumn("column.enterprise")});
    if (material.input().flows == nullptr) {
        return table;
    }
    const FlowFacts facts(material);
    const OfficialTable& source = facts.flows().official.water;
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < source.columns.size(); ++column) {
        bool used = false;
        for (std::size_t row = 0; row < source.rows.size(); ++row) {
            used = used || isUsed(source, row, column);
        }
        if (used && source.columns[column].unit != "1") {
            columns.push_back(column);
            table.columns.push_back({formName(material, facts, "water_balance", source.columns[column]),
                                     material.program().unitName(source.columns[column].unit), Align::Right});
        }
    }
    for (std::size_t row = 0; row < source.rows.size() && !columns.empty(); ++row) {
        Row out_row{source.rows[row].code == "total" ? Row::Kind::Total : Row::Kind::Body,
                    {Cell::text(formName(material, facts, "water_balance", source.rows[row]))}};
        for (const std::size_t column : columns) {
            out_row.cells.push_back(formCell(facts, source, row, column));
        }
        table.rows.push_back(std::move(out_row));
    }
    return table;
}

} // namespace parkcarbon::report
