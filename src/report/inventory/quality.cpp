#include "activity_groups.hpp"
#include "sections.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace parkcarbon::report {
namespace {

constexpr std::size_t kPlacesShown = 3;

/// Findings of one code: how many, where first, and the sentence of the first as an example.
struct FindingGroup {
    const base::Finding* first = nullptr;
    std::size_t count = 0;
    std::vector<std::string> places;
};

std::vector<FindingGroup> groupedFindings(const Material& material, const base::Findings& findings) {
    // Severity first, so that errors lead.
    std::map<std::pair<int, std::string_view>, FindingGroup> groups;
    for (const base::Finding& finding : findings) {
        FindingGroup& group = groups[{-static_cast<int>(finding.severity), finding.code.name}];
        if (group.first == nullptr) {
            group.first = &finding;
        }
        ++group.count;
        const std::string place = material.program().location(finding.where);
        if (group.places.size() < kPlacesShown && !place.empty()) {
            group.places.push_back(place);
        }
    }
    std::vector<FindingGroup> list;
    for (auto& [key, group] : groups) {
        list.push_back(std::move(group));
    }
    return list;
}

std::string placesText(const Material& material, const FindingGroup& group) {
    std::string words;
    for (const std::string& place : group.places) {
        words += (words.empty() ? "" : material.words("list.separator")) + place;
    }
    if (group.count > group.places.size() && !group.places.empty()) {
        words += material.words("list.and_more", {{"count", std::to_string(group.count - group.places.size())}});
    }
    return words;
}

Cell severityCell(const Material& material, base::Severity severity) {
    return Cell::text(material.program().severityLabel(severity),
                      severity == base::Severity::Error ? Emphasis::Warning : Emphasis::Plain);
}

void addUncertainty(Composer& out) {
    const Material& material = out.material();
    const auto& totals = material.totals();
    Table table =
        out.newTable("uncertainty", {material.textColumn("column.figure"), material.tonnesColumn("column.emissions"),
                                     material.numberColumn("column.uncertainty", "±%"),
                                     material.tonnesColumn("column.lower"), material.tonnesColumn("column.upper")});
    const auto row = [&](std::string_view key, std::string_view term, double value) {
        const auto found = totals.uncertainty_pct.find(std::string(key));
        if (found != totals.uncertainty_pct.end()) {
            const double half = value * found->second / 100.0;
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(material.program().term(term)), material.tonnes(value), Cell::number(found->second, 1),
                  material.tonnes(value - half), material.tonnes(value + half)}});
        }
    };
    row("direct", "total.direct", totals.direct);
    row("scope_1_2_location", "view.scope_1_2_location", totals.views.scope_1_2_location);
    out.add(std::move(table));
}

void addEvidence(Composer& out) {
    const Material& material = out.material();
    const auto emissions = emissionsByEvidence(material);
    double whole = 0.0;
    for (const auto& [evidence, value] : emissions) {
        whole += value;
    }
    Table table =
        out.newTable("evidence", {material.textColumn("column.evidence"), material.tonnesColumn("column.emissions"),
                                  material.numberColumn("column.share", "%")});
    for (const auto& [evidence, value] : emissions) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().label(evidence)), material.tonnes(value),
                               Material::percent(value, whole)}});
    }
    table.notes.push_back(material.words("quality.evidence_note"));
    out.add(std::move(table));
}

void addFindings(Composer& out) {
    const Material& material = out.material();
    base::Findings findings = material.inventory().findings;
    findings.insert(findings.end(), material.input().findings.begin(), material.input().findings.end());
    if (findings.empty()) {
        out.paragraph("quality.no_findings");
        return;
    }
    Table table =
        out.newTable("findings", {material.textColumn("column.severity"), material.numberColumn("column.count", ""),
                                  material.textColumn("column.finding"), material.textColumn("column.places")});
    for (const FindingGroup& group : groupedFindings(material, findings)) {
        table.rows.push_back(
            {Row::Kind::Body,
             {severityCell(material, group.first->severity), Cell::number(static_cast<double>(group.count), 0),
              Cell::text(material.program().sentence(*group.first)), Cell::text(placesText(material, group))}});
    }
    table.notes.push_back(material.words("quality.findings_note"));
    out.add(std::move(table));
}

void addUnconfirmed(Composer& out) {
    const Material& material = out.material();
    std::map<std::tuple<std::string, std::string, std::string>, double> emissions;
    for (const auto& line : material.inventory().lines) {
        if (line.factor_status == reference::Status::Unconfirmed && !line.biogenic) {
            emissions[{line.category, line.item, line.factor_set}] += line.co2e;
        }
    }
    Table table = out.newTable("unconfirmed_factors",
                               {material.textColumn("column.category"), material.textColumn("column.item"),
                                material.textColumn("column.factor_set"), material.tonnesColumn("column.emissions"),
                                material.numberColumn("column.share_total", "%")});
    for (const auto& [key, value] : emissions) {
        const auto& [category, item, set] = key;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.category(category)), Cell::text(material.item(item)), Cell::text(set),
              material.tonnes(value), Material::percent(value, material.totals().views.scope_1_2_location)}});
    }
    if (table.rows.empty()) {
        out.paragraph("quality.all_confirmed");
        return;
    }
    out.add(std::move(table));
}

} // namespace

void addQuality(Composer& out) {
    out.heading(1, "section.quality");
    out.heading(2, "section.uncertainty");
    out.paragraph("quality.uncertainty");
    addUncertainty(out);
    out.heading(2, "section.evidence");
    out.paragraph("quality.evidence");
    addEvidence(out);
    out.heading(2, "section.unconfirmed");
    out.paragraph("quality.unconfirmed");
    addUnconfirmed(out);
    out.heading(2, "section.findings");
    out.paragraph("quality.findings");
    addFindings(out);
}

} // namespace parkcarbon::report
