#include "example_park.hpp"

#include <array>
#include <string>

namespace parkcarbon::report {
namespace {

using domain::ActivityCategory;
using engine::inventory::EnterpriseTotals;
using engine::inventory::Inventory;
using engine::inventory::Line;

constexpr int kEnterprises = 42;
constexpr int kPowerPlant = 0;
constexpr int kOutsideFrom = 39; ///< the last three are outside the boundary
constexpr double kGridFactor = 0.5366;
constexpr double kHeatFactor = 0.0954;

struct Source {
    ActivityCategory category;
    const char* item;
    const char* unit;
    const char* gas;
    const char* method;
    double factor; ///< t CO2e per unit
    double amount; ///< of the first enterprise that has it
    int every;     ///< how many enterprises apart
};
constexpr std::array<Source, 8> kSources = {{
    {ActivityCategory::StationaryCombustion, "烟煤", "t", "CO2", "stationary_combustion", 2.0715, 3200.0, 4},
    {ActivityCategory::StationaryCombustion, "天然气", "1e4Nm3", "CO2", "stationary_combustion", 21.622, 85.0, 2},
    {ActivityCategory::StationaryCombustion, "天然气", "1e4Nm3", "N2O", "stationary_combustion", 0.01, 85.0, 3},
    {ActivityCategory::MobileCombustion, "柴油", "t", "CO2", "mobile_combustion", 3.145, 41.0, 1},
    {ActivityCategory::Process, "cement_clinker", "t", "CO2", "cement_clinker", 0.535, 90000.0, 17},
    {ActivityCategory::Wastewater, "工业废水", "kg COD", "CH4", "industrial_wastewater", 0.014, 30500.0, 9},
    {ActivityCategory::Fugitive, "HFC134a", "kg", "HFC134a", "gas_release", 1.3, 120.0, 7},
    {ActivityCategory::Fugitive, "SF6", "kg", "SF6", "gas_release", 23.5, 3.0, 13},
}};

std::string enterpriseId(int index) {
    const std::string digits = std::to_string(index + 1);
    return "E" + std::string(digits.size() < 2 ? "0" : "") + digits;
}

} // namespace

ExamplePark::ExamplePark() : library(reference::Library::shipped().value()) {
    snapshot.revision = 128;
    snapshot.park.name_zh = "青川人造板工业园（合成示例）";
    snapshot.park.name_en = "Qingchuan Wood Panel Park (synthetic sample)";
    snapshot.park.province = "安徽";
    snapshot.park.base_year = 2021;
    snapshot.park.report_years = {2021, 2025};
    snapshot.park.fuel_set = "NDRC_CHEM_OTHER";
    inventory.gwp_set = domain::GwpSet::Ar5;
    inventory.fuel_set = snapshot.park.fuel_set;
    inventory.revision = snapshot.revision;
    addZones();
    addEnterprises();
    addActivities();
    addTransfers();
    computeTotals();
    addFactorsAndFindings();
    base_inventory = inventory;
    base_inventory.period = base::Period::year(2021);
    auto& before = base_inventory.park;
    for (double* value : {&before.direct, &before.imported_energy, &before.views.scope_1_2_location,
                          &before.views.china_net, &before.views.scope_1_2_market, &before.views.consumption}) {
        *value *= 0.9;
    }
    for (auto& [category, value] : before.direct_by_category) {
        value *= 0.9;
    }
}

void ExamplePark::addZones() {
    snapshot.zones = {
        {domain::ZoneId("Z1"), "核心区", "Core zone", domain::ZoneKind::Core, true, "", {}},
        {domain::ZoneId("Z2"), "东区", "East zone", domain::ZoneKind::Entrusted, true, "2019年起托管", {}},
        {domain::ZoneId("Z3"), "飞地", "Enclave", domain::ZoneKind::Enclave, false, "位于邻县", {}}};
}

void ExamplePark::addEnterprises() {
    static constexpr std::array<const char*, 6> kKinds = {"木业", "家居", "胶粘剂", "建材", "机械", "包装材料"};
    static constexpr std::array<const char*, 6> kKindsEn = {
        "Wood", "Furniture", "Adhesives", "Building Materials", "Machinery", "Packaging Materials"};
    for (int index = 0; index < kEnterprises; ++index) {
        domain::Enterprise enterprise;
        enterprise.id = domain::EnterpriseId(enterpriseId(index));
        const auto kind = static_cast<std::size_t>(index) % kKinds.size();
        enterprise.name_zh = "青川第" + std::to_string(index + 1) + kKinds[kind] + "有限责任公司";
        enterprise.name_en = "Qingchuan No. " + std::to_string(index + 1) + " " + kKindsEn[kind] + " Co., Ltd.";
        enterprise.zone = domain::ZoneId(index >= kOutsideFrom + 1 ? "Z3" : index % 3 == 0 ? "Z2" : "Z1");
        enterprise.industry_code = domain::IndustryCode::parse("2021").value();
        enterprise.in_boundary = index != kOutsideFrom;
        if (index == 5) {
            enterprise.joined = base::parseDate("2023-04-01").value();
        }
        if (index == kEnterprises - 1) {
            enterprise.left = base::parseDate("2024-06-30").value();
            enterprise.operates_in_park = false;
        }
        snapshot.enterprises.push_back(std::move(enterprise));
        EnterpriseTotals totals;
        totals.enterprise_id = enterpriseId(index);
        totals.inside_boundary = index < kOutsideFrom;
        inventory.enterprises.push_back(std::move(totals));
    }
    snapshot.enterprises[kPowerPlant].name_zh = "青川热电有限公司";
    snapshot.enterprises[kPowerPlant].name_en = "Qingchuan Heat and Power Co., Ltd.";
    snapshot.enterprises[kPowerPlant].role = domain::EnterpriseRole::EnergySupply;
}

void ExamplePark::addActivities() {
    auto columns = std::make_shared<domain::ActivityColumns>();
    auto ids = std::make_shared<domain::TextColumn>();
    for (const Source& source : kSources) {
        columns->items.emplace_back(source.item);
        columns->units.push_back(
            domain::Unit::parse(std::string(source.unit) == "kg COD" ? "kg" : source.unit).value());
    }
    int row = 0;
    for (int index = 0; index < kOutsideFrom; ++index) {
        for (std::size_t source = 0; source < kSources.size(); ++source) {
            const Source& data = kSources[source];
            if (index % data.every != 0) {
                continue;
            }
            const double amount = data.amount * (index == kPowerPlant && source == 0 ? 40.0 : 1.0 + index % 5);
            const std::string id = "A" + std::to_string(++row);
            columns->key.push_back(row);
            columns->enterprise.push_back(static_cast<std::uint32_t>(index));
            columns->period.push_back(base::Period::year(2025).encoded());
            columns->category.push_back(data.category);
            columns->item.push_back(static_cast<std::uint32_t>(source));
            columns->quantity.push_back(amount);
            columns->unit.push_back(static_cast<std::uint32_t>(source));
            columns->uncertainty_pct.push_back(5.0F);
            columns->evidence_class.push_back(static_cast<domain::EvidenceClass>(row % 3));
            columns->parameters.push_back(0);
            ids->push_back(id);
            const std::string category(domain::word(data.category));
            const double co2e = amount * data.factor;
            const double gwp = library->gwp().value(data.gas, inventory.gwp_set).value_or(1.0);
            inventory.lines.push_back(
                {.line_id = id + "/" + data.gas,
                 .source_id = id,
                 .enterprise_id = enterpriseId(index),
                 .ledger = "direct",
                 .category = category,
                 .item = data.item,
                 .gas = data.gas,
                 .quantity = amount,
                 .unit = columns->units[source],
                 .mass = co2e / gwp,
                 .co2e = co2e,
                 .method = data.method,
                 .factor_set = "NDRC_CHEM_OTHER",
                 .factor_status = source == 4 ? reference::Status::Unconfirmed : reference::Status::Transcribed});
        }
    }
    columns->id = ids;
    snapshot.activities = columns;
}

void ExamplePark::addTransfers() {
    const auto transfer = [&](int number, domain::Carrier carrier, const std::string& from, const std::string& to,
                              double quantity, const char* unit) {
        snapshot.energy_transfers.push_back(
            {domain::TransferId("T" + std::to_string(number)),
             base::Period::year(2025),
             carrier,
             domain::Party::parse(from).value(),
             domain::Party::parse(to).value(),
             domain::Quantity::create(quantity, domain::Unit::parse(unit).value()).value(),
             2.0,
             domain::EvidenceClass::Measured,
             "结算单 2025-" + std::to_string(number),
             domain::Contract::None,
             {},
             "",
             {}});
    };
    auto& park = inventory.park;
    for (int index = 1; index < kOutsideFrom; ++index) {
        const double power_mwh = 1500.0 + 90.0 * index;
        transfer(index, domain::Carrier::Electricity, "grid", enterpriseId(index), power_mwh, "MWh");
        const double imported = power_mwh * kGridFactor;
        auto& buyer = inventory.enterprises[static_cast<std::size_t>(index)];
        buyer.imported_energy = imported;
        park.imported_electricity_mwh += power_mwh;
        inventory.lines.push_back({.line_id = "T" + std::to_string(index) + "/CO2",
                                   .source_id = "T" + std::to_string(index),
                                   .enterprise_id = enterpriseId(index),
                                   .ledger = "imported_energy",
                                   .category = "imported_energy",
                                   .item = "electricity",
                                   .gas = "CO2",
                                   .quantity = power_mwh,
                                   .unit = domain::Unit::parse("MWh").value(),
                                   .mass = imported,
                                   .co2e = imported,
                                   .method = "grid_factor",
                                   .factor_set = "national",
                                   .factor_status = reference::Status::Transcribed});
        if (index % 2 == 0) {
            const double heat_gj = 12000.0 + 100.0 * index;
            transfer(100 + index, domain::Carrier::Steam, enterpriseId(kPowerPlant), enterpriseId(index), heat_gj,
                     "GJ");
            const double co2e = heat_gj * kHeatFactor;
            buyer.bought_energy = co2e;
            inventory.enterprises[kPowerPlant].sold_energy += co2e;
            park.elimination.rows.push_back({"T" + std::to_string(100 + index), enterpriseId(kPowerPlant),
                                             enterpriseId(index), domain::Carrier::Steam, heat_gj, kHeatFactor, co2e});
        }
    }
    transfer(200, domain::Carrier::Electricity, enterpriseId(kPowerPlant), "grid", 8000.0, "MWh");
    park.exported_energy = 8000.0 * kGridFactor;
    park.exported_energy_at_producer_factor = 8000.0 * 0.78;
    inventory.enterprises[kPowerPlant].sold_energy += park.exported_energy_at_producer_factor;
    inventory.suppliers.push_back(
        {enterpriseId(kPowerPlant), domain::ChpAllocation::Efficiency, 0.43, 0.78, kHeatFactor, 8000.0, 264000.0});
}

void ExamplePark::computeTotals() {
    auto& park = inventory.park;
    for (const Line& line : inventory.lines) {
        if (line.category == "imported_energy") {
            park.imported_energy += line.co2e;
            continue;
        }
        park.direct += line.co2e;
        park.direct_by_category[line.category] += line.co2e;
        park.direct_by_item[line.item] += line.co2e;
        park.mass_by_gas[line.gas] += line.mass;
        for (EnterpriseTotals& enterprise : inventory.enterprises) {
            if (enterprise.enterprise_id == line.enterprise_id) {
                enterprise.direct += line.co2e;
                enterprise.direct_by_category[line.category] += line.co2e;
            }
        }
    }
    auto& elimination = park.elimination;
    for (EnterpriseTotals& enterprise : inventory.enterprises) {
        enterprise.total =
            enterprise.direct + enterprise.bought_energy + enterprise.imported_energy - enterprise.sold_energy;
        elimination.enterprise_sum += enterprise.total;
    }
    park.imported_energy_market = park.imported_energy * 1.05;
    park.biogenic_co2 = 5120.4;
    park.removals = 312.0;
    park.recovered_co2 = 900.0;
    park.views = {park.direct, park.direct + park.imported_energy, park.direct + park.imported_energy_market,
                  park.direct + park.imported_energy - park.exported_energy - park.recovered_co2,
                  park.direct + park.imported_energy - park.exported_energy_at_producer_factor};
    elimination.park_total = park.views.consumption;
    elimination.residual = elimination.enterprise_sum - elimination.park_total;
    park.fuel_energy_gj = 4.2e6;
    park.uncertainty_pct = {{"direct", 6.4}, {"scope_1_2_location", 5.1}};
}

void ExamplePark::addFactorsAndFindings() {
    using reference::Status;
    inventory.used_factors = {
        {"fuels", "NDRC_CHEM_OTHER", "2013", Status::Transcribed,
         "企业温室气体核算方法与报告指南（化工、其他工业）缺省值"},
        {"gwp", "AR5", "2013", Status::Transcribed, "IPCC AR5 WG1, Table 8.A.1"},
        {"grid_factors", "national", "2023", Status::Transcribed, "生态环境部、国家统计局公告"},
        {"process_factors", "cement_clinker", "", Status::Unconfirmed, "生态环境部核算指南（未见原文）"}};
    for (int index = 0; index < 7; ++index) {
        findings.push_back({domain::kUnitUnknown,
                            base::Severity::Warning,
                            {{"value", "桶" + std::to_string(index)}},
                            {"activities", "A" + std::to_string(index + 1), "unit", "", "", 0, ""}});
    }
    findings.push_back({domain::kUnitUnknown,
                        base::Severity::Error,
                        {{"value", "车"}},
                        {"activities", "A900", "unit", "", "", 0, ""}});
}

} // namespace parkcarbon::report
