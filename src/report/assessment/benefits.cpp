#include "assessment_names.hpp"
#include "assessment_sections.hpp"
#include "measure_totals.hpp"

namespace parkcarbon::report {

void addBenefits(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    const MeasureTotals totals = measureTotals(material.snapshot());
    const double emissions = material.totals().views.scope_1_2_location;
    out.heading(1, "section.benefits");
    out.textBlock("assessment.benefits", "benefits.lead",
                  {{"count", std::to_string(totals.count)},
                   {"reduction", Cell::number(totals.reduction_t_per_a, 1).shown()},
                   {"share", Material::percent(totals.reduction_t_per_a, emissions).shown() + " %"},
                   {"saving", AssessmentNames::valueText(totals.saving_per_a - totals.om_per_a)},
                   {"currency", names.currency()}});
    const auto& measured = names.results().workbench.measured_share;
    out.paragraph(measured ? "benefits.measured" : "benefits.nothing_measured",
                  {{"share", AssessmentNames::share(measured).shown()}});
    if (material.input().co_control != nullptr) {
        out.paragraph("benefits.co_control");
    }
    out.paragraph("benefits.see_annex");
}

} // namespace parkcarbon::report
