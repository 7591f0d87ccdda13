#include <parkcarbon/domain/table.hpp>

#include "listed_tables.hpp"

#include <parkcarbon/domain/vocabulary.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::domain {
namespace {

constexpr std::array kParkFields = {
    FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},
    FieldSpec{"province", FieldKind::Text},
    FieldSpec{"park_type", FieldKind::Text},
    FieldSpec{"base_year", FieldKind::Integer},
    FieldSpec{"report_years", FieldKind::IntegerList},
    FieldSpec{"gwp_set", FieldKind::Choice, false, Words<GwpSet>::kAll},
    FieldSpec{"fuel_set", FieldKind::Text},
    FieldSpec{"grid_factor", FieldKind::Text},
    FieldSpec{"chp_allocation", FieldKind::Choice, false, Words<ChpAllocation>::kAll},
    FieldSpec{"chp_efficiency_heat", FieldKind::Number},
    FieldSpec{"chp_efficiency_power", FieldKind::Number},
    FieldSpec{"discount_rate", FieldKind::Number},
    FieldSpec{"currency", FieldKind::Text},
};

constexpr std::array kZoneFields = {
    FieldSpec{"zone_id", FieldKind::Text, true},  FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},        FieldSpec{"kind", FieldKind::Choice, false, Words<ZoneKind>::kAll},
    FieldSpec{"in_boundary", FieldKind::Boolean}, FieldSpec{"note", FieldKind::Text},
};

constexpr std::array kEnterpriseFields = {
    FieldSpec{"enterprise_id", FieldKind::Text, true},
    FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},
    FieldSpec{"credit_code", FieldKind::Text},
    FieldSpec{"industry_code", FieldKind::Text},
    FieldSpec{"zone_id", FieldKind::Reference, false, {}, Table::Zones},
    FieldSpec{"role", FieldKind::Choice, false, Words<EnterpriseRole>::kAll},
    FieldSpec{"in_boundary", FieldKind::Boolean},
    FieldSpec{"registered_in_park", FieldKind::Boolean},
    FieldSpec{"operates_in_park", FieldKind::Boolean},
    FieldSpec{"joined", FieldKind::Date},
    FieldSpec{"left", FieldKind::Date},
    FieldSpec{"note", FieldKind::Text},
};

constexpr std::array kActivityFields = {
    FieldSpec{"activity_id", FieldKind::Text, true},
    FieldSpec{"enterprise_id", FieldKind::Reference, true, {}, Table::Enterprises},
    FieldSpec{"period", FieldKind::Period, true},
    FieldSpec{"category", FieldKind::Choice, true, Words<ActivityCategory>::kAll},
    FieldSpec{"item", FieldKind::Text, true},
    FieldSpec{"quantity", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Unit, true},
    FieldSpec{"uncertainty_pct", FieldKind::Number},
    FieldSpec{"evidence_class", FieldKind::Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"evidence_ref", FieldKind::Text},
    FieldSpec{"parameters", FieldKind::Parameters},
    FieldSpec{"note", FieldKind::Text},
};

constexpr std::array kTransferFields = {
    FieldSpec{"transfer_id", FieldKind::Text, true},
    FieldSpec{"period", FieldKind::Period, true},
    FieldSpec{"carrier", FieldKind::Choice, true, Words<Carrier>::kAll},
    FieldSpec{"from_id", FieldKind::Party, true, {}, Table::Enterprises},
    FieldSpec{"to_id", FieldKind::Party, true, {}, Table::Enterprises},
    FieldSpec{"quantity", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Unit, true},
    FieldSpec{"uncertainty_pct", FieldKind::Number},
    FieldSpec{"evidence_class", FieldKind::Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"evidence_ref", FieldKind::Text},
    FieldSpec{"contract", FieldKind::Choice, false, Words<Contract>::kAll},
    FieldSpec{"parameters", FieldKind::Parameters},
    FieldSpec{"note", FieldKind::Text},
};

constexpr std::array kFactFields = {
    FieldSpec{"subject_id", FieldKind::Text, true},
    FieldSpec{"variable", FieldKind::Text, true},
    FieldSpec{"period", FieldKind::Period, true},
    FieldSpec{"value", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Unit, true},
    FieldSpec{"evidence_class", FieldKind::Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"evidence_ref", FieldKind::Text},
};

constexpr std::array kProcessFields = {
    FieldSpec{"process_id", FieldKind::Text, true},
    FieldSpec{"enterprise_id", FieldKind::Reference, false, {}, Table::Enterprises},
    FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},
    FieldSpec{"balance", FieldKind::Boolean},
    FieldSpec{"tolerance_pct", FieldKind::Number},
};

constexpr std::array kFlowFields = {
    FieldSpec{"flow_id", FieldKind::Text, true},
    FieldSpec{"period", FieldKind::Period, true},
    FieldSpec{"from_id", FieldKind::FlowParty, true},
    FieldSpec{"to_id", FieldKind::FlowParty, true},
    FieldSpec{"material", FieldKind::Text},
    FieldSpec{"layer", FieldKind::Text, true},
    FieldSpec{"quantity", FieldKind::Number},
    FieldSpec{"unit", FieldKind::Unit, true},
    FieldSpec{"uncertainty_pct", FieldKind::Number},
    FieldSpec{"evidence_class", FieldKind::Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"evidence_ref", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
    FieldSpec{"code", FieldKind::Text},
};

constexpr std::array kCompositionFields = {
    FieldSpec{"flow_id", FieldKind::Reference, true, {}, Table::Flows},
    FieldSpec{"substance", FieldKind::Text, true},
    FieldSpec{"fraction", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Unit, true},
    FieldSpec{"uncertainty_pct", FieldKind::Number},
    FieldSpec{"evidence_class", FieldKind::Choice, false, Words<EvidenceClass>::kAll},
};

constexpr std::array kTransferCoefficientFields = {
    FieldSpec{"process_id", FieldKind::FlowParty, true},
    FieldSpec{"layer", FieldKind::Text, true},
    FieldSpec{"flow_id", FieldKind::Reference, true, {}, Table::Flows},
    FieldSpec{"value", FieldKind::Number, true},
    FieldSpec{"uncertainty_pct", FieldKind::Number},
};

constexpr std::array kStreamFields = {
    FieldSpec{"stream_id", FieldKind::Text, true},
    FieldSpec{"enterprise_id", FieldKind::Reference, true, {}, Table::Enterprises},
    FieldSpec{"side", FieldKind::Choice, true, Words<StreamSide>::kAll},
    FieldSpec{"code", FieldKind::Text},
    FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},
    FieldSpec{"quantity", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Unit, true},
    FieldSpec{"composition", FieldKind::Text},
    FieldSpec{"quality", FieldKind::Text},
    FieldSpec{"price", FieldKind::Number},
    FieldSpec{"price_unit", FieldKind::Text},
    FieldSpec{"x_km", FieldKind::Number},
    FieldSpec{"y_km", FieldKind::Number},
    FieldSpec{"note", FieldKind::Text},
};

constexpr std::array kOwnFactorFields = {
    FieldSpec{"factor_id", FieldKind::Text, true},
    FieldSpec{"category", FieldKind::Choice, true, Words<ActivityCategory>::kAll},
    FieldSpec{"item", FieldKind::Text, true},
    FieldSpec{"parameter", FieldKind::Text, true},
    FieldSpec{"gas", FieldKind::Text},
    FieldSpec{"value", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Unit},
    FieldSpec{"uncertainty_pct", FieldKind::Number},
    FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},
    FieldSpec{"source", FieldKind::Text, true},
    FieldSpec{"licence", FieldKind::Text},
    FieldSpec{"evidence_ref", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

constexpr std::array kDecisionFields = {
    FieldSpec{"decision_id", FieldKind::Text, true}, FieldSpec{"code", FieldKind::Text, true},
    FieldSpec{"subject", FieldKind::Text, true},     FieldSpec{"choice", FieldKind::Text, true},
    FieldSpec{"reason", FieldKind::Text, true},      FieldSpec{"decided_by", FieldKind::Text},
    FieldSpec{"decided_on", FieldKind::Date},
};

constexpr std::array kDismissalFields = {
    FieldSpec{"dismissal_id", FieldKind::Text, true},
    FieldSpec{"code", FieldKind::Text, true},
    FieldSpec{"table_name", FieldKind::Text},
    FieldSpec{"record_id", FieldKind::Text},
    FieldSpec{"field", FieldKind::Text},
    FieldSpec{"evidence", FieldKind::Text, true},
    FieldSpec{"reason", FieldKind::Text, true},
    FieldSpec{"dismissed_by", FieldKind::Text},
    FieldSpec{"dismissed_on", FieldKind::Date},
};

constexpr std::array kTables = {
    TableSpec{Table::Park, "park", kParkFields, 0},
    TableSpec{Table::Zones, "zones", kZoneFields},
    TableSpec{Table::Enterprises, "enterprises", kEnterpriseFields},
    TableSpec{Table::Activities, "activities", kActivityFields},
    TableSpec{Table::EnergyTransfers, "energy_transfers", kTransferFields},
    TableSpec{Table::Facts, "facts", kFactFields, 3},
    TableSpec{Table::Processes, "processes", kProcessFields},
    TableSpec{Table::Flows, "flows", kFlowFields},
    TableSpec{Table::Compositions, "compositions", kCompositionFields, 2},
    TableSpec{Table::TransferCoefficients, "transfer_coefficients", kTransferCoefficientFields, 3},
    TableSpec{Table::Streams, "streams", kStreamFields},
    TableSpec{Table::OwnFactors, "own_factors", kOwnFactorFields},
    TableSpec{Table::Decisions, "decisions", kDecisionFields},
    TableSpec{Table::Dismissals, "dismissals", kDismissalFields},
    TableSpec{Table::Measures, "measures", kMeasuresFields},
    TableSpec{Table::Targets, "targets", kTargetsFields, 2},
    TableSpec{Table::Scenarios, "scenarios", kScenariosFields, 4},
    TableSpec{Table::FocusAreas, "focus_areas", kFocusAreasFields},
    TableSpec{Table::CorrectiveActions, "corrective_actions", kCorrectiveActionsFields},
    TableSpec{Table::Workflow, "workflow", kWorkflowFields},
    TableSpec{Table::WorkflowSteps, "workflow_steps", kWorkflowStepsFields},
    TableSpec{Table::StepEntries, "step_entries", kStepEntriesFields, 2},
    TableSpec{Table::Team, "team", kTeamFields},
    TableSpec{Table::Responsibilities, "responsibilities", kResponsibilitiesFields, 3},
    TableSpec{Table::Meetings, "meetings", kMeetingsFields},
    TableSpec{Table::Evidence, "evidence", kEvidenceFields},
    TableSpec{Table::Cycles, "cycles", kCyclesFields},
    TableSpec{Table::CycleResults, "cycle_results", kCycleResultsFields, 2},
    TableSpec{Table::ReportTexts, "report_texts", kReportTextsFields, 2},
    TableSpec{Table::OwnIndicators, "own_indicators", kOwnIndicatorsFields, 2},
    TableSpec{Table::Peers, "peers", kPeersFields, 3},
    TableSpec{Table::PackRequests, "pack_requests", kPackRequestsFields},
    TableSpec{Table::PackAnswers, "pack_answers", kPackAnswersFields},
    TableSpec{Table::PackQuestions, "pack_questions", kPackQuestionsFields},
    TableSpec{Table::ImportMappings, "import_mappings", kImportMappingsFields},
    TableSpec{Table::Parts, "parts", kPartsFields},
};

static_assert(kTables.size() == kTableCount);

} // namespace

std::optional<std::size_t> TableSpec::fieldIndex(std::string_view field_name) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& field) { return field.name == field_name; });
    return found == fields.end() ? std::nullopt : std::optional<std::size_t>(found - fields.begin());
}

std::span<const TableSpec> tables() {
    return kTables;
}

const TableSpec& spec(Table table) {
    return kTables[static_cast<std::size_t>(table)];
}

std::optional<Table> tableByName(std::string_view name) {
    const auto found = std::find_if(kTables.begin(), kTables.end(), [&](const TableSpec& t) { return t.name == name; });
    return found == kTables.end() ? std::nullopt : std::optional<Table>(found->table);
}

} // namespace parkcarbon::domain
