#pragma once

#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <array>

/// The fields of the tables whose records list their members (domain/record.hpp), in the order of those members.
namespace parkcarbon::domain {

inline constexpr double kAnyNumber = std::numeric_limits<double>::lowest();
inline constexpr double kEarliestYear = 1900.0;
inline constexpr double kLatestYear = 2200.0;
inline constexpr double kHighestStep = 999.0; ///< a list of the user's own may be longer than the shipped one

inline constexpr std::array kMeasuresFields = {
    FieldSpec{"measure_id", FieldKind::Text, true},
    FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},
    FieldSpec{"enterprise_id", FieldKind::Reference, false, {}, Table::Enterprises},
    FieldSpec{"category", FieldKind::Text},
    FieldSpec{"business_model", FieldKind::Text},
    FieldSpec{"finance", FieldKind::Text},
    FieldSpec{"capex", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"life_a", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"om_per_a", FieldKind::Number},
    FieldSpec{"saving_per_a", FieldKind::Number},
    FieldSpec{"reduction_t_per_a", FieldKind::Number},
    FieldSpec{"start_year", FieldKind::Integer, false, {}, std::nullopt, kEarliestYear, kLatestYear},
    FieldSpec{"ramp_years", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"affects", FieldKind::Text},
    FieldSpec{"status", FieldKind::Choice, false, Words<MeasureStatus>::kAll},
    FieldSpec{"note", FieldKind::Text},
    FieldSpec{"effects", FieldKind::Parameters},
    FieldSpec{"focus_area", FieldKind::Text},
    FieldSpec{"owner", FieldKind::Text},
    FieldSpec{"parties", FieldKind::Text},
    FieldSpec{"price_formula", FieldKind::Text},
    FieldSpec{"contract_term_a", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"min_take", FieldKind::Text},
    FieldSpec{"subsidy", FieldKind::Text},
    FieldSpec{"tax_item", FieldKind::Text},
    FieldSpec{"permits", FieldKind::Text},
    FieldSpec{"risk", FieldKind::Text},
    FieldSpec{"planned_start", FieldKind::Date},
    FieldSpec{"planned_finish", FieldKind::Date},
    FieldSpec{"actual_start", FieldKind::Date},
    FieldSpec{"actual_finish", FieldKind::Date},
    FieldSpec{"progress_pct", FieldKind::Number, false, {}, std::nullopt, 0.0, 100.0},
    FieldSpec{"spent", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"reported_on", FieldKind::Date},
    FieldSpec{"measured_t_per_a", FieldKind::Number},
    FieldSpec{"evidence_ref", FieldKind::Text},
};

inline constexpr std::array kTargetsFields = {
    FieldSpec{"indicator_id", FieldKind::Text, true},
    FieldSpec{"year", FieldKind::Integer, true, {}, std::nullopt, kEarliestYear, kLatestYear},
    FieldSpec{"value", FieldKind::Number, true},
    FieldSpec{"nature", FieldKind::Choice, false, Words<TargetNature>::kAll},
    FieldSpec{"note", FieldKind::Text},
    FieldSpec{"base_value", FieldKind::Number},
    FieldSpec{"superior_value", FieldKind::Number},
    FieldSpec{"owner", FieldKind::Text},
    FieldSpec{"weight", FieldKind::Number, false, {}, std::nullopt, 0.0},
};

inline constexpr std::array kScenariosFields = {
    FieldSpec{"scenario_id", FieldKind::Text, true},
    FieldSpec{"year", FieldKind::Integer, true, {}, std::nullopt, kEarliestYear, kLatestYear},
    FieldSpec{"driver", FieldKind::Text, true},
    FieldSpec{"subject", FieldKind::Text},
    FieldSpec{"value", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Text},
};

inline constexpr std::array kFocusAreasFields = {
    FieldSpec{"area_id", FieldKind::Text, true}, FieldSpec{"name_zh", FieldKind::Text},
    FieldSpec{"name_en", FieldKind::Text},       FieldSpec{"indicator_id", FieldKind::Text},
    FieldSpec{"potential", FieldKind::Number},   FieldSpec{"unit", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kCorrectiveActionsFields = {
    FieldSpec{"action_id", FieldKind::Text, true},
    FieldSpec{"indicator_id", FieldKind::Text},
    FieldSpec{"step", FieldKind::Integer, false, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"cause", FieldKind::Text},
    FieldSpec{"action", FieldKind::Text},
    FieldSpec{"owner", FieldKind::Text},
    FieldSpec{"due", FieldKind::Date},
    FieldSpec{"status", FieldKind::Choice, false, Words<ActionStatus>::kAll},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kWorkflowFields = {
    FieldSpec{"step", FieldKind::Integer, true, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"status", FieldKind::Choice, false, Words<StepStatus>::kAll},
    FieldSpec{"score", FieldKind::Number, false, {}, std::nullopt, 0.0, 4.0},
    FieldSpec{"evidence_ref", FieldKind::Text},
    FieldSpec{"responsible", FieldKind::Text},
    FieldSpec{"start", FieldKind::Date},
    FieldSpec{"finish", FieldKind::Date},
    FieldSpec{"note", FieldKind::Text},
    FieldSpec{"actual_start", FieldKind::Date},
    FieldSpec{"actual_finish", FieldKind::Date},
    FieldSpec{"reason", FieldKind::Text},
    FieldSpec{"checked_by", FieldKind::Text},
    FieldSpec{"checked_on", FieldKind::Date},
};

inline constexpr std::array kWorkflowStepsFields = {
    FieldSpec{"step", FieldKind::Integer, true, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"stage", FieldKind::Integer, true, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"stage_zh", FieldKind::Text},
    FieldSpec{"stage_en", FieldKind::Text},
    FieldSpec{"step_zh", FieldKind::Text},
    FieldSpec{"step_en", FieldKind::Text},
    FieldSpec{"provenance", FieldKind::Text},
    FieldSpec{"purpose", FieldKind::Text},
    FieldSpec{"user_inputs", FieldKind::Text},
    FieldSpec{"software_computes_or_checks", FieldKind::Text},
    FieldSpec{"deliverable_evidence", FieldKind::Text},
    FieldSpec{"completion_criterion", FieldKind::Text},
    FieldSpec{"responsible", FieldKind::Text},
    FieldSpec{"needs_steps", FieldKind::Text},
    FieldSpec{"purpose_zh", FieldKind::Text},
    FieldSpec{"user_inputs_zh", FieldKind::Text},
    FieldSpec{"software_computes_or_checks_zh", FieldKind::Text},
    FieldSpec{"deliverable_evidence_en", FieldKind::Text},
    FieldSpec{"completion_criterion_zh", FieldKind::Text},
    FieldSpec{"responsible_zh", FieldKind::Text},
    FieldSpec{"weight", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"stage_weight", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"checks", FieldKind::Text},
    FieldSpec{"pages", FieldKind::Text},
};

inline constexpr std::array kStepEntriesFields = {
    FieldSpec{"step", FieldKind::Integer, true, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"field", FieldKind::Text, true},
    FieldSpec{"value", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kTeamFields = {
    FieldSpec{"person_id", FieldKind::Text, true},
    FieldSpec{"name", FieldKind::Text, true},
    FieldSpec{"post", FieldKind::Text},
    FieldSpec{"organisation", FieldKind::Text},
    FieldSpec{"group", FieldKind::Choice, false, Words<TeamGroup>::kAll},
    FieldSpec{"function", FieldKind::Choice, false, Words<TeamFunction>::kAll},
    FieldSpec{"leader", FieldKind::Boolean},
    FieldSpec{"contact", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kResponsibilitiesFields = {
    FieldSpec{"step", FieldKind::Integer, true, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"person_id", FieldKind::Text, true},
    FieldSpec{"role", FieldKind::Choice, true, Words<RaciRole>::kAll},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kMeetingsFields = {
    FieldSpec{"meeting_id", FieldKind::Text, true},
    FieldSpec{"step", FieldKind::Integer, false, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"held_on", FieldKind::Date},
    FieldSpec{"title", FieldKind::Text},
    FieldSpec{"place", FieldKind::Text},
    FieldSpec{"attendees", FieldKind::Text},
    FieldSpec{"minutes", FieldKind::Text},
    FieldSpec{"resolutions", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kEvidenceFields = {
    FieldSpec{"evidence_id", FieldKind::Text, true},
    FieldSpec{"step", FieldKind::Integer, false, {}, std::nullopt, 1.0, kHighestStep},
    FieldSpec{"kind", FieldKind::Choice, false, Words<EvidenceKind>::kAll},
    FieldSpec{"title", FieldKind::Text},
    FieldSpec{"file_name", FieldKind::Text},
    FieldSpec{"path", FieldKind::Text},
    FieldSpec{"sha256", FieldKind::Text},
    FieldSpec{"bytes", FieldKind::Number, false, {}, std::nullopt, 0.0},
    FieldSpec{"document_no", FieldKind::Text},
    FieldSpec{"dated", FieldKind::Date},
    FieldSpec{"evidence_class", FieldKind::Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"added_by", FieldKind::Text},
    FieldSpec{"added_on", FieldKind::Date},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kCyclesFields = {
    FieldSpec{"cycle_id", FieldKind::Text, true},
    FieldSpec{"base_year", FieldKind::Integer, false, {}, std::nullopt, kEarliestYear, kLatestYear},
    FieldSpec{"report_year", FieldKind::Integer, false, {}, std::nullopt, kEarliestYear, kLatestYear},
    FieldSpec{"opened", FieldKind::Date},
    FieldSpec{"closed", FieldKind::Date},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kCycleResultsFields = {
    FieldSpec{"cycle_id", FieldKind::Text, true}, FieldSpec{"subject", FieldKind::Text, true},
    FieldSpec{"value", FieldKind::Number, true},  FieldSpec{"unit", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kReportTextsFields = {
    FieldSpec{"block", FieldKind::Text, true}, FieldSpec{"language", FieldKind::Text, true},
    FieldSpec{"text", FieldKind::Text},        FieldSpec{"quotes", FieldKind::Text},
    FieldSpec{"edited_by", FieldKind::Text},   FieldSpec{"edited_on", FieldKind::Date},
};

inline constexpr std::array kOwnIndicatorsFields = {
    FieldSpec{"set", FieldKind::Text, true},  FieldSpec{"id", FieldKind::Text, true},
    FieldSpec{"name_zh", FieldKind::Text},    FieldSpec{"name_en", FieldKind::Text},
    FieldSpec{"unit", FieldKind::Text},       FieldSpec{"direction", FieldKind::Text},
    FieldSpec{"threshold", FieldKind::Text},  FieldSpec{"formula", FieldKind::Text},
    FieldSpec{"source", FieldKind::Text},     FieldSpec{"mandatory", FieldKind::Text},
    FieldSpec{"confidence", FieldKind::Text}, FieldSpec{"rule", FieldKind::Text},
};

inline constexpr std::array kPeersFields = {
    FieldSpec{"peer", FieldKind::Text, true},     FieldSpec{"variable", FieldKind::Text, true},
    FieldSpec{"period", FieldKind::Period, true}, FieldSpec{"value", FieldKind::Number, true},
    FieldSpec{"unit", FieldKind::Unit, true},     FieldSpec{"source", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kPackRequestsFields = {
    FieldSpec{"request_id", FieldKind::Text, true},
    FieldSpec{"enterprise_id", FieldKind::Reference, true, {}, Table::Enterprises},
    FieldSpec{"period", FieldKind::Period, true},
    FieldSpec{"file_name", FieldKind::Text},
    FieldSpec{"language", FieldKind::Text},
    FieldSpec{"issued_on", FieldKind::Date},
    FieldSpec{"due_on", FieldKind::Date},
    FieldSpec{"reminded_on", FieldKind::Date},
    FieldSpec{"contact", FieldKind::Text},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kPackAnswersFields = {
    FieldSpec{"answer_id", FieldKind::Text, true},
    FieldSpec{"enterprise_id", FieldKind::Reference, true, {}, Table::Enterprises},
    FieldSpec{"period", FieldKind::Period, true},
    FieldSpec{"file_name", FieldKind::Text},
    FieldSpec{"sha256", FieldKind::Text},
    FieldSpec{"received_on", FieldKind::Date},
    FieldSpec{"received_by", FieldKind::Text},
    FieldSpec{"complete", FieldKind::Boolean},
    FieldSpec{"kept", FieldKind::Boolean},
    FieldSpec{"added", FieldKind::Integer, false, {}, std::nullopt, 0.0},
    FieldSpec{"changed", FieldKind::Integer, false, {}, std::nullopt, 0.0},
    FieldSpec{"unchanged", FieldKind::Integer, false, {}, std::nullopt, 0.0},
    FieldSpec{"refused", FieldKind::Integer, false, {}, std::nullopt, 0.0},
    FieldSpec{"note", FieldKind::Text},
};

inline constexpr std::array kPackQuestionsFields = {
    FieldSpec{"question_id", FieldKind::Text, true},
    FieldSpec{"enterprise_id", FieldKind::Reference, true, {}, Table::Enterprises},
    FieldSpec{"period", FieldKind::Period, true},
    FieldSpec{"sheet", FieldKind::Text},
    FieldSpec{"row_id", FieldKind::Text},
    FieldSpec{"field", FieldKind::Text},
    FieldSpec{"cell", FieldKind::Text},
    FieldSpec{"code", FieldKind::Text},
    FieldSpec{"arguments", FieldKind::Text},
    FieldSpec{"question", FieldKind::Text},
    FieldSpec{"asked_on", FieldKind::Date},
    FieldSpec{"status", FieldKind::Choice, false, Words<QuestionStatus>::kAll},
    FieldSpec{"reply", FieldKind::Text},
};

inline constexpr std::array kImportMappingsFields = {
    FieldSpec{"mapping_id", FieldKind::Text, true},
    FieldSpec{"name", FieldKind::Text},
    FieldSpec{"signature", FieldKind::Text},
    FieldSpec{"sheet", FieldKind::Text},
    FieldSpec{"table_name", FieldKind::Text, true},
    FieldSpec{"header_row", FieldKind::Integer, false, {}, std::nullopt, 1.0},
    FieldSpec{"columns", FieldKind::Text},
    FieldSpec{"constants", FieldKind::Text},
    FieldSpec{"used_on", FieldKind::Date},
};

inline constexpr std::array kPartsFields = {
    FieldSpec{"part_id", FieldKind::Text, true},
    FieldSpec{"holder", FieldKind::Text},
    FieldSpec{"enterprises", FieldKind::Text},
    FieldSpec{"project_id", FieldKind::Text},
    FieldSpec{"base_revision", FieldKind::Integer, false, {}, std::nullopt, 0.0},
    FieldSpec{"base_hash", FieldKind::Text},
    FieldSpec{"part_revision", FieldKind::Integer, false, {}, std::nullopt, 0.0},
    FieldSpec{"part_hash", FieldKind::Text},
    FieldSpec{"given_on", FieldKind::Date},
    FieldSpec{"merged_on", FieldKind::Date},
    FieldSpec{"note", FieldKind::Text},
};

} // namespace parkcarbon::domain
