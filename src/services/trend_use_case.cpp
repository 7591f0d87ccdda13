#include <parkcarbon/services/trend_use_case.hpp>

#include <parkcarbon/domain/trend_series.hpp>
#include <parkcarbon/exchange/trend_file.hpp>
#include <parkcarbon/services/calculations.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace parkcarbon::services {
namespace {

using namespace engine::trends;
using domain::ProjectSnapshot;

constexpr std::string_view kParkSubject = "park";
constexpr const char* kAddedValue = "IAV";
constexpr const char* kEnergyUse = "E_tce";

template <typename Result, typename Read, typename Work>
base::Result<Result> analysed(const std::filesystem::path& file, const Read& read, const Work& work) {
    const auto series = read(file);
    return series ? work(*series) : base::failure(series.error());
}

std::set<std::string, std::less<>> insideBoundary(const ProjectSnapshot& snapshot) {
    std::set<std::string, std::less<>> ids;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        if (enterprise.in_boundary) {
            ids.insert(enterprise.id.str());
        }
    }
    return ids;
}

std::optional<double> valueAt(const YearSeries& series, base::Period year) {
    const auto found = std::find(series.years.begin(), series.years.end(), year);
    return found == series.years.end()
               ? std::nullopt
               : std::optional(series.values[static_cast<std::size_t>(found - series.years.begin())]);
}

/// The added value that an enterprise states for a year.
std::optional<double> addedValueOf(const ProjectSnapshot& snapshot, std::string_view enterprise, base::Period year) {
    static const auto unit = domain::Unit::parse("10^4 CNY");
    for (const domain::Fact& fact : snapshot.facts) {
        if (fact.subject == enterprise && fact.variable == kAddedValue && fact.period == year) {
            const auto value = fact.value.in(*unit);
            return value ? std::optional(*value) : std::nullopt;
        }
    }
    return std::nullopt;
}

struct EnterpriseYears {
    std::string id;
    double carbon[2] = {0.0, 0.0};
    double added_value[2] = {0.0, 0.0};
};

/// Every enterprise that emits in one of the two years; nothing when one of them states no added value.
std::optional<std::vector<EnterpriseYears>> enterpriseYears(const ProjectSnapshot& snapshot,
                                                            const engine::inventory::Inventory& before,
                                                            const engine::inventory::Inventory& after,
                                                            base::Period from, base::Period to) {
    std::map<std::string, EnterpriseYears> found;
    const auto take = [&](const engine::inventory::Inventory& inventory, std::size_t end) {
        for (const auto& totals : inventory.enterprises) {
            if (totals.total != 0.0) {
                found[totals.enterprise_id].carbon[end] = totals.total;
            }
        }
    };
    take(before, 0);
    take(after, 1);
    std::vector<EnterpriseYears> result;
    for (auto& [id, years] : found) {
        years.id = id;
        for (const auto& [end, year] : {std::pair{0, from}, std::pair{1, to}}) {
            const auto value = addedValueOf(snapshot, id, year);
            if (!value || *value <= 0.0) {
                return std::nullopt;
            }
            years.added_value[end] = *value;
        }
        result.push_back(years);
    }
    return result.empty() ? std::nullopt : std::optional(std::move(result));
}

domain::DecompositionSeries seriesByEnterprise(const std::vector<EnterpriseYears>& enterprises,
                                               std::vector<double> years) {
    domain::FactorSeries activity{"Q", false, {{0.0, 0.0}}};
    domain::FactorSeries share{"S", true, {{}, {}}};
    domain::FactorSeries intensity{"I", true, {{}, {}}};
    for (const EnterpriseYears& enterprise : enterprises) {
        for (std::size_t end = 0; end < 2; ++end) {
            activity.rows[0][end] += enterprise.added_value[end];
        }
    }
    domain::DecompositionSeries series;
    for (const EnterpriseYears& enterprise : enterprises) {
        series.categories.push_back(enterprise.id);
        for (std::size_t end = 0; end < 2; ++end) {
            share.rows[end].push_back(enterprise.added_value[end] / activity.rows[0][end]);
            intensity.rows[end].push_back(enterprise.carbon[end] / enterprise.added_value[end]);
        }
    }
    series.factors = {std::move(activity), std::move(share), std::move(intensity)};
    series.years = std::move(years);
    series.layout = domain::SeriesLayout::ByYear;
    return series;
}

/// What the whole park stated and emitted in the two years; `energy` may be unknown.
struct ParkYears {
    double carbon[2];
    double output[2];
    std::optional<double> energy[2];

    bool knowsEnergy() const { return energy[0].value_or(0.0) > 0.0 && energy[1].value_or(0.0) > 0.0; }
};

/// Kaya: C = Q · E/Q · C/E where the energy use is known, else C = Q · C/Q.
domain::DecompositionSeries seriesOfPark(const ParkYears& park, std::vector<double> years) {
    domain::FactorSeries activity{"Q", false, {{park.output[0], park.output[1]}}};
    domain::FactorSeries intensity{"I", false, {{}}};
    domain::FactorSeries energy_intensity{"EI", false, {{}}};
    domain::FactorSeries carbon_intensity{"CI", false, {{}}};
    for (std::size_t end = 0; end < 2; ++end) {
        intensity.rows[0].push_back(park.carbon[end] / park.output[end]);
        const double energy_tce = park.energy[end].value_or(1.0);
        energy_intensity.rows[0].push_back(energy_tce / park.output[end]);
        carbon_intensity.rows[0].push_back(park.carbon[end] / energy_tce);
    }
    domain::DecompositionSeries series;
    series.factors = park.knowsEnergy() ? std::vector{activity, energy_intensity, carbon_intensity}
                                        : std::vector{activity, intensity};
    series.years = std::move(years);
    return series;
}

/// Takes a result that may fail: a sign that changes leaves the trends without a decomposition.
template <typename T> std::optional<T> orNothing(base::Result<T> result) {
    return result ? std::optional<T>(std::move(*result)) : std::nullopt;
}

void addDecomposition(ParkTrends& trends, const ProjectSnapshot& snapshot, const engine::inventory::Inventory& before,
                      const engine::inventory::Inventory& after, base::Period from, base::Period to) {
    const std::vector<double> years = {static_cast<double>(from.yearNumber()), static_cast<double>(to.yearNumber())};
    if (const auto enterprises = enterpriseYears(snapshot, before, after, from, to)) {
        trends.decomposition = orNothing(decompose(seriesByEnterprise(*enterprises, years)));
        trends.by_enterprise = trends.decomposition.has_value();
    }
    const auto output_before = valueAt(trends.output, from);
    const auto output_after = valueAt(trends.output, to);
    if (!output_before || !output_after || *output_before <= 0.0 || *output_after <= 0.0) {
        return;
    }
    const YearSeries energy = factSeries(snapshot, kEnergyUse);
    const ParkYears park{{before.park.views.scope_1_2_location, after.park.views.scope_1_2_location},
                         {*output_before, *output_after},
                         {valueAt(energy, from), valueAt(energy, to)}};
    trends.decoupling = decouplingBetween(park.carbon[0], park.carbon[1], park.output[0], park.output[1]);
    if (!trends.decomposition) {
        trends.decomposition = orNothing(decompose(seriesOfPark(park, years)));
    }
}

base::Result<std::shared_ptr<const engine::inventory::Inventory>> inventoryOf(Calculations& calculations,
                                                                              base::Period period) {
    engine::inventory::Options options;
    options.period = period;
    options.keep_lines = false;
    return calculations.inventory(options);
}

} // namespace

base::Result<Decomposition> decomposeFile(const std::filesystem::path& file) {
    return analysed<Decomposition>(file, exchange::readDecompositionSeries, decompose);
}

base::Result<DecouplingResult> decouplingFile(const std::filesystem::path& file) {
    return analysed<DecouplingResult>(file, exchange::readDecouplingSeries, decoupling);
}

base::Result<TrendResult> trendFile(const std::filesystem::path& file) {
    return analysed<TrendResult>(file, exchange::readObservedSeries, trend);
}

base::Result<AbatementCurve> abatementFile(const std::filesystem::path& file) {
    return analysed<AbatementCurve>(file, exchange::readAbatementMeasures, abatementCurve);
}

YearSeries factSeries(const ProjectSnapshot& snapshot, const std::string& variable) {
    const auto inside = insideBoundary(snapshot);
    std::optional<domain::Unit> unit;
    std::map<base::Period, double> stated;
    std::map<base::Period, double> summed;
    for (const domain::Fact& fact : snapshot.facts) {
        const bool of_park = fact.subject == kParkSubject;
        if (fact.variable != variable || fact.period.kind() != base::Period::Kind::Year ||
            !(of_park || inside.contains(fact.subject))) {
            continue;
        }
        unit = unit.value_or(fact.value.unit());
        if (const auto value = fact.value.in(*unit)) {
            (of_park ? stated : summed)[fact.period] += *value;
        }
    }
    stated.merge(summed); // what the park states stands
    YearSeries series;
    for (const auto& [year, value] : stated) {
        series.years.push_back(year);
        series.values.push_back(value);
    }
    return series;
}

base::Result<ParkTrends> parkTrends(Calculations& calculations, const ProjectSnapshot& snapshot, base::Period from,
                                    base::Period to) {
    const auto years = calculations.years();
    if (!years) {
        return base::failure(years.error());
    }
    ParkTrends trends;
    trends.output = factSeries(snapshot, kAddedValue);
    domain::ObservedSeries observed;
    std::shared_ptr<const engine::inventory::Inventory> before;
    std::shared_ptr<const engine::inventory::Inventory> after;
    for (const base::Period year : *years) {
        const auto inventory = inventoryOf(calculations, year);
        if (!inventory) {
            return base::failure(inventory.error());
        }
        trends.carbon.years.push_back(year);
        trends.carbon.values.push_back((*inventory)->park.views.scope_1_2_location);
        observed.values.push_back(trends.carbon.values.back());
        observed.years.push_back(static_cast<double>(year.yearNumber()));
        before = year == from ? *inventory : before;
        after = year == to ? *inventory : after;
    }
    trends.trend = orNothing(trend(observed));
    if (before && after && from < to) {
        addDecomposition(trends, snapshot, *before, *after, from, to);
    }
    return trends;
}

} // namespace parkcarbon::services
