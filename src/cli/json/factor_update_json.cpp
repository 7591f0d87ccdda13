#include "cli/json/factor_update_json.hpp"

#include "cli/json/finding_json.hpp"
#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using services::FactorUpdate;

Json rowJson(const reference::PinRowChange& row) {
    Json columns = Json::array();
    for (const reference::PinRowChange::Cell& cell : row.cells) {
        columns.push_back({{"column", cell.column}, {"before", cell.before}, {"after", cell.after}});
    }
    return {{"id", row.id},
            {"name_zh", row.name_zh},
            {"name_en", row.name_en},
            {"change", reference::changeWord(row.kind)},
            {"status_before", row.status_before},
            {"status_after", row.status_after},
            {"columns", columns}};
}

Json setsJson(const std::vector<reference::PinChange>& sets) {
    Json list = Json::array();
    for (const reference::PinChange& set : sets) {
        Json rows = Json::array();
        for (const reference::PinRowChange& row : set.rows) {
            rows.push_back(rowJson(row));
        }
        list.push_back({{"kind", set.kind},
                        {"set_id", set.set_id},
                        {"sha256_before", set.sha256_before},
                        {"sha256_after", set.sha256_after},
                        {"rows", rows}});
    }
    return list;
}

Json lineJson(const FactorUpdate::LineChange& line, const std::vector<reference::PinChange>& sets) {
    Json because = Json::array();
    for (const FactorUpdate::RowRef& cause : line.because) {
        const reference::PinChange& set = sets[cause.set];
        because.push_back({{"kind", set.kind}, {"set_id", set.set_id}, {"id", set.rows[cause.row].id}});
    }
    return {{"period", line.year.str()},
            {"line_id", line.line_id},
            {"source_id", line.source_id},
            {"enterprise_id", line.enterprise_id},
            {"category", line.category},
            {"item", line.item},
            {"gas", line.gas},
            {"mass_before", orNull(line.mass_before)},
            {"mass_after", orNull(line.mass_after)},
            {"co2e_before", orNull(line.co2e_before)},
            {"co2e_after", orNull(line.co2e_after)},
            {"difference", line.difference()},
            {"because", because}};
}

} // namespace

Json toJson(const FactorUpdate& update, bool taken, const text::Text& text) {
    Json lines = Json::array();
    for (const FactorUpdate::LineChange& line : update.lines) {
        lines.push_back(lineJson(line, update.sets));
    }
    Json totals = Json::array();
    for (const FactorUpdate::TotalChange& total : update.totals) {
        totals.push_back({{"period", total.year.str()},
                          {"total", total.total},
                          {"unit", total.unit},
                          {"before", total.before},
                          {"after", total.after},
                          {"difference", total.after - total.before}});
    }
    return {{"schema", "parkcarbon.factor-update/1"},
            {"taken", taken},
            {"sets", setsJson(update.sets)},
            {"lines", lines},
            {"totals", totals},
            {"new_findings", toJson(update.new_findings, text)}};
}

Json toJson(const domain::SupersededSet& superseded, const reference::PinTable& rows) {
    return {{"kind", superseded.set.kind},
            {"set_id", superseded.set.set_id},
            {"sha256", superseded.set.sha256},
            {"superseded_on", base::formatDate(superseded.superseded_on)},
            {"reason", superseded.reason},
            {"columns", rows.columns},
            {"rows", rows.rows}};
}

} // namespace parkcarbon::cli
