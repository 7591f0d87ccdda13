#include "sections.hpp"

#include <optional>

namespace parkcarbon::report {
namespace {

constexpr std::size_t kHashShown = 12;

std::string dateOrNone(const Material& material, const std::optional<base::Date>& date) {
    return date ? material.program().date(*date) : material.words("none");
}

std::string byAndOn(const Material& material, const std::string& by, const std::optional<base::Date>& on) {
    return by.empty() ? dateOrNone(material, on)
                      : by + (on ? material.words("list.separator") + material.program().date(*on) : std::string());
}

/// What a decision is about.
std::string codeName(const Material& material, const std::string& code) {
    return material.hasWords("decision." + code) ? material.words("decision." + code) : code;
}

void addOwnFactors(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("own_factors",
                               {material.textColumn("column.id"), material.textColumn("column.category"),
                                material.textColumn("column.item"), material.textColumn("column.parameter"),
                                material.numberColumn("column.value", ""), material.textColumn("column.unit"),
                                material.numberColumn("column.uncertainty", "±%"), material.textColumn("column.source"),
                                material.textColumn("column.licence"), material.textColumn("column.evidence_ref")});
    for (const domain::OwnFactor& factor : material.snapshot().own_factors) {
        std::string parameter =
            material.program().hasTerm(factor.parameter) ? material.program().term(factor.parameter) : factor.parameter;
        if (!factor.gas.empty()) {
            parameter += material.words("in_brackets", {{"text", factor.gas}});
        }
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(factor.id.str()), Cell::text(material.program().label(factor.category)),
              Cell::text(material.item(factor.item)), Cell::text(std::move(parameter)), Material::amount(factor.value),
              Cell::text(factor.unit ? material.unit(factor.unit->symbol()) : ""),
              factor.uncertainty_pct ? Cell::number(*factor.uncertainty_pct, 1) : Cell::none(),
              Cell::text(factor.source), Cell::text(factor.licence), Cell::text(factor.evidence_ref)}});
    }
    out.add(std::move(table));
}

void addDecisions(Composer& out) {
    const Material& material = out.material();
    Table table =
        out.newTable("decisions", {material.textColumn("column.decision"), material.textColumn("column.subject"),
                                   material.textColumn("column.choice"), material.textColumn("column.grounds"),
                                   material.textColumn("column.decided")});
    for (const domain::Decision& decision : material.snapshot().decisions) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(codeName(material, decision.code)), Cell::text(decision.subject), Cell::text(decision.choice),
              Cell::text(decision.reason), Cell::text(byAndOn(material, decision.decided_by, decision.decided_on))}});
    }
    out.add(std::move(table));
}

std::string hashText(const Material& material, const std::string& sha256) {
    return material.request().format == Format::Csv ? sha256 : sha256.substr(0, kHashShown);
}

void addPinned(Composer& out) {
    const Material& material = out.material();
    Table table =
        out.newTable("pinned_sets", {material.textColumn("column.factor_kind"),
                                     material.textColumn("column.factor_set"), material.textColumn("column.sha256")});
    for (const domain::PinnedSet& set : material.snapshot().pinned) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.factorKind(set.kind)), Cell::text(set.set_id),
                               Cell::text(hashText(material, set.sha256))}});
    }
    table.notes.push_back(material.words("pinned.note"));
    out.add(std::move(table));
    const domain::SupersededSets* const superseded = material.input().superseded;
    if (superseded == nullptr || superseded->empty()) {
        return;
    }
    Table old = out.newTable("superseded_sets",
                             {material.textColumn("column.factor_kind"), material.textColumn("column.factor_set"),
                              material.textColumn("column.sha256"), material.textColumn("column.superseded_on"),
                              material.textColumn("column.grounds")});
    for (const domain::SupersededSet& set : *superseded) {
        old.rows.push_back({Row::Kind::Body,
                            {Cell::text(material.factorKind(set.set.kind)), Cell::text(set.set.set_id),
                             Cell::text(hashText(material, set.set.sha256)),
                             Cell::text(material.program().date(set.superseded_on)), Cell::text(set.reason)}});
    }
    out.add(std::move(old));
}

void addDismissed(Composer& out) {
    const Material& material = out.material();
    const services::DismissedFindings* const dismissed = material.input().dismissed;
    if (dismissed == nullptr || dismissed->empty()) {
        out.paragraph("judgements.none_dismissed");
        return;
    }
    Table table = out.newTable("dismissed_findings",
                               {material.textColumn("column.severity"), material.textColumn("column.places"),
                                material.textColumn("column.finding"), material.textColumn("column.grounds"),
                                material.textColumn("column.decided")});
    for (const services::DismissedFinding& one : *dismissed) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().severityLabel(one.finding.severity)),
                               Cell::text(material.program().location(one.finding.where)),
                               Cell::text(material.program().sentence(one.finding)), Cell::text(one.dismissal.reason),
                               Cell::text(byAndOn(material, one.dismissal.dismissed_by, one.dismissal.dismissed_on))}});
    }
    out.addLong(std::move(table));
}

} // namespace

void addJudgements(Composer& out) {
    out.heading(1, "section.judgements");
    out.paragraph("judgements.lead");
    out.heading(2, "section.own_factors");
    addOwnFactors(out);
    out.heading(2, "section.decisions");
    addDecisions(out);
    out.heading(2, "section.pinned_sets");
    addPinned(out);
    out.heading(2, "section.dismissed");
    addDismissed(out);
}

} // namespace parkcarbon::report
