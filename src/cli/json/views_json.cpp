#include "cli/json/views_json.hpp"

#include "cli/json/finding_json.hpp"
#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using namespace engine::views;

Json statisticsRows(const EnergyStatistics& statistics) {
    Json rows = Json::array();
    for (const EnergyStatisticsRow& row : statistics.rows) {
        rows.push_back({{"energy", row.energy},
                        {"amount", row.amount},
                        {"unit", row.unit},
                        {"tce_per_unit", row.tce_per_unit},
                        {"tce", row.tce},
                        {"factor", row.factor},
                        {"factor_unit", row.factor_unit},
                        {"co2", row.co2},
                        {"status", row.factor_unit.empty() ? Json(nullptr) : Json(reference::statusName(row.status))},
                        {"source", row.source},
                        {"items", row.items},
                        {"explain_id", "views/energy_statistics/" + row.energy}});
    }
    return rows;
}

Json statisticsJson(const EnergyStatistics& statistics, const text::Text& text) {
    Json core = Json::array();
    for (const ZeroCarbonFigure& figure : statistics.core) {
        core.push_back({{"numerator", figure.numerator},
                        {"co2", figure.co2},
                        {"tco2_per_tce", orNull(figure.tco2_per_tce)},
                        {"limit", orNull(statistics.limit)},
                        {"met", orNull(figure.met)},
                        {"status", reference::statusName(reference::Status::Unconfirmed)}});
    }
    return {{"co2", statistics.co2},
            {"energy_tce", statistics.energy_tce},
            {"electricity_basis", statistics.electricity_basis},
            {"grid_factor", statistics.grid_factor},
            {"rows", statisticsRows(statistics)},
            {"zero_carbon", core},
            {"findings", toJson(statistics.findings, text)}};
}

Json isoSubtotalJson(const IsoSubtotal& subtotal) {
    return {{"by_gas", subtotal.by_gas},
            {"co2e", subtotal.reported ? Json(subtotal.co2e) : Json(nullptr)},
            {"market", orNull(subtotal.market)},
            {"biogenic_co2", subtotal.biogenic_co2}};
}

Json isoJson(const IsoTable& iso, const engine::inventory::Inventory& inventory, const text::Text& text) {
    Json categories = Json::array();
    for (const IsoSubtotal& subtotal : iso.subtotals) {
        Json parts = Json::array();
        for (const IsoRow& row : iso.rows) {
            if (row.category == subtotal.category) {
                parts.push_back({{"part", row.part},
                                 {"by_gas", row.by_gas},
                                 {"co2e", row.sum.co2e},
                                 {"market", orNull(row.market)},
                                 {"biogenic_co2", row.biogenic_co2},
                                 {"line_ids", lineIds(inventory, row.sum.lines)}});
            }
        }
        const std::string number = std::to_string(subtotal.category);
        Json category = {{"category", subtotal.category}, {"name", text.term("iso." + number)}};
        category.update(isoSubtotalJson(subtotal));
        category["explain_id"] = "views/iso_14064_1/" + number;
        category["parts"] = std::move(parts);
        categories.push_back(std::move(category));
    }
    return categories;
}

Json isoApartJson(const IsoTable& iso, const engine::inventory::Inventory& inventory) {
    Json apart = Json::array();
    for (const IsoApart& row : iso.apart) {
        apart.push_back({{"name", row.name}, {"co2e", row.co2e}, {"line_ids", lineIds(inventory, row.lines)}});
    }
    return apart;
}

Json gpcJson(const GpcTable& gpc, const engine::inventory::Inventory& inventory, const text::Text& text) {
    Json cells = Json::array();
    for (const GpcRow& row : gpc.rows) {
        for (const GpcCell& cell : row.cells) {
            cells.push_back({{"ref", row.ref},
                             {"name", text.term("gpc." + row.ref)},
                             {"scope", cell.scope},
                             {"co2e", orNull(cell.co2e)},
                             {"key", cell.key ? Json(notationKeyWord(*cell.key)) : Json(nullptr)},
                             {"reason", cell.key ? Json(text.term("gpc.reason." + cell.reason)) : Json(nullptr)},
                             {"biogenic_co2", cell.biogenic_co2},
                             {"line_ids", lineIds(inventory, cell.lines)}});
        }
    }
    return cells;
}

Json instrumentsJson(const std::vector<MarketInstrument>& instruments) {
    Json list = Json::array();
    for (const MarketInstrument& row : instruments) {
        list.push_back({{"instrument", row.instrument},
                        {"factor", row.factor_name},
                        {"electricity_mwh", row.electricity_mwh},
                        {"location", row.location},
                        {"market", row.market},
                        {"transfer_ids", row.transfer_ids}});
    }
    return list;
}

Json subjectJson(const BridgeSubject& subject) {
    return {{"enterprise_id", subject.enterprise_id},
            {"ledger", subject.ledger},
            {"category", subject.category},
            {"item", subject.item},
            {"gas", subject.gas},
            {"party", subject.party},
            {"from", subject.from},
            {"to", subject.to},
            {"quantity_from", orNull(subject.quantity_from)},
            {"quantity_to", orNull(subject.quantity_to)},
            {"unit", subject.unit},
            {"from_ids", subject.from_ids},
            {"to_ids", subject.to_ids}};
}

} // namespace

Json toJson(const services::ParkViews& views, const text::Text& text) {
    const auto& inventory = *views.inventory;
    return {{"energy_statistics", statisticsJson(views.energy_statistics, text)},
            {"iso_14064_1", isoJson(views.iso, inventory, text)},
            {"iso_14064_1_apart", isoApartJson(views.iso, inventory)},
            {"gpc", gpcJson(views.gpc, inventory, text)},
            {"gpc_totals", {{"basic", views.gpc.basic}, {"basic_plus", views.gpc.basic_plus}}},
            {"market_instruments", instrumentsJson(views.market_instruments)}};
}

Json toJson(const Bridge& bridge) {
    Json by_kind = Json::array();
    for (const Bridge::Step& step : bridge.by_kind) {
        by_kind.push_back({{"kind", bridgeKindWord(step.kind)}, {"co2e", step.co2e}});
    }
    Json terms = Json::array();
    for (const BridgeTerm& term : bridge.terms) {
        terms.push_back({{"kind", bridgeKindWord(term.kind)},
                         {"co2e", term.co2e},
                         {"subject", subjectJson(bridge.subjects[term.subject])}});
    }
    const auto end = [](View view, base::Period period, double total) {
        return Json{{"view", viewWord(view)}, {"period", period.str()}, {"co2e", total}};
    };
    return {{"schema", "parkcarbon.bridge/1"},
            {"from", end(bridge.from_view, bridge.from_period, bridge.from)},
            {"to", end(bridge.to_view, bridge.to_period, bridge.to)},
            {"by_kind", by_kind},
            {"residual", bridge.residual},
            {"terms", terms}};
}

} // namespace parkcarbon::cli
