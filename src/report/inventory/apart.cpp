#include "sections.hpp"

namespace parkcarbon::report {
namespace {

void addOtherIndirect(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    if (totals.other_indirect_by_item.empty()) {
        return;
    }
    Table table = out.newTable("other_indirect",
                               {material.textColumn("column.other_indirect"), material.tonnesColumn("column.emissions"),
                                material.numberColumn("column.share", "%")});
    for (const auto& [item, value] : totals.other_indirect_by_item) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.item(item)), material.tonnes(value),
                               Material::percent(value, totals.other_indirect)}});
    }
    table.rows.push_back({Row::Kind::Total,
                          {Cell::text(material.words("row.sum")), material.tonnes(totals.other_indirect),
                           Material::percent(totals.other_indirect, totals.other_indirect)}});
    table.notes.push_back(material.words("apart.other_indirect_note"));
    out.add(std::move(table));
}

} // namespace

void addApart(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    out.heading(1, "section.apart");
    out.paragraph("apart.lead");
    Table table = out.newTable("apart", {material.textColumn("column.figure"), material.textColumn("column.treatment"),
                                         material.numberColumn("column.amount", material.words("unit.co2"))});
    const auto row = [&](std::string_view term, std::string_view treatment, double value) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().term(term)), Cell::text(material.words(treatment)),
                               material.tonnes(value)}});
    };
    row("total.biogenic_co2", "apart.biogenic", totals.biogenic_co2);
    row("total.removals", "apart.removals", totals.removals);
    row("total.recovered_co2", "apart.recovered", totals.recovered_co2);
    const auto row_if_any = [&](std::string_view term, std::string_view treatment, double value) {
        if (value != 0.0) {
            row(term, treatment, value);
        }
    };
    row_if_any("total.captured_co2", "apart.captured", totals.captured_co2);
    row_if_any("total.reemitted_co2", "apart.reemitted", totals.reemitted_co2);
    row_if_any("total.fixed_carbon", "apart.fixed_carbon", totals.fixed_carbon);
    row_if_any("total.other_indirect", "apart.other_indirect", totals.other_indirect);
    out.add(std::move(table));
    addOtherIndirect(out);
}

} // namespace parkcarbon::report
