#include "flow_facts.hpp"
#include "flow_sections.hpp"

#include <algorithm>
#include <map>

namespace parkcarbon::report {
namespace {

using engine::flows::BalanceSheet;
using engine::flows::BalanceSides;
using engine::flows::Closure;

Cell gapCell(const std::optional<double>& gap) {
    return gap ? Cell::number(100.0 * *gap, 1) : Cell::none();
}

/// Where nothing is stored, a dash says so.
Cell stockCell(const FlowFacts& facts, const BalanceSides& sides) {
    return sides.stock_change.terms.empty() ? Cell::none() : facts.amount(sides.stock_change);
}

Row sheetRow(const Material& material, const FlowFacts& facts, const BalanceSheet& sheet) {
    Row row{Row::Kind::Body,
            {Cell::text(facts.layer(sheet.layer)), Cell::text(facts.unit(sheet.layer)), facts.amount(sheet.raw.inflow),
             facts.amount(sheet.raw.outflow), stockCell(facts, sheet.raw), facts.amount(sheet.raw.residual),
             gapCell(sheet.raw.gap), Cell::number(100.0 * sheet.limit, 1),
             Cell::text(material.words("flow_closure." + std::string(closureWord(sheet.closure))),
                        sheet.closure == Closure::Open ? Emphasis::Warning : Emphasis::Plain)}};
    if (sheet.reconciled) {
        row.cells.push_back(facts.amount(sheet.reconciled->inflow));
        row.cells.push_back(facts.amount(sheet.reconciled->outflow));
        row.cells.push_back(stockCell(facts, *sheet.reconciled));
    } else {
        row.cells.insert(row.cells.end(), 3, Cell::none());
    }
    return row;
}

} // namespace

void addEnterpriseBalances(Composer& out) {
    const Material& material = out.material();
    const FlowFacts facts(material);
    std::map<std::uint32_t, std::vector<const BalanceSheet*>> by_party;
    std::size_t one_sided = 0;
    for (const BalanceSheet& sheet : facts.review().balances) {
        if (sheet.closure == Closure::OneSided) {
            ++one_sided;
        } else {
            by_party[sheet.subject].push_back(&sheet);
        }
    }
    out.pageBreak(true);
    out.heading(1, "section.flow_balances");
    out.paragraph("flow_balances.lead", {{"one_sided", std::to_string(one_sided)}});
    const auto stated = [&](const char* key) {
        return material.words("flow_balances.stated", {{"name", material.words(key)}});
    };
    const auto balanced = [&](const char* key) {
        return material.words("flow_balances.reconciled", {{"name", material.words(key)}});
    };
    Table table = out.newTable("flow_balances", {material.textColumn("column.flow_layer"),
                                                 material.textColumn("column.unit"),
                                                 {stated("column.flow_in"), "", Align::Right},
                                                 {stated("column.flow_out"), "", Align::Right},
                                                 {stated("column.flow_stock"), "", Align::Right},
                                                 {stated("column.flow_difference"), "", Align::Right},
                                                 {material.words("column.flow_gap"), "%", Align::Right},
                                                 {material.words("column.flow_limit"), "%", Align::Right},
                                                 material.textColumn("column.flow_closure"),
                                                 {balanced("column.flow_in"), "", Align::Right},
                                                 {balanced("column.flow_out"), "", Align::Right},
                                                 {balanced("column.flow_stock"), "", Align::Right}});
    for (const auto& [party, sheets] : by_party) {
        table.rows.push_back({Row::Kind::Group, {Cell::text(facts.party(party))}});
        for (const BalanceSheet* const sheet : sheets) {
            table.rows.push_back(sheetRow(material, facts, *sheet));
        }
    }
    table.notes.push_back(material.words("flow_balances.note"));
    out.add(std::move(table));
}

} // namespace parkcarbon::report
