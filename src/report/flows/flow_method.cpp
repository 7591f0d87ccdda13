#include "flow_sections.hpp"

namespace parkcarbon::report {

void addFlowMethod(Composer& out) {
    out.heading(1, "section.flow_method");
    out.paragraph("flow_method.system");
    out.paragraph("flow_method.reconciliation");
    out.bullet("flow_method.classes");
    out.bullet("flow_method.global_test");
    out.bullet("flow_method.suspects");
    out.bullet("flow_method.elimination");
    out.paragraph("flow_method.indicators");
    out.note("flow_method.sources");
}

} // namespace parkcarbon::report
