#pragma once

#include "../inventory/composer.hpp"

/// The sections of the circularization assessment, in their order; each is one file. All need
/// `ReportInput::assessment`.
namespace parkcarbon::report {

void addAssessmentSummary(Composer& out); ///< what decides, on one page
void addParkDescription(Composer& out);   ///< basic data, zones and enterprises, the chain of industries
void addDataCoverage(Composer& out);      ///< what the survey covers, conflicts between sources
void addIndicatorChapter(Composer& out);  ///< every scheme: values, limits, verdicts, what is missing
void addGapMatrix(Composer& out);         ///< schemes side by side, amounts needed, radar
void addTrendChapter(Composer& out);      ///< emissions over the years, decomposition, decoupling, control class
void addBenchmarking(Composer& out);      ///< the stages and steps: scores, gates, checks, evidence
void addProblems(Composer& out);          ///< gaps, failed checks, losses, focus areas
void addTargets(Composer& out);           ///< completion of targets
void addMeasures(Composer& out);          ///< projects: money, carbon, finance
void addTasks(Composer& out);             ///< plan of the steps and projects in time
void addBenefits(Composer& out);          ///< what the projects bring in all
void addCorrectiveActions(Composer& out); ///< what is done about unmet targets and failed checks
void addOfficialAnnex(Composer& out);     ///< the eleven tables of the official forms, in their order and numbers

} // namespace parkcarbon::report
