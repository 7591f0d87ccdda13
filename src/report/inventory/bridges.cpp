#include "sections.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::report {
namespace {

using engine::views::Bridge;
using engine::views::BridgeSubject;
using engine::views::BridgeTerm;

constexpr std::size_t kTermsShown = 20;
constexpr int kResidualDecimals = 6;

bool isBetweenYears(const Bridge& bridge) {
    return bridge.from_period != bridge.to_period;
}

/// "Scope 1 + 2 (location-based), 2021": with the year only where the two ends differ in it.
std::string endName(const Material& material, const Bridge& bridge, bool from) {
    const std::string view =
        material.program().term("view." + std::string(viewWord(from ? bridge.from_view : bridge.to_view)));
    if (!isBetweenYears(bridge)) {
        return view;
    }
    const std::string period = material.program().period(from ? bridge.from_period : bridge.to_period);
    return material.words("bridge.end", {{"view", view}, {"period", period}});
}

std::string kindName(const Material& material, engine::views::BridgeKind kind) {
    return material.program().term("bridge." + std::string(bridgeKindWord(kind)));
}

std::string titleOf(const Material& material, const Bridge& bridge, std::string_view key) {
    return material.words(key, {{"from", endName(material, bridge, true)}, {"to", endName(material, bridge, false)}});
}

void addBridgeFigure(Composer& out, const Bridge& bridge, const std::string& id) {
    const Material& material = out.material();
    charts::ChartSpec chart;
    chart.kind = charts::ChartKind::Waterfall;
    chart.title = titleOf(material, bridge, "figure.bridge");
    chart.category_title = material.words("column.bridge_kind");
    chart.value_title = material.words("axis.emissions");
    chart.series.emplace_back();
    const auto add = [&](std::string name, double value, bool total) {
        chart.categories.push_back(std::move(name));
        chart.series.front().values.emplace_back(value);
        chart.totals.push_back(total);
    };
    const auto short_end = [&](bool from) {
        return isBetweenYears(bridge)
                   ? material.program().period(from ? bridge.from_period : bridge.to_period)
                   : material.words("bridge.short." + std::string(viewWord(from ? bridge.from_view : bridge.to_view)));
    };
    add(short_end(true), bridge.from, true);
    for (const Bridge::Step& step : bridge.by_kind) {
        add(kindName(material, step.kind), step.co2e, false);
    }
    add(short_end(false), bridge.to, true);
    out.add(id, std::move(chart));
}

void addKinds(Composer& out, const Bridge& bridge, const std::string& id) {
    const Material& material = out.material();
    Table table;
    table.id = id;
    table.title = titleOf(material, bridge, "table.bridge");
    table.columns = {material.textColumn("column.bridge_kind"), material.tonnesColumn("column.change"),
                     material.numberColumn("column.share_of_start", "%")};
    const auto row = [&](std::string name, double value, Row::Kind kind) {
        table.rows.push_back(
            {kind, {Cell::text(std::move(name)), material.tonnes(value), Material::percent(value, bridge.from)}});
    };
    row(endName(material, bridge, true), bridge.from, Row::Kind::Total);
    for (const Bridge::Step& step : bridge.by_kind) {
        row(kindName(material, step.kind), step.co2e, Row::Kind::Body);
    }
    row(endName(material, bridge, false), bridge.to, Row::Kind::Total);
    table.rows.push_back({Row::Kind::Body,
                          {Cell::text(material.words("bridge.residual")),
                           Cell::number(bridge.residual, kResidualDecimals), Cell::none()}});
    out.add(std::move(table));
}

/// Between views the subject is a kind of energy or source; its word may be an instrument's or an energy's.
std::string subjectItem(const Material& material, const BridgeSubject& subject) {
    for (const char* family : {"instrument.", "energy."}) {
        if (subject.enterprise_id.empty() && material.program().hasTerm(family + subject.item)) {
            return material.program().term(family + subject.item);
        }
    }
    return subject.item.empty() ? std::string() : material.item(subject.item);
}

/// Between views a term is about the whole park and all gases: no columns for what would be empty.
std::vector<Column> termColumns(const Material& material, const Bridge& bridge) {
    std::vector<Column> columns{material.textColumn("column.bridge_kind")};
    if (isBetweenYears(bridge)) {
        columns.push_back(material.textColumn("column.enterprise"));
    }
    columns.push_back(material.textColumn("column.category"));
    columns.push_back(material.textColumn("column.item"));
    if (isBetweenYears(bridge)) {
        columns.push_back(material.textColumn("column.gas"));
    }
    columns.push_back(material.tonnesColumn("column.change"));
    return columns;
}

Row termRow(const Material& material, const Bridge& bridge, const BridgeTerm& term) {
    const BridgeSubject& subject = bridge.subjects[term.subject];
    Row row{Row::Kind::Body, {Cell::text(kindName(material, term.kind))}};
    if (isBetweenYears(bridge)) {
        row.cells.push_back(
            Cell::text(material.enterprise(subject.party.empty() ? subject.enterprise_id : subject.party)));
    }
    row.cells.push_back(Cell::text(material.category(subject.category)));
    row.cells.push_back(Cell::text(subjectItem(material, subject)));
    if (isBetweenYears(bridge)) {
        row.cells.push_back(Cell::text(subject.gas));
    }
    row.cells.push_back(material.tonnes(term.co2e));
    return row;
}

void addTerms(Composer& out, const Bridge& bridge, const std::string& id) {
    const Material& material = out.material();
    std::vector<const BridgeTerm*> terms;
    for (const BridgeTerm& term : bridge.terms) {
        terms.push_back(&term);
    }
    std::stable_sort(terms.begin(), terms.end(),
                     [](const auto* a, const auto* b) { return std::abs(a->co2e) > std::abs(b->co2e); });
    Table table;
    table.id = id;
    table.title = titleOf(material, bridge, "table.bridge_terms");
    table.columns = termColumns(material, bridge);
    const bool all = material.request().format == Format::Csv;
    const std::size_t shown = all ? terms.size() : std::min(kTermsShown, terms.size());
    double rest = 0.0;
    for (std::size_t index = 0; index < terms.size(); ++index) {
        if (index >= shown) {
            rest += terms[index]->co2e;
            continue;
        }
        table.rows.push_back(termRow(material, bridge, *terms[index]));
    }
    if (terms.size() > shown) {
        std::vector<Cell> cells(table.columns.size());
        cells.front() = Cell::text(material.words("figure.rest", {{"count", std::to_string(terms.size() - shown)}}));
        cells.back() = material.tonnes(rest);
        table.rows.push_back({Row::Kind::Total, std::move(cells)});
        table.notes.push_back(material.words("annex.more_rows_note"));
    }
    out.add(std::move(table));
}

void addBridge(Composer& out, const Bridge& bridge, std::string_view number) {
    const std::string suffix = "_" + std::string(number);
    out.subheading(titleOf(out.material(), bridge, "section.bridge"));
    addBridgeFigure(out, bridge, "bridge" + suffix);
    addKinds(out, bridge, "bridge" + suffix);
    addTerms(out, bridge, "bridge_terms" + suffix);
}

} // namespace

void addBridges(Composer& out) {
    const auto* const bridges = out.material().input().bridges;
    if (bridges == nullptr || bridges->empty()) {
        return;
    }
    out.heading(1, "section.bridges");
    out.paragraph("bridge.lead");
    for (std::size_t index = 0; index < bridges->size(); ++index) {
        addBridge(out, (*bridges)[index], std::to_string(index + 1));
    }
}

} // namespace parkcarbon::report
