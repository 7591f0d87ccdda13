#include "sections.hpp"

namespace parkcarbon::report {

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
    out.add(std::move(table));
}

} // namespace parkcarbon::report
