#include "assessment_names.hpp"
#include "assessment_sections.hpp"

namespace parkcarbon::report {

void addTargets(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    const auto& acceptance = names.results().workbench.acceptance;
    out.heading(1, "section.targets");
    out.textBlock("assessment.targets", "targets.lead",
                  {{"count", std::to_string(acceptance.targets.size())},
                   {"unknown", std::to_string(acceptance.targets_unknown)},
                   {"completion", acceptance.target_completion
                                      ? AssessmentNames::share(acceptance.target_completion).shown() + " %"
                                      : material.words("none")}});
    Table table = out.newTable("target_completion",
                               {material.textColumn("column.indicator"), material.textColumn("column.year"),
                                material.textColumn("column.nature"), material.numberColumn("column.completion", "%"),
                                material.textColumn("column.verdict")});
    for (const auto& target : acceptance.targets) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(names.indicator(target.indicator_id)), Cell::text(std::to_string(target.year)),
              Cell::text(material.program().choiceLabel(target.binding ? "binding" : "guiding")),
              AssessmentNames::share(target.completion),
              Cell::text(material.words(target.met ? "verdict.met" : "verdict.not_met"),
                         target.met ? Emphasis::Plain : Emphasis::Warning)}});
    }
    out.add(std::move(table));
    out.paragraph("targets.see_annex");
}

} // namespace parkcarbon::report
