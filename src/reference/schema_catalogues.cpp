#include "schema_columns.hpp"

/// The tables that list factors of processes, waste and pollutants, and the knowledge behind indicators and workflow.
namespace parkcarbon::reference {
namespace {

using namespace column;

constexpr std::array kListedFactors = {
    kId,
    required("category"),
    required("category_zh"),
    kNameZh,
    kNameEn,
    required("parameter"),
    required("parameter_zh"),
    text("gas"),
    optionalNumber("value", 0.0, 1000.0),
    optionalNumber("value_low", 0.0, 1000.0),
    optionalNumber("value_high", 0.0, 1000.0),
    unit("unit"),
    text("basis"),
    kStatus,
    kSource,
};

constexpr std::array<std::string_view, 3> kMultipliers = {"", "S", "A"};
constexpr std::array kPollutantFactors = {
    kId,
    required("activity"),
    required("activity_zh"),
    kNameZh,
    kNameEn,
    required("pollutant"),
    number("value", 0.0, 2000.0),
    ColumnSpec{"multiplier", ColumnKind::Choice, false, 0.0, 0.0, kMultipliers},
    unit("unit"),
    text("basis"),
    kStatus,
    kSource,
};

constexpr std::array<std::string_view, 2> kMedia = {"air", "water"};
constexpr std::array<std::string_view, 3> kWaterClasses = {"", "1", "2"}; // empty for air
constexpr std::array kPollutantEquivalents = {
    kId,
    choice("medium", kMedia),
    text("symbol"),
    kNameZh,
    kNameEn,
    list("aliases"),
    ColumnSpec{"class", ColumnKind::Choice, false, 0.0, 0.0, kWaterClasses},
    text("part_of"),
    optionalNumber("value", 1e-7, 100.0),
    unit("unit"),
    kStatus,
    kSource,
};

/// Catalogues also hold the project's own definitions, which have no outside source to be true to.
constexpr std::array<std::string_view, 4> kCatalogueStatuses = {"transcribed", "computed", "unconfirmed", "definition"};
constexpr ColumnSpec kCatalogueStatus = choice("status", kCatalogueStatuses);
constexpr std::array<std::string_view, 3> kConfidences = {"high", "medium", "low"};
constexpr ColumnSpec kConfidence = choice("confidence", kConfidences);

constexpr std::array<std::string_view, 4> kPeriodKinds = {"yearly", "base", "state", "cum"};
constexpr std::array kParkVariables = {
    kId,
    kNameZh,
    kNameEn,
    unit("unit"),
    ColumnSpec{"constant_prices", ColumnKind::Boolean, true},
    choice("period", kPeriodKinds),
    text("note"),
    kCatalogueStatus,
    kSource,
};

constexpr std::array kWorkflowSteps = {
    kId,
    integer("step", 1, 18),
    integer("stage", 1, 6),
    required("stage_zh"),
    required("stage_en"),
    kNameZh,
    kNameEn,
    required("purpose"),
    text("purpose_zh"),
    required("user_inputs"),
    text("user_inputs_zh"),
    required("software_checks"),
    text("software_checks_zh"),
    required("deliverables"),
    text("deliverables_en"),
    required("criterion"),
    text("criterion_zh"),
    required("responsible"),
    text("responsible_zh"),
    list("needs_steps"),
    optionalNumber("weight", 0.0, 100.0),
    list("checks"),
    list("pages"),
    kCatalogueStatus,
    kSource,
};

constexpr std::array kAcceptanceVerdicts = {
    kId, text("province"), kNameZh, kNameEn, optionalNumber("from_pct", 0.0, 100.0), kCatalogueStatus, kSource,
};

constexpr std::array kIndicatorSets = {kId, kNameZh, kNameEn, kCatalogueStatus, kSource};
constexpr std::array<std::string_view, 4> kDirections = {"higher", "lower", "yes_no", "positive"};
constexpr std::array kIndicators = {
    kId,
    required("set_id"),
    kNameZh,
    kNameEn,
    unit("unit"),
    text("unit_note"),
    choice("direction", kDirections),
    required("threshold"),
    required("formula"),
    required("mandatory"),
    kConfidence,
    kCatalogueStatus,
    kSource,
    text("rule"),
    text("threshold_rule"),
};

constexpr std::array kSynergies = {
    kId,
    kNameZh,
    kNameEn,
    text("code"),
    required("donor_industry"),
    required("user_industry"),
    required("replaces"),
    optionalNumber("substitution_ratio", 0.0, 20.0),
    required("ratio_basis"),
    optionalNumber("avoided_tco2_per_unit", 0.0, 20.0),
    text("avoided_formula"),
    text("conditions"),
    text("precedent"),
    kConfidence,
    kCatalogueStatus,
    kSource,
};

constexpr std::array<std::string_view, 3> kModelTypes = {"business_model", "finance", "incentive"};
constexpr std::array kBusinessModels = {kId,
                                        kNameZh,
                                        kNameEn,
                                        choice("type", kModelTypes),
                                        required("description"),
                                        text("parameters"),
                                        text("applies_to"),
                                        kCatalogueStatus,
                                        kSource};

constexpr std::array<std::string_view, 3> kWasteLists = {"general_2024", "hazardous_2025", "gbt_39198_2020"};
constexpr std::array kWasteCodes = {kId,
                                    choice("list", kWasteLists),
                                    required("code"),
                                    kNameZh,
                                    kNameEn,
                                    text("note"),
                                    kConfidence,
                                    kCatalogueStatus,
                                    kSource};

/// The workbooks of enterprises: pack_layout.cpp puts the four tables together.
constexpr ColumnSpec yesNo(std::string_view name) {
    return {name, ColumnKind::Boolean, true};
}
constexpr std::array<std::string_view, 2> kPackGiven = {"by_role", "with_records"};
constexpr std::array kPackSheets = {
    kId,
    required("table"),
    kNameZh,
    kNameEn,
    required("intro_zh"),
    required("intro_en"),
    required("why_zh"),
    required("why_en"),
    text("enterprise_field"),
    list("constants"),
    list("keeps"),
    choice("given", kPackGiven),
    list("roles"),
    list("industries"),
    integer("blank_rows", 0, 100),
    kCatalogueStatus,
    kSource,
};
constexpr std::array kPackColumns = {
    kId,
    list("sheets"),
    required("column"),
    text("field"),
    kNameZh,
    kNameEn,
    text("why_zh"),
    text("why_en"),
    text("list"),
    yesNo("required"),
    yesNo("input"),
    number("width", 4.0, 80.0),
    kCatalogueStatus,
    kSource,
};
constexpr std::array<std::string_view, 2> kPackItemUses = {"usual", "example"};
constexpr std::array kPackItems = {
    kId,
    required("sheet"),
    choice("use", kPackItemUses),
    list("roles"),
    list("industries"),
    required("cells_zh"),
    text("cells_en"),
    text("why_zh"),
    text("why_en"),
    kCatalogueStatus,
    kSource,
};
constexpr std::array<std::string_view, 4> kPackListKinds = {"words", "codes", "texts", "parties"};
constexpr std::array kPackLists = {
    kId,     required("list"), choice("kind", kPackListKinds), required("value"), kNameZh, kNameEn, kCatalogueStatus,
    kSource,
};

constexpr std::array kPackTexts = {kId, kNameZh, kNameEn, kCatalogueStatus, kSource};

constexpr std::array kNetworkStats = {
    kId,
    kNameZh,
    kNameEn,
    integer("nodes", 2, 1000),
    integer("exchanges", 1, 10000),
    integer("directed_pairs", 1, 10000),
    integer("exchanges_not_product", 0, 10000),
    number("directed_connectance", 0.0, 1.0),
    number("undirected_connectance", 0.0, 1.0),
    number("links_per_node", 0.0, 20.0),
    integer("nodes_in_cycles", 0, 1000),
    number("spectral_radius", 0.0, 20.0),
    kCatalogueStatus,
    kSource,
};

constexpr std::array kColumnSynonyms = {
    kId, required("table"), required("field"), kNameZh, kNameEn, kCatalogueStatus, kSource,
};

constexpr std::array<std::string_view, 4> kEnergyItemKinds = {"fuel", "electricity", "heat", "total"};
constexpr std::array kEnergyStatisticsItems = {
    kId,     kNameZh, kNameEn, list("aliases"), choice("kind", kEnergyItemKinds), text("part_of"), kCatalogueStatus,
    kSource,
};

const std::array kCatalogueTables = {
    TableSpec{"process_factors", "工业过程排放因子", "Process factors", kListedFactors},
    TableSpec{"waste_factors", "废弃物处理排放因子", "Waste factors", kListedFactors},
    TableSpec{"pollutant_factors", "大气污染物排放因子", "Air pollutant factors", kPollutantFactors},
    TableSpec{"pollutant_equivalents", "污染当量值", "Pollutant equivalents", kPollutantEquivalents},
    TableSpec{"park_variables", "园区变量", "Park variables", kParkVariables},
    TableSpec{"workflow_steps", "循环化改造步骤", "Workflow steps", kWorkflowSteps},
    TableSpec{"acceptance_verdicts", "验收结论用语", "Words of the acceptance verdict", kAcceptanceVerdicts},
    TableSpec{"indicator_sets", "指标体系", "Indicator sets", kIndicatorSets},
    TableSpec{"indicators", "指标", "Indicators", kIndicators},
    TableSpec{"synergies", "共生机会", "Synergies", kSynergies},
    TableSpec{"business_models", "商业模式与融资", "Business models and finance", kBusinessModels},
    TableSpec{"waste_codes", "固体废物代码", "Waste codes", kWasteCodes},
    TableSpec{"column_synonyms", "列名同义词", "Names of columns", kColumnSynonyms},
    TableSpec{"energy_statistics_items", "能源统计报表品种", "Items of the energy statistics", kEnergyStatisticsItems},
    TableSpec{"pack_sheets", "企业填报表的工作表", "Sheets of the workbooks for enterprises", kPackSheets},
    TableSpec{"pack_columns", "企业填报表的列", "Columns of the workbooks for enterprises", kPackColumns},
    TableSpec{"pack_items", "企业填报表的常见项目", "Usual items of the workbooks for enterprises", kPackItems,
              "cells_zh", "cells_en"},
    TableSpec{"pack_lists", "企业填报表的下拉列表", "Lists of the workbooks for enterprises", kPackLists},
    TableSpec{"pack_texts", "企业填报表的文字", "Texts of the workbooks for enterprises", kPackTexts},
    TableSpec{"network_stats", "共生网络统计", "Symbiosis network statistics", kNetworkStats},
};

} // namespace

std::span<const TableSpec> catalogueTableSpecs() {
    return kCatalogueTables;
}

} // namespace parkcarbon::reference
