#include "schema_columns.hpp"

/// The tables that calculations take their factors from.
namespace parkcarbon::reference {
namespace {

using namespace column;

constexpr std::array kFuelSets = {kId,     kNameZh, kNameEn, required("description_zh"), required("description_en"),
                                  kStatus, kSource};

// Peat and sludge lie at the lower end of the calorific values, hydrogen-rich refinery gas at the upper; per 1e4 Nm3
// the values are ten times those in MJ/m3.
constexpr std::array kFuels = {
    kId,
    required("set_id"),
    kNameZh,
    kNameEn,
    list("aliases"),
    ColumnSpec{"biogenic", ColumnKind::Boolean, true},
    unit("unit"),
    optionalNumber("ncv_gj_per_unit", 2.0, 450.0),
    number("carbon_tc_per_gj", 0.010, 0.075),
    number("oxidation", 0.80, 1.0),
    optionalNumber("printed_co2_kg_per_tj", 40000.0, 275000.0),
    optionalNumber("ef_tco2_per_unit", 0.5, 30.0),
    optionalNumber("standard_coal_low", 0.1, 2.0),
    optionalNumber("standard_coal_high", 0.1, 2.0),
    optionalUnit("standard_coal_unit"),
    optionalNumber("ch4_manufacturing_kg_per_tj", 0.1, 300.0),
    optionalNumber("n2o_manufacturing_kg_per_tj", 0.05, 10.0),
    optionalNumber("ch4_energy_industries_kg_per_tj", 0.1, 300.0),
    optionalNumber("n2o_energy_industries_kg_per_tj", 0.05, 10.0),
    required("ipcc_fuel"),
    kStatus,
    kSource,
};

constexpr std::array kGwp = {
    kId,
    kNameZh,
    kNameEn,
    list("aliases"),
    required("formula"),
    optionalNumber("gwp100_sar", 1.0, 30000.0),
    optionalNumber("gwp100_ar4", 1.0, 30000.0),
    optionalNumber("gwp100_ar5", 1.0, 30000.0),
    optionalNumber("gwp100_ar6", 1.0, 30000.0),
    text("note"),
    kStatus,
    kSource,
};

constexpr std::array<std::string_view, 4> kGridSeries = {"mee_nbs", "mee_reporting", "assessment_2016",
                                                         "ndrc_2010_2012"};
constexpr std::array<std::string_view, 3> kGridLevels = {"national", "regional", "provincial"};
constexpr std::array<std::string_view, 4> kGridKinds = {"average", "residual", "fossil", "prescribed"};
constexpr std::array kGridFactors = {
    kId,
    choice("series", kGridSeries),
    integer("data_year", 2005, 2100),
    optionalInteger("report_year", 2005, 2100),
    choice("level", kGridLevels),
    kNameZh,
    kNameEn,
    choice("kind", kGridKinds),
    number("factor", 0.02, 1.3),
    unit("unit"),
    text("note"),
    kStatus,
    kSource,
};

constexpr std::array kConstants = {kId, kNameZh, kNameEn, number("value", 0.0, 1e6), unit("unit"), kStatus, kSource};

constexpr std::array<std::string_view, 2> kSteamKinds = {"saturated", "superheated_or_compressed"};
constexpr std::array kSteam = {
    kId,
    choice("kind", kSteamKinds),
    number("pressure_mpa", 0.0005, 40.0),
    number("temperature_c", 0.0, 800.0),
    number("enthalpy_kj_per_kg", 0.0, 4200.0),
    kStatus,
    kSource,
};

constexpr std::array kUncertainty = {
    kId,
    required("category"),
    required("item"),
    required("parameter"),
    number("lower_pct", -100.0, 0.0),
    number("upper_pct", 0.0, 10000.0),
    required("distribution"),
    text("note"),
    kStatus,
    kSource,
};

constexpr std::array<std::string_view, 2> kMobileModes = {"road", "off-road"};
constexpr std::array<std::string_view, 2> kMobileGases = {"CH4", "N2O"};
constexpr std::array kMobile = {
    kId,
    choice("mode", kMobileModes),
    required("fuel"),
    required("fuel_zh"),
    text("technology"),
    text("technology_zh"),
    choice("gas", kMobileGases),
    number("value", 0.0, 1000.0),
    unit("unit"),
    required("basis"),
    kStatus,
    kSource,
};

constexpr std::array kStandardCoal = {
    kId,
    kNameZh,
    kNameEn,
    optionalNumber("ncv_low", 3000.0, 60000.0),
    optionalNumber("ncv_high", 3000.0, 60000.0),
    optionalUnit("ncv_unit"),
    number("coefficient_low", 0.01, 2.0),
    number("coefficient_high", 0.01, 2.0),
    unit("unit"),
    kStatus,
    kSource,
};

const std::array kFactorTables = {
    TableSpec{"fuel_sets", "燃料缺省值集", "Fuel sets", kFuelSets},
    TableSpec{"fuels", "燃料", "Fuels", kFuels},
    TableSpec{"gwp", "全球增温潜势", "Global warming potentials", kGwp},
    TableSpec{"grid_factors", "电网排放因子", "Grid emission factors", kGridFactors},
    TableSpec{"constants", "常数", "Constants", kConstants},
    TableSpec{"steam_enthalpy", "蒸汽焓值", "Steam enthalpies", kSteam, "", ""},
    TableSpec{"mobile_ch4_n2o", "移动源甲烷和氧化亚氮", "CH4 and N2O of mobile sources", kMobile, "fuel_zh", "fuel"},
    TableSpec{"standard_coal", "折标准煤系数", "Standard coal coefficients", kStandardCoal},
    TableSpec{"uncertainty", "不确定度缺省值", "Uncertainty defaults", kUncertainty, "", "item"},
};

} // namespace

std::span<const TableSpec> factorTableSpecs() {
    return kFactorTables;
}

} // namespace parkcarbon::reference
