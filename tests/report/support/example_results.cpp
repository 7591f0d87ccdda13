#include "example_results.hpp"

#include <parkcarbon/engine/views/gpc_table.hpp>
#include <parkcarbon/engine/views/iso_table.hpp>

namespace parkcarbon::report {
namespace {

namespace engine_views = engine::views;
namespace engine_pollutants = engine::pollutants;
namespace engine_uncertainty = engine::uncertainty;

constexpr int kBridgeTerms = 25;

engine_uncertainty::OutputUncertainty output(const std::string& id, double mean) {
    return {
        id, {mean, mean * 0.02, mean * 0.96, mean, mean * 1.05}, {mean, mean * 0.025}, {{0, 0.7}, {1, 0.2}, {2, 0.1}}};
}

} // namespace

ExampleResults::ExampleResults(const ExamplePark& park) {
    views.inventory = std::make_shared<const engine::inventory::Inventory>(park.inventory);
    views.iso = engine_views::isoTable(park.inventory);
    views.gpc = engine_views::gpcTable(park.inventory, park.snapshot);
    views.energy_statistics = engine_views::energyStatistics(park.inventory, park.snapshot.park, *park.library);
    views.market_instruments = {{"green_power", "contract_factor", 1000.0, 536.6, 0.0, {"T1"}},
                                {"unproven", "residual_factor", 500.0, 268.3, 310.0, {"T2"}},
                                {"none", "grid_factor", 2000.0, 1073.2, 1240.0, {"T3"}}};
    addBridges(park);
    addUncertainty(park);
    addPollutants();
    addJudgements();
}

void ExampleResults::addBridges(const ExamplePark& park) {
    using engine_views::BridgeKind;
    engine_views::Bridge years;
    years.from_period = base::Period::year(2021);
    years.to_period = base::Period::year(2025);
    years.from = 1000.0;
    years.to = years.from;
    for (int index = 0; index < kBridgeTerms; ++index) {
        const double co2e = (index % 2 == 0 ? -1.0 : 1.0) * (index + 1);
        years.subjects.push_back(
            {"E01", "direct", "stationary_combustion", "烟煤", "CO2", "", 10.0, 10.0 + co2e, {}, {}, "t", {}, {}});
        years.terms.push_back({BridgeKind::Activity, static_cast<std::size_t>(index), co2e});
        years.to += co2e;
    }
    years.by_kind = {{BridgeKind::Activity, years.to - years.from}};
    engine_views::Bridge market;
    market.from_view = engine_views::View::Scope12Location;
    market.to_view = engine_views::View::Scope12Market;
    market.from = park.inventory.park.views.scope_1_2_location;
    market.to = market.from - 500.0;
    market.subjects.push_back(
        {"", "imported_energy", "imported_energy", "green_power", "CO2", "", 500.0, 0.0, {}, {}, "MWh", {}, {}});
    market.terms.push_back({BridgeKind::Contract, 0, -500.0});
    market.by_kind = {{BridgeKind::Contract, -500.0}};
    bridges = {years, market};
}

void ExampleResults::addUncertainty(const ExamplePark& park) {
    uncertainty.draws = 10000;
    uncertainty.seed = 1;
    uncertainty.parameters = {"EF|co2|NDRC_CHEM_OTHER|烟煤", "AD|2025|E01|烟煤|1", "AD|2025|T1"};
    uncertainty.outputs = {output("base/park/scope_1_2_location", 90000.0),
                           output("current/park/scope_1_2_location", 100000.0)};
    for (const auto& enterprise : park.inventory.enterprises) {
        uncertainty.outputs.push_back(output("current/enterprise/" + enterprise.enterprise_id, enterprise.total));
    }
    uncertainty.trends = {{"base/park/scope_1_2_location",
                           "current/park/scope_1_2_location",
                           {10000.0, 900.0, 8200.0, 10000.0, 11800.0},
                           {11.1, 1.0, 9.1, 11.1, 13.1},
                           {10000.0, 900.0},
                           {11.1, 1.0},
                           {{1, 1.0}}}};
}

void ExampleResults::addPollutants() {
    pollutants.park = {{"air", "SO2", 1900.0, 1000.0, 900.0, 0.95, 2000.0}, {"air", "PM10", 50.0, 0.0, 50.0, {}, {}}};
    pollutants.enterprises = {{"E01", {pollutants.park.front()}, std::nullopt}};
    pollutants.tax.items = {
        {"E01", 1, "2025", "air", "SO2", {}, 1900.0, 2000.0, engine_pollutants::TaxVerdict::Taxed, 1.0, std::nullopt},
        {"E01",
         1,
         "2025",
         "air",
         "PM10",
         {},
         50.0,
         {},
         engine_pollutants::TaxVerdict::NoEquivalent,
         1.0,
         std::nullopt}};
    pollutants.tax.air_equivalents = 2000.0;
    pollutants.tax.air_rate_missing = true;
    engine_pollutants::PollutantLine estimated;
    estimated.enterprise_id = "E01";
    estimated.medium = "air";
    estimated.pollutant = "SO2";
    estimated.basis = engine_pollutants::Basis::Estimated;
    estimated.mass_kg = 900.0;
    estimated.factor_status = reference::Status::Unconfirmed;
    pollutants.lines = {estimated};
    co_control.from = "2021";
    co_control.to = "2025";
    co_control.co2e_from_t = 110.0;
    co_control.co2e_to_t = 100.0;
    co_control.co2e_reduction_t = 10.0;
    co_control.pollutants = {{"air", "SO2", 2000.0, 1900.0, 100.0, engine_pollutants::Quadrant::BothFall, 0.55,
                              engine_pollutants::NoElasticity::None},
                             {"air", "PM10", 0.0, 50.0, -50.0, engine_pollutants::Quadrant::OnlyCarbonFalls,
                              std::nullopt, engine_pollutants::NoElasticity::PollutantBaseZero}};
    co_control.lap_eq = {2105.3, 2000.0, 105.3};
    co_control.without_weight = {"PM10"};
}

void ExampleResults::addJudgements() {
    domain::Dismissal dismissal;
    dismissal.reason = "已现场核对";
    dismissal.dismissed_by = "李工";
    dismissed = {{{domain::kUnitUnknown,
                   base::Severity::Warning,
                   {{"value", "捆"}},
                   {"activities", "A3", "unit", "", "", 0, ""}},
                  dismissal}};
    superseded = {
        {{"grid_factors", "national", std::string(64, 'a'), ""}, base::parseDate("2025-03-01").value(), "新公告"}};
}

void ExampleResults::addTo(ReportInput& input) const {
    input.views = &views;
    input.bridges = &bridges;
    input.uncertainty = &uncertainty;
    input.pollutants = &pollutants;
    input.co_control = &co_control;
    input.dismissed = &dismissed;
    input.superseded = &superseded;
}

} // namespace parkcarbon::report
