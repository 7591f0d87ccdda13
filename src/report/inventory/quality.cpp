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
    struct Use {
        double co2e = 0.0;
        std::set<std::string> enterprises;
    };
    std::map<std::tuple<std::string, std::string, std::string>, Use> uses;
    for (const auto& line : material.inventory().lines) {
        if (line.factor_status == reference::Status::Unconfirmed && !line.biogenic) {
            Use& use = uses[{line.category, line.item, line.factor_set}];
            use.co2e += line.co2e;
            use.enterprises.insert(line.enterprise_id);
        }
    }
    Table table = out.newTable("unconfirmed_factors",
                               {material.textColumn("column.category"), material.textColumn("column.item"),
                                material.textColumn("column.factor_set"), material.tonnesColumn("column.emissions"),
                                material.numberColumn("column.share_total", "%"),
                                material.numberColumn("column.enterprises", ""), material.textColumn("column.status")});
    for (const auto& [key, use] : uses) {
        const auto& [category, item, set] = key;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.category(category)), Cell::text(material.item(item)), Cell::text(set),
              material.tonnes(use.co2e), Material::percent(use.co2e, material.totals().views.scope_1_2_location),
              Cell::number(static_cast<double>(use.enterprises.size()), 0),
              material.status(reference::Status::Unconfirmed)}});
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
