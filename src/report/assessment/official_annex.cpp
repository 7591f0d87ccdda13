#include "assessment_sections.hpp"
#include "official_tables.hpp"

namespace parkcarbon::report {
namespace {

/// The number of a form is its place in the official list, so that an empty one keeps it.
void addForm(Composer& out, Table table) {
    const Material& material = out.material();
    if (table.rows.empty()) {
        Row row{Row::Kind::Body, std::vector<Cell>(table.columns.size())};
        row.cells.front() = Cell::text(material.words("form.empty"), Emphasis::Warning);
        table.rows.push_back(std::move(row));
        table.notes.push_back(material.words("form.source." + table.id));
    }
    out.addLong(std::move(table));
}

} // namespace

void addOfficialAnnex(Composer& out) {
    const AssessmentNames names(out.material());
    out.pageBreak(true);
    out.startAnnexes();
    out.heading(1, "section.official_forms");
    out.paragraph("official_forms.lead");
    addForm(out, enterpriseDirectory(out));
    addForm(out, materialsAndProducts(out));
    addForm(out, energyBalanceForm(out));
    addForm(out, waterBalanceForm(out));
    addForm(out, wasteLedger(out, names));
    addForm(out, pollutantLedger(out, names));
    addForm(out, materialFlowAccount(out));
    addForm(out, targetForm(out, names));
    addForm(out, projectForm(out, names));
    addForm(out, annualTaskForm(out, names));
    addForm(out, benefitForm(out, names));
    out.pageBreak(false);
}

} // namespace parkcarbon::report
