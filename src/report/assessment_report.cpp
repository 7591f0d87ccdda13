#include <parkcarbon/report/assessment_report.hpp>

#include "assessment/assessment_sections.hpp"
#include "flows/flow_sections.hpp"
#include "inventory/sections.hpp"
#include "written_document.hpp"

namespace parkcarbon::report {
namespace {

/// What the inventory report says at length, as one chapter.
void addInventoryChapter(Composer& out) {
    out.beginChapter("section.inventory_chapter");
    out.textBlock("assessment.inventory", "inventory_chapter.lead",
                  {{"emissions", out.material().tonnesText(out.material().totals().views.scope_1_2_location)}});
    addEmissions(out);
    addEnergy(out);
    addApart(out);
    addEnergyStatistics(out);
    addComparison(out);
    addBridges(out);
    addPollutants(out);
    out.endChapter();
}

void addFlowsChapter(Composer& out) {
    if (out.material().input().flows == nullptr) {
        return;
    }
    out.beginChapter("section.flows_chapter");
    out.textBlock("assessment.flows", "flows_chapter.lead");
    addFlowChapter(out);
    addEnterpriseBalances(out);
    addOfficialBalances(out);
    addFlowLosses(out);
    addFlowNetwork(out);
    out.endChapter();
}

void addMethodChapter(Composer& out) {
    out.beginChapter("section.method_annex");
    out.paragraph("method_annex.lead");
    addMethods(out);
    addUncertainty(out);
    addQuality(out);
    addJudgements(out);
    out.endChapter();
}

} // namespace

Document buildAssessmentReport(const ReportRequest& request, const ReportInput& input) {
    const Material material(request, input);
    Composer out(material);
    out.describe("assessment");
    addFrontOf(out, "assessment.title");
    const bool assessed = input.assessment != nullptr;
    if (assessed) {
        addAssessmentSummary(out);
        addParkDescription(out);
        addDataCoverage(out);
    }
    addInventoryChapter(out);
    addFlowsChapter(out);
    if (assessed) {
        addIndicatorChapter(out);
        addGapMatrix(out);
        addTrendChapter(out);
        addBenchmarking(out);
        addProblems(out);
        addTargets(out);
        addMeasures(out);
        addTasks(out);
        addBenefits(out);
        addCorrectiveActions(out);
    }
    addMethodChapter(out);
    if (assessed) {
        addOfficialAnnex(out);
    }
    return out.finished();
}

base::Result<std::vector<std::filesystem::path>> writeAssessmentReport(const ReportRequest& request,
                                                                       const ReportInput& input) {
    return writeDocument(request,
                         [&input](const ReportRequest& complete) { return buildAssessmentReport(complete, input); });
}

} // namespace parkcarbon::report
