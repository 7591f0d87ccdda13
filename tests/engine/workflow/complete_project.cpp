#include "engine/workflow/complete_project.hpp"

#include "support/snapshot_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

using domain::Table;
using test_support::SnapshotBuilder;

constexpr int kSteps = 18;

void addTeam(SnapshotBuilder& builder) {
    const std::vector<std::pair<std::string, std::string>> functions = {
        {"P1", "planning"},      {"P2", "energy"},  {"P3", "economy_statistics"},
        {"P4", "environment"},   {"P5", "finance"}, {"P6", "investment_promotion"},
        {"P7", "key_enterprise"}};
    for (const auto& [id, function] : functions) {
        builder.row(Table::Team, {{"person_id", id},
                                  {"name", "N" + id},
                                  {"post", "主任"},
                                  {"group", id == "P1" ? "leading_group" : "working_office"},
                                  {"function", function},
                                  {"leader", id == "P1" ? "true" : "false"}});
    }
    for (int step = 1; step <= kSteps; ++step) {
        const std::string number = std::to_string(step);
        builder.row(Table::Responsibilities, {{"step", number}, {"person_id", "P1"}, {"role", "A"}});
        builder.row(Table::Responsibilities, {{"step", number}, {"person_id", "P2"}, {"role", "R"}});
    }
}

/// Step n runs in month n of the plan, one after the other, and is done with a score of 3.
void addSteps(SnapshotBuilder& builder) {
    for (int step = 1; step <= kSteps; ++step) {
        const int month = (step - 1) % 12 + 1;
        const std::string prefix =
            std::to_string(2025 + (step - 1) / 12) + (month < 10 ? "-0" : "-") + std::to_string(month);
        const std::string id = "V" + std::to_string(step);
        builder.row(Table::Workflow, {{"step", std::to_string(step)},
                                      {"status", "done"},
                                      {"score", "3"},
                                      {"start", prefix + "-01"},
                                      {"finish", prefix + "-25"}});
        builder.row(Table::Evidence, {{"evidence_id", id},
                                      {"step", std::to_string(step)},
                                      {"kind", "paper"},
                                      {"title", "document " + id},
                                      {"dated", prefix + "-25"}});
    }
    const auto entry = [&](std::string_view step, std::string_view field, std::string_view value) {
        builder.row(Table::StepEntries, {{"step", step}, {"field", field}, {"value", value}});
    };
    entry("1", "document_no", "园管〔2025〕1号");
    entry("1", "document_date", "2025-01-10");
    entry("2", "boundary_version", "V1");
    entry("4", "indicator_sets", "T");
    entry("7", "signed_off_by", "N1");
    entry("7", "signed_off_on", "2025-07-20");
    entry("10", "approval_no", "发改〔2025〕2号");
    entry("10", "approval_date", "2025-10-20");
    entry("16", "opinion_no", "验收〔2026〕3号");
    entry("18", "next_review_on", "2028-01-01");
    entry("18", "rules_no", "园管〔2026〕9号");
    entry("18", "case_exported_on", "2026-06-20");
}

void addData(SnapshotBuilder& builder) {
    builder.park({{"base_year", "2021"}, {"report_years", "2021;2025"}, {"province", "安徽"}});
    builder.zone({{"zone_id", "Z1"}, {"name_zh", "核心区"}});
    builder.enterprise("E1", {{"zone_id", "Z1"}}).enterprise("E2", {{"zone_id", "Z1"}});
    for (const std::string_view year : {"2021", "2025"}) {
        builder.fuel("A" + std::string(year), "E1", year, "烟煤", "100", {{"evidence_ref", "invoice"}});
        builder.fact({{"subject_id", "park"},
                      {"variable", "IAV"},
                      {"period", year},
                      {"value", "1000"},
                      {"unit", "10^4 CNY"},
                      {"evidence_ref", "yearbook"}});
        builder.fact({{"subject_id", "park"},
                      {"variable", "SW_gen"},
                      {"period", year},
                      {"value", "100"},
                      {"unit", "t"},
                      {"evidence_ref", "ledger"}});
        builder.fact({{"subject_id", "E1"},
                      {"variable", "SW_gen"},
                      {"period", year},
                      {"value", "60"},
                      {"unit", "t"},
                      {"evidence_ref", "ledger"}});
    }
    builder.row(Table::Streams, {{"stream_id", "S1"},
                                 {"enterprise_id", "E2"},
                                 {"side", "offer"},
                                 {"code", "SW17"},
                                 {"name_zh", "废木料"},
                                 {"quantity", "35"},
                                 {"unit", "t/a"}});
    builder.row(Table::Streams, {{"stream_id", "S2"},
                                 {"enterprise_id", "E1"},
                                 {"side", "need"},
                                 {"code", "SW17"},
                                 {"name_zh", "废木料"},
                                 {"quantity", "30"},
                                 {"unit", "t/a"}});
}

void addPlan(SnapshotBuilder& builder) {
    for (const std::string_view id : {"F1", "F2", "F3"}) {
        builder.row(Table::FocusAreas, {{"area_id", id}, {"name_zh", "重点"}, {"potential", "10"}, {"unit", "tce"}});
    }
    builder.row(
        Table::Targets,
        {{"indicator_id", "T-1"}, {"year", "2027"}, {"value", "0.5"}, {"nature", "binding"}, {"base_value", "1"}});
    const auto measure = [&](std::string_view id, std::string_view area, std::string_view status,
                             std::string_view measured) {
        builder.row(Table::Measures, {{"measure_id", id},
                                      {"name_zh", "项目"},
                                      {"enterprise_id", "E1"},
                                      {"business_model", "BM02"},
                                      {"finance", "FM06=60 signed 4% 10a; FM01=40 paid"},
                                      {"capex", "100"},
                                      {"life_a", "10"},
                                      {"reduction_t_per_a", "100"},
                                      {"affects", "fuel/" + std::string(id)},
                                      {"status", status},
                                      {"focus_area", area},
                                      {"owner", "N1"},
                                      {"permits", "filing=done"},
                                      {"risk", "none known"},
                                      {"planned_start", "2025-01-01"},
                                      {"planned_finish", "2025-12-31"},
                                      {"progress_pct", "60"},
                                      {"reported_on", "2026-06-20"},
                                      {"measured_t_per_a", measured},
                                      {"evidence_ref", "V13"}});
    };
    measure("M1", "F1", "measured", "100");
    measure("M2", "F2", "measured", "100");
    measure("M3", "F3", "contracted", "");
    builder.row(
        Table::CorrectiveActions,
        {{"action_id", "K1"}, {"indicator_id", "T-1"}, {"action", "faster"}, {"owner", "N1"}, {"due", "2026-12-31"}});
}

/// A scheme of two mandatory indicators: T-1 = CO2 / IAV, falling, and T-2, met.
indicators::SchemeResult schemeResult() {
    auto scheme = std::make_shared<indicators::Scheme>();
    scheme->id = "T";
    for (const std::string_view id : {"T-1", "T-2"}) {
        indicators::IndicatorDefinition definition;
        definition.row.id = id;
        definition.direction = indicators::Direction::Lower;
        definition.role = indicators::Role::Mandatory;
        scheme->indicators.push_back(std::move(definition));
    }
    indicators::SchemeResult result;
    result.scheme = scheme;
    result.base = base::Period::year(2021);
    indicators::IndicatorResult carbon;
    carbon.id = "T-1";
    carbon.value = 0.8;
    carbon.base_value = 1.0;
    carbon.verdict = indicators::Verdict::NotMet;
    indicators::IndicatorInput co2;
    co2.variable = "CO2";
    co2.value = 800.0;
    carbon.inputs.push_back(co2);
    indicators::IndicatorResult other;
    other.definition = 1;
    other.id = "T-2";
    other.value = 3.0;
    other.verdict = indicators::Verdict::Met;
    result.indicators = {carbon, other};
    return result;
}

/// One node with one balance in each of the three layers, all closed, and one loss.
void fillFlows(CompleteProject& project) {
    auto& system = project.account.project.system;
    system.layers = {{"energy", flows::LayerKind::Energy, "GJ"},
                     {"water", flows::LayerKind::Water, "m3"},
                     {"goods", flows::LayerKind::Goods, "t"}};
    system.nodes.resize(1);
    system.nodes[0].id = "E1";
    flows::Reconciliation reconciled;
    reconciled.nodal_tests = {{0, 2, 0, 1.0, 2.0, 0.5, 1.96}};
    project.account.reconciliation = reconciled;
    flows::Party party;
    party.id = "E1";
    project.review.parties = {party};
    for (std::uint32_t layer = 0; layer < 3; ++layer) {
        flows::BalanceSheet sheet;
        sheet.layer = layer;
        sheet.raw.gap = 0.01;
        sheet.limit = layer == 1 ? 0.10 : 0.05;
        sheet.closure = flows::Closure::Closed;
        project.review.balances.push_back(sheet);
    }
    flows::LossTable losses;
    losses.losses.resize(1);
    project.review.losses = {losses};
}

inventory::Inventory inventoryOf(int year, double total_t) {
    inventory::Inventory inventory;
    inventory.period = base::Period::year(year);
    inventory.park.views.scope_1_2_location = total_t;
    inventory.fuels.resize(1);
    return inventory;
}

} // namespace

base::Date date(std::string_view text) {
    return base::parseDate(text).value();
}

CompleteProject::CompleteProject() : today(date("2026-07-01")) {
    SnapshotBuilder builder;
    addData(builder);
    addTeam(builder);
    addSteps(builder);
    addPlan(builder);
    snapshot = builder.build();
    inventory = inventoryOf(2025, 800.0);
    base_inventory = inventoryOf(2021, 1000.0);
    fillFlows(*this);
    scheme = schemeResult();
    coverage = {{base::Period::year(2021), 97.0, 100.0, 0}, {base::Period::year(2025), 96.0, 100.0, 0}};
    measure("M3").reduction_t_per_a = 200.0; // 400 t in all: what T-1 needs to fall from 0.8 to 0.5 is 300 t
}

CheckInput CompleteProject::input() const {
    CheckInput input{snapshot, *reference::Catalogue::shipped().value()};
    input.today = today;
    input.inventory = std::make_shared<const inventory::Inventory>(inventory);
    input.base_inventory = std::make_shared<const inventory::Inventory>(base_inventory);
    if (with_flows) {
        flows::FlowReview copy = review;
        copy.account = std::make_shared<const flows::FlowAccount>(account);
        input.flows = std::make_shared<const flows::FlowReview>(std::move(copy));
    }
    input.schemes = {std::make_shared<const indicators::SchemeResult>(scheme)};
    input.energy_coverage = coverage;
    input.findings = findings;
    input.unsourced_activities = unsourced_activities;
    input.evidence = evidence;
    return input;
}

CheckResult CompleteProject::check(std::string_view code) const {
    for (const StepState& state : bench().steps) {
        const auto found = std::find_if(state.checks.begin(), state.checks.end(),
                                        [&](const CheckResult& result) { return result.code == code; });
        if (found != state.checks.end()) {
            return *found;
        }
    }
    ADD_FAILURE() << "no step lists " << code;
    return {};
}

domain::Measure& CompleteProject::measure(std::string_view id) {
    return *std::find_if(snapshot.measures.begin(), snapshot.measures.end(),
                         [&](const domain::Measure& candidate) { return candidate.id.str() == id; });
}

domain::WorkflowEntry& CompleteProject::step(int number) {
    return *std::find_if(snapshot.workflow.begin(), snapshot.workflow.end(),
                         [&](const domain::WorkflowEntry& candidate) { return candidate.step == number; });
}

void CompleteProject::forget(int number, std::string_view field) {
    std::erase_if(snapshot.step_entries,
                  [&](const domain::StepEntry& entry) { return entry.step == number && entry.field == field; });
}

} // namespace parkcarbon::engine::workflow
