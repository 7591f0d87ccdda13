#include "factor_builders.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parkcarbon::reference {
namespace {

Fuel buildFuel(const DataTable::Row& row) {
    Fuel fuel;
    fuel.id = row.text("id");
    fuel.set_id = row.text("set_id");
    fuel.name_zh = row.text("name_zh");
    fuel.name_en = row.text("name_en");
    fuel.aliases = row.list("aliases");
    fuel.biogenic = row.boolean("biogenic");
    fuel.unit = row.unit("unit");
    fuel.ncv_gj_per_unit = row.optionalNumber("ncv_gj_per_unit");
    fuel.carbon_tc_per_gj = row.number("carbon_tc_per_gj");
    fuel.oxidation = row.number("oxidation");
    fuel.printed_co2_kg_per_tj = row.optionalNumber("printed_co2_kg_per_tj");
    if (fuel.ncv_gj_per_unit && fuel.printed_co2_kg_per_tj) {
        fuel.printed_tco2_per_unit = *fuel.ncv_gj_per_unit * *fuel.printed_co2_kg_per_tj * 1e-6; // kg/TJ to t/GJ
    }
    fuel.ch4_manufacturing_kg_per_tj = row.optionalNumber("ch4_manufacturing_kg_per_tj");
    fuel.n2o_manufacturing_kg_per_tj = row.optionalNumber("n2o_manufacturing_kg_per_tj");
    fuel.ch4_energy_industries_kg_per_tj = row.optionalNumber("ch4_energy_industries_kg_per_tj");
    fuel.n2o_energy_industries_kg_per_tj = row.optionalNumber("n2o_energy_industries_kg_per_tj");
    fuel.ipcc_fuel = row.text("ipcc_fuel");
    fuel.status = row.status();
    fuel.source = row.text("source");
    return fuel;
}

constexpr std::array<std::string_view, 4> kGridKindWords = {"average", "residual", "fossil", "prescribed"};
constexpr std::array<std::string_view, 3> kGridLevelWords = {"national", "regional", "provincial"};

/// The enumerator whose word the cell holds; the schema has already refused every other word.
template <typename Enum, std::size_t N>
Enum enumerator(const std::array<std::string_view, N>& words, const std::string& cell) {
    return static_cast<Enum>(std::find(words.begin(), words.end(), cell) - words.begin());
}

/// "portland-clinker" of "cement/portland-clinker/default-process-ef/co2".
std::string secondPart(const std::string& id) {
    const auto first = id.find('/');
    const auto second = first == std::string::npos ? first : id.find('/', first + 1);
    return first == std::string::npos ? std::string() : id.substr(first + 1, second - first - 1);
}

} // namespace

std::vector<FuelSet> buildFuelSets(const DataTable& table) {
    std::vector<std::pair<std::string, std::vector<Fuel>>> groups;
    for (std::size_t index = 0; index < table.size(); ++index) {
        Fuel fuel = buildFuel(table.row(index));
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == fuel.set_id; });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {fuel.set_id, {}});
        }
        group->second.push_back(std::move(fuel));
    }
    std::vector<FuelSet> sets;
    for (auto& [id, fuels] : groups) {
        sets.emplace_back(id, std::move(fuels));
    }
    return sets;
}

std::vector<GwpRow> buildGwpRows(const DataTable& table) {
    std::vector<GwpRow> rows;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        rows.push_back({row.text("id"),
                        row.text("name_zh"),
                        row.text("name_en"),
                        row.list("aliases"),
                        {row.optionalNumber("gwp100_sar"), row.optionalNumber("gwp100_ar4"),
                         row.optionalNumber("gwp100_ar5"), row.optionalNumber("gwp100_ar6")},
                        row.text("note"),
                        row.status(),
                        row.text("source")});
    }
    return rows;
}

std::vector<GridFactor> buildGridFactors(const DataTable& table) {
    std::vector<GridFactor> rows;
    const domain::Unit target = domain::Unit::parse("tCO2/MWh").value();
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        GridFactor factor;
        factor.id = row.text("id");
        factor.series = row.text("series");
        factor.data_year = *row.optionalInteger("data_year");
        factor.report_year = row.optionalInteger("report_year");
        factor.level = enumerator<domain::GridChoice::Level>(kGridLevelWords, row.text("level"));
        factor.name_zh = row.text("name_zh");
        factor.name_en = row.text("name_en");
        // tCO2/MWh and kgCO2/kWh, the only spellings in use, are the same number.
        factor.tco2_per_mwh = row.number("factor") * row.unit("unit").factorTo(target).value_or(1.0);
        factor.kind = enumerator<GridFactorKind>(kGridKindWords, row.text("kind"));
        factor.status = row.status();
        factor.source = row.text("source");
        rows.push_back(std::move(factor));
    }
    return rows;
}

std::vector<Constant> buildConstants(const DataTable& table) {
    std::vector<Constant> constants;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        constants.push_back({row.text("id"), row.text("name_zh"), row.text("name_en"), row.number("value"),
                             row.unit("unit"), row.status(), row.text("source")});
    }
    return constants;
}

std::vector<MobileFactor> buildMobileFactors(const DataTable& table) {
    std::vector<MobileFactor> factors;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        factors.push_back({row.text("id"), row.text("mode"), row.text("fuel"), row.text("technology"), row.text("gas"),
                           row.number("value"), row.unit("unit"), row.status(), row.text("source")});
    }
    return factors;
}

std::vector<UncertaintyRow> buildUncertaintyRows(const DataTable& table) {
    std::vector<UncertaintyRow> rows;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        rows.push_back({row.text("id"), row.text("category"), row.text("item"), row.text("parameter"),
                        row.number("lower_pct"), row.number("upper_pct"), row.text("distribution"), row.text("note"),
                        row.status(), row.text("source")});
    }
    return rows;
}

SteamTable buildSteamTable(const DataTable& table) {
    std::vector<SteamPoint> saturated;
    std::vector<SteamPoint> isobars;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        auto& points = row.text("kind") == "saturated" ? saturated : isobars;
        points.push_back(
            {row.number("pressure_mpa"), row.number("temperature_c"), row.number("enthalpy_kj_per_kg"), row.status()});
    }
    return SteamTable(std::move(saturated), std::move(isobars));
}

ListedFactorTable buildListedFactors(const DataTable& table) {
    std::vector<ListedFactor> factors;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        ListedFactor factor;
        factor.id = row.text("id");
        factor.category = row.text("category");
        factor.category_zh = row.text("category_zh");
        factor.product = secondPart(factor.id);
        factor.name_zh = row.text("name_zh");
        factor.name_en = row.text("name_en");
        factor.parameter = row.text("parameter");
        factor.gas = row.text("gas");
        factor.value = row.optionalNumber("value");
        factor.low = row.optionalNumber("value_low");
        factor.high = row.optionalNumber("value_high");
        factor.unit = row.unit("unit");
        factor.basis = row.text("basis");
        factor.status = row.status();
        factor.source = row.text("source");
        factors.push_back(std::move(factor));
    }
    return ListedFactorTable(std::move(factors));
}

std::vector<PollutantFactor> buildPollutantFactors(const DataTable& table) {
    std::vector<PollutantFactor> factors;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        factors.push_back({row.text("id"), row.text("activity"), row.text("name_zh"), row.text("name_en"),
                           row.text("pollutant"), row.number("value"), row.text("multiplier"), row.unit("unit"),
                           row.text("basis"), row.status(), row.text("source")});
    }
    return factors;
}

std::vector<PollutantEquivalent> buildPollutantEquivalents(const DataTable& table) {
    std::vector<PollutantEquivalent> equivalents;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        equivalents.push_back({row.text("id"), row.text("medium"), row.text("symbol"), row.text("name_zh"),
                               row.text("name_en"), row.list("aliases"), row.optionalInteger("class"),
                               row.text("part_of"), row.optionalNumber("value"), row.unit("unit"), row.status(),
                               row.text("source")});
    }
    return equivalents;
}

std::vector<StandardCoalRow> buildStandardCoal(const DataTable& table) {
    std::vector<StandardCoalRow> rows;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        rows.push_back({row.text("id"), row.text("name_zh"), row.text("name_en"), row.number("coefficient_low"),
                        row.number("coefficient_high"), row.unit("unit"), row.status(), row.text("source")});
    }
    return rows;
}

} // namespace parkcarbon::reference
