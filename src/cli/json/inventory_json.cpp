#include "cli/json/inventory_json.hpp"

#include "cli/json/finding_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using namespace engine::inventory;

Json viewsJson(const Views& views) {
    return {{"territorial", views.territorial},
            {"scope_1_2_location", views.scope_1_2_location},
            {"scope_1_2_market", views.scope_1_2_market},
            {"china_net", views.china_net},
            {"consumption", views.consumption}};
}

Json eliminationJson(const Elimination& elimination) {
    Json unmatched = Json::array();
    for (const UnmatchedTransfer& transfer : elimination.unmatched_transfers) {
        unmatched.push_back({{"transfer_id", transfer.transfer_id},
                             {"from", transfer.from},
                             {"to", transfer.to},
                             {"reason", transfer.reason}});
    }
    Json rows = Json::array();
    for (const Elimination::Row& row : elimination.rows) {
        rows.push_back({{"transfer_id", row.transfer_id},
                        {"from", row.from},
                        {"to", row.to},
                        {"carrier", domain::word(row.carrier)},
                        {"energy_gj", row.energy_gj},
                        {"factor_t_per_gj", row.factor_t_per_gj},
                        {"co2e", row.co2e}});
    }
    return {{"enterprise_sum", elimination.enterprise_sum},
            {"park_total", elimination.park_total},
            {"residual", elimination.residual},
            {"unmatched_transfers", unmatched},
            {"internal_transfers", rows}};
}

/// The three gases of combustion are always named, so that a reader need not ask whether they are there.
std::map<std::string, double> allGases(std::map<std::string, double> mass_by_gas) {
    for (const char* const gas : {"CO2", "CH4", "N2O"}) {
        mass_by_gas.emplace(gas, 0.0);
    }
    return mass_by_gas;
}

Json parkJson(const ParkTotals& park) {
    return {{"direct", park.direct},
            {"direct_by_category", park.direct_by_category},
            {"direct_by_item", park.direct_by_item},
            {"by_gas", allGases(park.mass_by_gas)},
            {"biogenic_co2", park.biogenic_co2},
            {"imported_energy", park.imported_energy},
            {"imported_energy_market", park.imported_energy_market},
            {"exported_energy", park.exported_energy},
            {"exported_energy_at_producer_factor", park.exported_energy_at_producer_factor},
            {"removals", park.removals},
            {"recovered_co2", park.recovered_co2},
            {"captured_co2", park.captured_co2},
            {"reemitted_co2", park.reemitted_co2},
            {"fixed_carbon", park.fixed_carbon},
            {"other_indirect", park.other_indirect},
            {"other_indirect_by_item", park.other_indirect_by_item},
            {"views", viewsJson(park.views)},
            {"elimination", eliminationJson(park.elimination)},
            {"uncertainty_pct", park.uncertainty_pct}};
}

Json enterprisesJson(const std::vector<EnterpriseTotals>& enterprises) {
    Json list = Json::array();
    for (const EnterpriseTotals& enterprise : enterprises) {
        list.push_back({{"enterprise_id", enterprise.enterprise_id},
                        {"direct", enterprise.direct},
                        {"bought_energy", enterprise.bought_energy},
                        {"sold_energy", enterprise.sold_energy},
                        {"imported_energy", enterprise.imported_energy},
                        {"imported_energy_market", enterprise.imported_energy_market},
                        {"total", enterprise.total},
                        {"scope_1_2_location", enterprise.scope_1_2_location},
                        {"scope_1_2_market", enterprise.scope_1_2_market},
                        {"biogenic_co2", enterprise.biogenic_co2},
                        {"inside_boundary", enterprise.inside_boundary}});
    }
    return list;
}

Json suppliersJson(const std::vector<Supplier>& suppliers) {
    Json list = Json::array();
    for (const Supplier& supplier : suppliers) {
        list.push_back({{"enterprise_id", supplier.enterprise_id},
                        {"allocation", domain::word(supplier.allocation)},
                        {"heat_share", supplier.heat_share},
                        {"electricity_t_per_mwh", supplier.electricity_t_per_mwh},
                        {"heat_t_per_gj", supplier.heat_t_per_gj},
                        {"electricity_mwh", supplier.electricity_mwh},
                        {"heat_gj", supplier.heat_gj}});
    }
    return list;
}

Json linesJson(const std::vector<Line>& lines) {
    Json list = Json::array();
    for (const Line& line : lines) {
        list.push_back({{"line_id", line.line_id},
                        {"source_id", line.source_id},
                        {"enterprise_id", line.enterprise_id},
                        {"ledger", line.ledger},
                        {"category", line.category},
                        {"item", line.item},
                        {"gas", line.gas},
                        {"quantity", line.quantity},
                        {"unit", line.unit.symbol()},
                        {"mass", line.mass},
                        {"co2e", line.co2e},
                        {"biogenic", line.biogenic},
                        {"method", line.method},
                        {"factor_set", line.factor_set},
                        {"factor_status", reference::statusName(line.factor_status)}});
    }
    return list;
}

Json usedFactorsJson(const std::vector<Inventory::UsedFactor>& factors) {
    Json list = Json::array();
    for (const Inventory::UsedFactor& factor : factors) {
        list.push_back({{"kind", factor.kind},
                        {"name", factor.name},
                        {"year", factor.year},
                        {"status", reference::statusName(factor.status)},
                        {"source", factor.source}});
    }
    return list;
}

Json crossingsJson(const std::vector<Crossing>& crossings) {
    Json list = Json::array();
    for (const Crossing& crossing : crossings) {
        list.push_back({{"transfer_id", crossing.transfer_id},
                        {"enterprise_id", crossing.enterprise_id},
                        {"other_party", crossing.other_party},
                        {"direction", crossing.is_import ? "import" : "export"},
                        {"carrier", domain::word(crossing.carrier)},
                        {"amount", crossing.amount},
                        {"unit", crossing.is_electricity ? "MWh" : "GJ"},
                        {"contract", domain::word(crossing.contract)},
                        {"proven", crossing.proven},
                        {"location", crossing.location},
                        {"market", crossing.market},
                        {"credit", crossing.credit},
                        {"producer", crossing.producer},
                        {"factor", crossing.factor_name},
                        {"market_factor", crossing.market_factor_name}});
    }
    return list;
}

} // namespace

Json toJson(const Inventory& inventory, const services::DismissedFindings& dismissed, const text::Text& text) {
    return {{"schema", "parkcarbon.inventory/1"},
            {"period", inventory.period.str()},
            {"gwp_set", domain::word(inventory.gwp_set)},
            {"fuel_set", inventory.fuel_set},
            {"revision", inventory.revision},
            {"data", engine::inventory::dataBasisWord(inventory.basis)},
            {"reconciled_records", inventory.reconciled_records},
            {"park", parkJson(inventory.park)},
            {"enterprises", enterprisesJson(inventory.enterprises)},
            {"suppliers", suppliersJson(inventory.suppliers)},
            {"used_factors", usedFactorsJson(inventory.used_factors)},
            {"lines", linesJson(inventory.lines)},
            {"crossings", crossingsJson(inventory.crossings)},
            {"findings", toJson(services::JudgedFindings{inventory.findings, dismissed}, text)}};
}

} // namespace parkcarbon::cli
