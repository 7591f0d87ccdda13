#include "ui/shell/workflow_guide.hpp"

namespace parkcarbon::ui {
namespace {

constexpr const char* kContext = "WorkflowGuide";

constexpr std::array<const char*, kStageCount> kStages = {
    QT_TRANSLATE_NOOP("WorkflowGuide", "Organisation and leadership"),
    QT_TRANSLATE_NOOP("WorkflowGuide", "Data collection and analysis"),
    QT_TRANSLATE_NOOP("WorkflowGuide", "Targets and plan"),
    QT_TRANSLATE_NOOP("WorkflowGuide", "Implementation"),
    QT_TRANSLATE_NOOP("WorkflowGuide", "Evaluation"),
    QT_TRANSLATE_NOOP("WorkflowGuide", "Improvement"),
};

QString translated(const char* source) {
    return QCoreApplication::translate(kContext, source);
}

std::vector<WorkflowStep> makeSteps() {
    using enum PageId;
    return {
        {1,
         1,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Leadership and team"),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Give the work an owner with authority: one team across departments and key firms."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Document founding the leading group; table of people and duties (RACI); minutes."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Document number and date entered, file attached, every step has one accountable person."),
         {Park, Enterprises}},
        {2,
         1,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Work plan"),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Fix scope, boundary, base year, time table, budget, training and communication."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Work plan; boundary map; list of enterprises inside and outside with reasons."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Plan approved, boundary locked, a milestone for each step."),
         {Park, Enterprises}},
        {3,
         2,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Baseline survey"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Collect the facts on economy, industry chain, infrastructure, resources, "
                                            "energy, water, waste, emissions and policy."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Database; survey report; ledger of data sources."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "At least 95% of energy use and 90% of solid waste covered; every number "
                                            "has its source and year."),
         {Enterprises, Activities, EnergyTransfers, Facts}},
        {4,
         2,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Data analysis"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Turn data into indicators, inventory, trends and drivers."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Indicator table; greenhouse-gas inventory; balances; data-quality report."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Balances close within tolerance; every indicator computed, or marked not "
                                            "applicable with a reason."),
         {Overview, Inventory, Activities, Report}},
        {5,
         2,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Material flow analysis"),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "See the paths of material, energy, water and elements between processes and firms."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Flow charts; accounting tables; symbiosis network."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Every node balances within its uncertainty; the ten largest losses named."),
         {EnergyTransfers, Facts}},
        {6,
         2,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Benchmarking and potential diagnosis"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Find the gaps to standards and best parks, and set the focus areas."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Benchmarking report; list of problems; list of focus areas."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Each mandatory indicator has a verdict; at least three focus areas with their potential."),
         {Overview, Inventory, Facts}},
        {7,
         3,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Targets and indicators"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Set binding and guiding targets for each target year."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Table of targets with base value, target, nature and owner."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Every chosen indicator set has target values signed off."),
         {Overview, Park}},
        {8,
         3,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Symbiosis opportunities and options"),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Generate options inside firms, between firms, in infrastructure and in management."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Long list of options by cost."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Every focus area has at least one option."),
         {EnergyTransfers, Enterprises}},
        {9,
         3,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Screening and feasibility"),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Choose the options that work technically, environmentally, economically and legally."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Feasibility table; abatement-cost curve; recommended options."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Each short-listed option states cost, effect, risk and permits; overlaps resolved."),
         {Inventory}},
        {10,
         3,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Implementation plan and review"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Write the document that the province approves."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Implementation plan; opinion of the experts; approval."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "All template tables filled; approval number and date; comments closed."),
         {Report, Inventory}},
        {11,
         4,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Business model and finance"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Give each project a business model, a form of contract and money."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Table of business models; finance plan; contracts or letters of intent."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "All investment has a source with its status."),
         {Enterprises}},
        {12,
         4,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Project launch and responsibility"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Turn the plan into yearly tasks with owners."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Yearly task list; filings, environmental and energy approvals."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Every project has owner, dates and the state of its permits."),
         {Enterprises}},
        {13,
         4,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Execution and monitoring"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Steer during the works and collect real data."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Progress tables; monitoring ledger; exchange vouchers."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Each project reported within the last quarter; finished ones measured."),
         {Activities, EnergyTransfers, Facts}},
        {14,
         5,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Performance data and verification"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Make the numbers after the projects trustworthy."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Yearly data set; verification statements."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "At least 80% of the claimed CO2 cut rests on measured evidence."),
         {Activities, Inventory, Report}},
        {15,
         5,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Benefit evaluation"),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Economic, environmental and social effect; synergy of pollution and carbon reduction."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Benefit report; synergy charts."),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "The sum of the projects' effects is reconciled with the change of the park's totals."),
         {Overview, Inventory}},
        {16,
         5,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Benchmarking of the process and acceptance"),
         QT_TRANSLATE_NOOP("WorkflowGuide",
                           "Score the park against the eighteen steps and its targets; prepare the acceptance."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Benchmarking table; self-assessment for acceptance."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "All eighteen steps scored with evidence or a reason."),
         {Overview, Report}},
        {17,
         6,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Problem diagnosis and plan revision"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Learn from the gaps and change the plan."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "List of corrections; revised plan with its changes."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Each unmet target has a measure, an owner and a date."),
         {Overview, Inventory}},
        {18,
         6,
         QT_TRANSLATE_NOOP("WorkflowGuide", "Continuous improvement and sharing"),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Make it permanent: rules, platform, next cycle, published case."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Lasting rules; case study; plan of the next cycle."),
         QT_TRANSLATE_NOOP("WorkflowGuide", "Date of the next review set; rules issued; case exported."),
         {Report, Park}},
    };
}

} // namespace

std::span<const WorkflowStep> workflowSteps() {
    static const std::vector<WorkflowStep> kSteps = makeSteps();
    return kSteps;
}

QString stageName(int stage) {
    return translated(kStages.at(static_cast<std::size_t>(stage - 1)));
}

QString stepName(const WorkflowStep& step) {
    return translated(step.name);
}

QString stepPurpose(const WorkflowStep& step) {
    return translated(step.purpose);
}

QString stepDeliverable(const WorkflowStep& step) {
    return translated(step.deliverable);
}

QString stepCompletion(const WorkflowStep& step) {
    return translated(step.completion);
}

} // namespace parkcarbon::ui
