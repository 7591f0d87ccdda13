#include <parkcarbon/engine/views/energy_statistics.hpp>

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace parkcarbon::engine::views {
namespace {

constexpr double kGjPerTce = 29.3076; // GB/T 2589: 29,307.6 kJ per kilogram of standard coal
constexpr double kKwhPerMwh = 1000.0;
constexpr double kKgPerTonne = 1000.0;

/// How one energy is counted, or nothing where the method gives it no CO2.
struct StatisticsFactor {
    double value = 0.0;
    std::string unit;
    reference::Status status = reference::Status::Unconfirmed;
    std::string source;
};

class StatisticsWriter {
public:
    StatisticsWriter(const inventory::Inventory& inventory, const domain::Park& park, const reference::Library& library,
                     const EnergyStatisticsOptions& options)
        : inventory_(inventory), park_(park), library_(library), options_(options) {}

    EnergyStatistics write() {
        addFuels("coal", constantFactor("coal_per_standard_coal"));
        addFuels("oil", constantFactor("oil_per_standard_coal"));
        addFuels("gas", constantFactor("gas_per_standard_coal"));
        addFuels("biomass", {});
        addFuels("other", {});
        addElectricity();
        addHeat();
        tellFuelsOutside();
        for (const EnergyStatisticsRow& row : result_.rows) {
            result_.co2 += row.co2;
            result_.energy_tce += row.tce;
        }
        addCoreFigure();
        return std::move(result_);
    }

private:
    StatisticsFactor constantFactor(std::string_view id) {
        const reference::Constant* const constant = library_.constant(id);
        if (constant == nullptr) {
            tell(kStatisticsFactorMissing, base::Severity::Error, {{"value", std::string(id)}});
            return {};
        }
        return {constant->value, constant->unit.symbol(), constant->status, constant->source};
    }

    std::optional<double> constant(std::string_view id) const {
        const reference::Constant* const row = library_.constant(id);
        return row == nullptr ? std::nullopt : std::optional(row->value);
    }

    void tell(base::Code code, base::Severity severity, base::Arguments arguments) {
        result_.findings.push_back({code, severity, std::move(arguments), {}});
    }

    void addFuels(const char* kind, const StatisticsFactor& factor) {
        EnergyStatisticsRow row;
        row.energy = kind;
        row.unit = "GJ";
        row.tce_per_unit = 1.0 / kGjPerTce;
        for (const inventory::FuelUse& fuel : inventory_.fuels) {
            if (fuel.kind == kind) {
                row.amount += fuel.energy_gj;
                row.items.push_back(fuel.item);
            }
        }
        std::sort(row.items.begin(), row.items.end());
        row.items.erase(std::unique(row.items.begin(), row.items.end()), row.items.end());
        if (row.items.empty()) {
            return;
        }
        const double tce = row.amount * row.tce_per_unit;
        row.tce = tce;
        finish(std::move(row), factor, tce);
    }

    /// `weighed` is the amount in the unit below the factor's line.
    void finish(EnergyStatisticsRow row, const StatisticsFactor& factor, double weighed) {
        row.factor = factor.value;
        row.factor_unit = factor.unit;
        row.status = factor.status;
        row.source = factor.source;
        row.co2 = weighed * factor.value;
        result_.rows.push_back(std::move(row));
    }

    double electricityTcePerMwh() {
        result_.electricity_basis = options_.electricity_kgce_per_kwh ? "coal_equivalent" : "calorific";
        if (options_.electricity_kgce_per_kwh) {
            return *options_.electricity_kgce_per_kwh * kKwhPerMwh / kKgPerTonne;
        }
        const auto& rows = library_.standardCoal();
        const auto calorific =
            std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.id == "electricity-calorific"; });
        if (calorific == rows.end()) {
            tell(kStatisticsFactorMissing, base::Severity::Error, {{"value", "electricity-calorific"}});
            return 0.0;
        }
        return calorific->coefficient_low * kKwhPerMwh / kKgPerTonne;
    }

    /// That of the inventory, so that one decision on its year serves both; another one only where the caller asks.
    StatisticsFactor gridFactor() {
        if (inventory_.grid_factor && !options_.grid) {
            return named(inventory_.grid_factor->factor);
        }
        const int year = inventory_.period.yearNumber();
        const auto grid = library_.gridFactors().average(options_.grid.value_or(park_.grid_factor), year);
        const base::Location where{"park", "park", "grid_factor", "", "", 0, ""};
        if (!grid) {
            result_.findings.push_back(base::toFinding(grid.error(), where));
            return {};
        }
        if (!grid->exact) {
            result_.findings.push_back({inventory::kGridFactorYearSubstituted,
                                        base::Severity::Note,
                                        {{"value", std::to_string(year)},
                                         {"expected", std::to_string(grid->factor.data_year)},
                                         {"series", grid->factor.name_zh},
                                         {"subject", "grid_factor/" + std::to_string(year)}},
                                        where});
        }
        return named(grid->factor);
    }

    StatisticsFactor named(const reference::GridFactor& factor) {
        result_.grid_factor = factor.name_zh + " " + std::to_string(factor.data_year);
        return {factor.tco2_per_mwh, "tCO2/MWh", factor.status, factor.source};
    }

    void addElectricity() {
        const inventory::ParkTotals& park = inventory_.park;
        const double net_mwh = park.imported_electricity_mwh - park.exported_electricity_mwh;
        const double tce_per_mwh = electricityTcePerMwh();
        if (park.imported_electricity_mwh != 0.0 || park.exported_electricity_mwh != 0.0) {
            addPower("electricity", net_mwh, tce_per_mwh, gridFactor());
        }
        if (park.own_generation_mwh != 0.0) {
            addPower("own_generation", park.own_generation_mwh, tce_per_mwh, {});
        }
    }

    void addPower(const char* energy, double amount_mwh, double tce_per_mwh, const StatisticsFactor& factor) {
        EnergyStatisticsRow row;
        row.energy = energy;
        row.unit = "MWh";
        row.amount = amount_mwh;
        row.tce_per_unit = tce_per_mwh;
        row.tce = amount_mwh * tce_per_mwh;
        finish(std::move(row), factor, amount_mwh);
    }

    void addHeat() {
        const inventory::ParkTotals& park = inventory_.park;
        if (park.imported_heat_gj == 0.0 && park.exported_heat_gj == 0.0) {
            return;
        }
        const reference::Constant& heat = library_.purchasedHeatFactor();
        EnergyStatisticsRow row;
        row.energy = "heat";
        row.unit = "GJ";
        const double net_gj = park.imported_heat_gj - park.exported_heat_gj;
        row.amount = net_gj;
        row.tce_per_unit = 1.0 / kGjPerTce;
        row.tce = net_gj * row.tce_per_unit;
        finish(std::move(row), {heat.value, heat.unit.symbol(), heat.status, heat.source}, net_gj);
    }

    void tellFuelsOutside() {
        for (const char* const kind : {"biomass", "other"}) {
            if (const EnergyStatisticsRow* const row = result_.find(kind); row != nullptr) {
                tell(kFuelsOutsideStatistics, base::Severity::Note,
                     {{"items", fmt::format("{}", fmt::join(row->items, ", "))},
                      {"value", fmt::format("{:.1f}", row->tce)}});
            }
        }
    }

    std::optional<double> limit() const {
        const auto from = constant("zero_carbon_energy_from");
        const auto large = constant("zero_carbon_energy_large");
        if (!from || !large || result_.energy_tce < *from || inventory_.period.kind() != base::Period::Kind::Year) {
            return std::nullopt;
        }
        return constant(result_.energy_tce < *large ? "zero_carbon_limit" : "zero_carbon_limit_large");
    }

    void addCoreFigure() {
        result_.limit = limit();
        const inventory::Views& views = inventory_.park.views;
        addCore("energy_statistics", result_.co2);
        addCore("scope_1_2_location", views.scope_1_2_location);
        addCore("scope_1_2_market", views.scope_1_2_market);
        tell(kZeroCarbonMethodUnconfirmed, base::Severity::Note, {});
    }

    void addCore(const char* numerator, double co2_t) {
        ZeroCarbonFigure figure;
        figure.numerator = numerator;
        figure.co2 = co2_t;
        if (result_.energy_tce > 0.0) {
            figure.tco2_per_tce = co2_t / result_.energy_tce;
            if (result_.limit) {
                figure.met = *figure.tco2_per_tce <= *result_.limit;
            }
        }
        result_.core.push_back(std::move(figure));
    }

    const inventory::Inventory& inventory_;
    const domain::Park& park_;
    const reference::Library& library_;
    const EnergyStatisticsOptions& options_;
    EnergyStatistics result_;
};

} // namespace

const EnergyStatisticsRow* EnergyStatistics::find(std::string_view energy) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.energy == energy; });
    return found == rows.end() ? nullptr : &*found;
}

EnergyStatistics energyStatistics(const inventory::Inventory& inventory, const domain::Park& park,
                                  const reference::Library& library, const EnergyStatisticsOptions& options) {
    return StatisticsWriter(inventory, park, library, options).write();
}

} // namespace parkcarbon::engine::views
