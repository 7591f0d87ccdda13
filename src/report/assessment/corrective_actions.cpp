#include "assessment_names.hpp"
#include "assessment_sections.hpp"

namespace parkcarbon::report {

void addCorrectiveActions(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    out.heading(1, "section.corrective_actions");
    out.textBlock("assessment.corrections", "corrective_actions.lead",
                  {{"count", std::to_string(material.snapshot().corrective_actions.size())}});
    Table table =
        out.newTable("corrective_actions", {material.textColumn("column.id"), material.textColumn("column.subject"),
                                            material.textColumn("column.cause"), material.textColumn("column.action"),
                                            material.textColumn("column.owner"), material.textColumn("column.due"),
                                            material.textColumn("column.state")});
    for (const domain::CorrectiveAction& action : material.snapshot().corrective_actions) {
        const std::string subject = !action.indicator.empty() ? names.indicator(action.indicator)
                                    : action.step             ? names.step(*action.step)
                                                              : std::string();
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(action.id.str()), Cell::text(subject), Cell::text(action.cause), Cell::text(action.action),
              Cell::text(action.owner), Cell::text(names.dateText(action.due)),
              Cell::text(material.program().label(action.status))}});
    }
    out.add(std::move(table));
}

} // namespace parkcarbon::report
