#include "example_assessment.hpp"

#include <parkcarbon/base/date.hpp>

#include <utility>

namespace parkcarbon::report {
namespace {

using namespace engine::indicators;
namespace workflow = engine::workflow;

base::Date dayAt(const char* text) {
    return base::parseDate(text).value();
}

IndicatorDefinition definitionOf(std::string id, std::string name_zh, std::string name_en, std::string status) {
    IndicatorDefinition definition;
    definition.row.id = std::move(id);
    definition.row.name_zh = std::move(name_zh);
    definition.row.name_en = std::move(name_en);
    definition.row.unit = "%";
    definition.row.status = std::move(status);
    definition.role = Role::Mandatory;
    return definition;
}

IndicatorResult resultOf(std::size_t definition, std::string id, Verdict verdict) {
    IndicatorResult result;
    result.definition = definition;
    result.id = std::move(id);
    result.verdict = verdict;
    return result;
}

workflow::CheckResult checkOf(workflow::CheckState state, std::string sentence) {
    workflow::CheckResult check;
    check.code = sentence;
    check.state = state;
    check.sentence = std::move(sentence);
    return check;
}

workflow::StepState stepOf(int number, std::string name_zh, std::string name_en, bool published) {
    workflow::StepState step;
    step.definition.step = number;
    step.definition.stage = number < 3 ? 1 : 2;
    step.definition.name_zh = std::move(name_zh);
    step.definition.name_en = std::move(name_en);
    step.definition.purpose = "owner with authority";
    step.definition.purpose_zh = "明确责任主体";
    step.definition.criterion = "document number";
    step.definition.criterion_zh = "有文号";
    step.definition.deliverables = "成立文件";
    step.definition.deliverables_en = "decree";
    step.definition.published = published;
    step.status = domain::StepStatus::InProgress;
    step.score = 3.0;
    step.gated_score = 1.0;
    return step;
}

domain::Measure measureOf(const char* id, const char* name_zh, const char* name_en, domain::MeasureStatus status) {
    domain::Measure measure;
    measure.id = domain::MeasureId(id);
    measure.name_zh = name_zh;
    measure.name_en = name_en;
    measure.status = status;
    return measure;
}

} // namespace

ExampleAssessment::ExampleAssessment(ExamplePark& park) {
    addIndicators();
    addWorkbench();
    addTrends();
    addProjects(park);
    results.carbon_productivity = 0.8363;
    results.control.k_tco2_per_tce = 1.7;
    results.control.missing = {"IAV"};
}

void ExampleAssessment::addIndicators() {
    auto scheme = std::make_shared<Scheme>();
    scheme->id = "TEST";
    scheme->name_zh = "测试指标体系";
    scheme->name_en = "Scheme of the test";
    scheme->status = "unconfirmed";
    scheme->source = "a standard";
    scheme->indicators = {definitionOf("T-01", "固废综合利用率", "Use of solid waste", "unconfirmed"),
                          definitionOf("T-02", "重复用水率", "Reuse of water", "transcribed"),
                          definitionOf("T-03", "清洁能源占比", "Clean energy", "transcribed"),
                          definitionOf("T-04", "余热利用率", "Waste heat", "transcribed"),
                          definitionOf("T-05", "绿地率", "Green land", "transcribed")};
    auto result = std::make_shared<SchemeResult>();
    result->scheme = scheme;
    result->indicators = {resultOf(0, "T-01", Verdict::Met), resultOf(1, "T-02", Verdict::NotMet),
                          resultOf(2, "T-03", Verdict::CannotCompute), resultOf(3, "T-04", Verdict::NotApplicable),
                          resultOf(4, "T-05", Verdict::NotMet)};
    result->indicators[0].value = 94.8424;
    result->indicators[0].limit = AppliedLimit{Comparison::AtLeast, 80.0, ""};
    result->indicators[1].value = 78.4314;
    result->indicators[1].limit = AppliedLimit{Comparison::AtLeast, 80.0, ""};
    result->indicators[1].gap = 1.5686;
    result->indicators[1].amount_needed = AmountNeeded{"W_reuse", 1200000.0, "m3", true};
    result->indicators[2].missing = {{"E_clean", "E_clean", base::Period::year(2025), "tce", "facts"}};
    result->indicators[3].reason = "no waste heat above 60 °C";
    result->indicators[3].reason_is_decision = true;
    result->indicators[4].value = 15.0;
    result->indicators[4].limit = AppliedLimit{Comparison::AtLeast, 30.0, ""};
    result->summary = {1, 2, 1, 1, 0};
    result->pass = {SchemePass::State::Failed, 5, 1, {"T-02"}};
    results.indicators.schemes = {result};
    results.indicators.rows = {
        {"W_reuse/W*100", "重复用水率", "Reuse of water", "%", {{0, 1}}, result->indicators[1].amount_needed, 0, 1}};
    results.variables.period = base::Period::year(2025);
}

void ExampleAssessment::addWorkbench() {
    workflow::Workbench& bench = results.workbench;
    bench.today = dayAt("2026-01-01");
    bench.steps = {stepOf(1, "领导与团队的组建", "Leadership and team", true),
                   stepOf(2, "工作计划制定", "Work plan", true), stepOf(3, "对标", "Benchmarking", false)};
    bench.steps[0].checks = {checkOf(workflow::CheckState::Passed, "LEADER_NAMED"),
                             checkOf(workflow::CheckState::Overridden, "TEAM_FUNCTIONS_COVERED_FAILED")};
    bench.steps[0].checks[1].arguments = {{"functions", "finance"}};
    bench.steps[0].checks[1].override_reason = "the finance bureau joins in March";
    bench.steps[0].checks[1].overridden_by = "Li";
    bench.steps[0].evidence = {{}};
    bench.steps[0].evidence[0].title = "decree 12";
    bench.steps[0].evidence[0].sha256 = std::string(64, 'a');
    bench.steps[0].evidence[0].state = workflow::EvidenceState::Tampered;
    bench.steps[0].responsible = "Wang";
    bench.steps[1].status = domain::StepStatus::NotApplicable;
    bench.steps[1].score = std::nullopt;
    bench.steps[1].not_applicable_reason = "the plan of the province holds";
    bench.steps[2].checks = {checkOf(workflow::CheckState::Failed, "LEADER_NAMED_FAILED")};
    for (const auto& step : bench.steps) {
        bench.list.steps.push_back(step.definition);
    }
    for (const auto& [number, pct] : {std::pair{1, 25.0}, {2, 50.0}, {3, 75.0}}) {
        workflow::StageState stage;
        stage.definition = {number, "环节" + std::to_string(number), "Stage " + std::to_string(number), 1.0};
        stage.score_pct = pct;
        stage.claimed_score_pct = 80.0;
        bench.stages.push_back(stage);
    }
    bench.stages[2].capped = true;
    bench.total_pct = 50.0;
    bench.sum = 36.0;
    bench.maximum = 72.0;
    bench.next_actions = {{3, "LEADER_NAMED_FAILED", {}, "team", {}, 1.0}};
    bench.acceptance.targets = {{"T-02", 2025, true, 1.0, 70.0, 78.4314, 80.0, 0.8431, false}};
    bench.acceptance.target_completion = 0.8431;
    bench.acceptance.binding_target_missed = true;
    bench.acceptance.projects.planned = 2;
    bench.acceptance.projects.planned_investment = 42000000.0;
    results.cycles.lines = {{"step/1", "1", {2.0, 1.0}, -1.0}};
}

void ExampleAssessment::addTrends() {
    services::ParkTrends& trends = results.trends;
    trends.carbon = {{base::Period::year(2021), base::Period::year(2025)}, {590000.0, 562000.0}};
    domain::DecompositionSeries series;
    series.factors = {{"Q", false, {{320000.0, 470000.0}}}, {"I", false, {{590000.0 / 320000.0, 562000.0 / 470000.0}}}};
    series.years = {2021.0, 2025.0};
    trends.decomposition = engine::trends::decompose(series).value();
    trends.decoupling = engine::trends::decouplingBetween(590000.0, 562000.0, 320000.0, 470000.0);
}

void ExampleAssessment::addProjects(ExamplePark& park) {
    auto steam = measureOf("PR1", "余热蒸汽管网", "Steam network", domain::MeasureStatus::Planned);
    steam.capex = 30000000.0;
    steam.life_a = 15.0;
    steam.om_per_a = 1200000.0;
    steam.saving_per_a = 9000000.0;
    steam.reduction_t_per_a = 12600.0;
    steam.start_year = 2026;
    steam.ramp_years = 2.0;
    steam.planned_start = dayAt("2025-07-01");
    steam.planned_finish = dayAt("2026-06-30");
    steam.effects = domain::ParameterSet::parse("energy=1200 tce; water=420000 m3").value();
    auto idea = measureOf("PR9", "设想", "An idea", domain::MeasureStatus::Idea);
    idea.capex = 12000000.0;
    park.snapshot.measures = {steam, idea};
    park.snapshot.park.base_year = 2021;
    park.snapshot.targets = {{}};
    park.snapshot.targets[0].indicator = "T-02";
    park.snapshot.targets[0].year = 2025;
    park.snapshot.targets[0].value = 80.0;
    park.snapshot.targets[0].nature = domain::TargetNature::Binding;
    results.abatement =
        engine::trends::abatementCurve({{{"PR1", 30000000.0, 15.0, 1200000.0, 9000000.0, 12600.0}}, 0.08}).value();
    const std::vector<workflow::FinanceSource> sources = {
        {"FM06", 18000000.0, workflow::FinanceSource::Status::Signed, 0.042, 10}};
    results.finance = {{"PR1", sources, workflow::stackOf(sources, 30000000.0)}};
    workflow::Bar bar;
    bar.task = {workflow::Task::Kind::Measure,
                "PR1",
                "余热蒸汽管网",
                "Steam network",
                steam.planned_start,
                steam.planned_finish,
                {},
                {},
                {},
                false,
                true};
    bar.critical = true;
    bar.delay_days = 31;
    results.workbench.measures.bars = {bar};
}

} // namespace parkcarbon::report
