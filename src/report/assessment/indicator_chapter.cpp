#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <algorithm>
#include <set>

namespace parkcarbon::report {
namespace {

using namespace engine::indicators;

std::string amountText(const AssessmentNames& names, const AmountNeeded& amount) {
    return names.material().words(amount.increase ? "amount_needed.more" : "amount_needed.less",
                                  {{"variable", names.variable(amount.variable)},
                                   {"value", AssessmentNames::valueText(amount.value)},
                                   {"unit", names.material().program().unitName(amount.unit)}});
}

/// What an indicator without a number lacks: each variable with the place that it would come from.
std::string missingText(const AssessmentNames& names, const IndicatorResult& result) {
    std::vector<std::string> parts;
    for (const MissingInput& missing : result.missing) {
        parts.push_back(names.material().words(
            "missing_input", {{"variable", names.variable(missing.stands_for)},
                              {"id", missing.variable},
                              {"period", missing.period ? names.material().program().period(*missing.period)
                                                        : names.material().words("none")},
                              {"source", names.word("missing_source", missing.source)}}));
    }
    return names.material().joined(parts);
}

std::string reasonText(const AssessmentNames& names, const IndicatorResult& result) {
    return result.reason_is_decision ? result.reason : names.word("indicator_reason", result.reason);
}

/// Why there is a gap, what is missing, or why it does not apply.
std::string remarkOf(const AssessmentNames& names, const IndicatorResult& result) {
    switch (result.verdict) {
    case Verdict::NotMet:
        return result.amount_needed ? amountText(names, *result.amount_needed) : std::string();
    case Verdict::CannotCompute:
        return result.missing.empty() ? reasonText(names, result) : missingText(names, result);
    case Verdict::NotApplicable:
        return reasonText(names, result);
    case Verdict::Met:
    case Verdict::NoThreshold:
        break;
    }
    return {};
}

Table schemeTable(const Composer& out, const AssessmentNames& names, const SchemeResult& scheme) {
    const Material& material = out.material();
    const auto base_period = names.basePeriod();
    Table table = out.newTable(
        "indicators",
        {material.textColumn("column.id"),
         material.textColumn("column.indicator"),
         material.textColumn("column.unit"),
         {base_period ? material.program().period(*base_period) : material.words("cover.base_year"), "", Align::Right},
         {material.program().period(names.period()), "", Align::Right},
         material.textColumn("column.limit"),
         material.textColumn("column.verdict"),
         material.numberColumn("column.gap", ""),
         material.textColumn("column.remark")});
    table.id = "indicators_" + scheme.scheme->id;
    table.title = material.words("table.indicators", {{"scheme", names.scheme(*scheme.scheme)}});
    for (const IndicatorResult& result : scheme.indicators) {
        const IndicatorDefinition& definition = scheme.definition(result);
        const bool marked = definition.row.status == "unconfirmed";
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(result.id + (marked ? material.words("assessment.unconfirmed_mark") : "")),
              Cell::text(material.named(definition.row.name_zh, definition.row.name_en)),
              Cell::text(material.program().unitName(definition.row.unit)), names.value(result.base_value),
              names.value(result.value), result.limit ? Cell::text(names.limit(*result.limit)) : Cell::none(),
              names.verdict(result.verdict), names.value(result.gap), Cell::text(remarkOf(names, result))}});
        for (const IndicatorPart& part : result.parts) {
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::none(),
                  Cell::text(material.words("assessment.part",
                                            {{"part", material.program().termOr("indicator_part", part.label)}})),
                  Cell::none(), Cell::none(), names.value(part.value), Cell::none(), names.verdict(part.verdict),
                  Cell::none(), Cell::none()}});
        }
    }
    table.notes.push_back(material.words("indicators.note"));
    return table;
}

void addScheme(Composer& out, const AssessmentNames& names, const SchemeResult& scheme) {
    const Material& material = out.material();
    out.subheading(names.scheme(*scheme.scheme));
    out.paragraph("scheme.source", {{"source", scheme.scheme->source},
                                    {"status", material.program().termOr("status", scheme.scheme->status)}});
    const SchemePass& pass = scheme.pass;
    const std::string condition =
        material.words("pass." + std::string(passWord(pass.state)),
                       {{"met", std::to_string(pass.met)}, {"required", std::to_string(pass.required)}});
    out.add(Block(Paragraph{pass.state == SchemePass::State::Failed ? Paragraph::Kind::Warning : Paragraph::Kind::Body,
                            material.words("scheme.condition", {{"condition", condition}})}));
    for (const std::string& veto : pass.vetoes) {
        out.warning("scheme.veto", {{"indicator", names.indicator(veto)}});
    }
    for (const GroupResult& group : scheme.groups) {
        const IndicatorGroup& definition = scheme.scheme->groups[group.group];
        out.bullet(group.passed ? "scheme.group_passed" : "scheme.group_failed",
                   {{"group", material.program().termOr("indicator_group", definition.name)},
                    {"needed", std::to_string(definition.needed)},
                    {"met", std::to_string(group.met)}});
    }
    out.add(schemeTable(out, names, scheme));
}

} // namespace

void addIndicatorChapter(Composer& out) {
    const AssessmentNames names(out.material());
    out.pageBreak(true);
    out.heading(1, "section.indicators");
    std::size_t met = 0;
    std::size_t not_met = 0;
    std::size_t missing = 0;
    for (const auto& scheme : names.results().indicators.schemes) {
        met += scheme->summary.met;
        not_met += scheme->summary.not_met;
        missing += scheme->summary.cannot_compute;
    }
    out.textBlock("assessment.indicators", "indicators.lead",
                  {{"schemes", std::to_string(names.results().indicators.schemes.size())},
                   {"met", std::to_string(met)},
                   {"not_met", std::to_string(not_met)},
                   {"missing", std::to_string(missing)}});
    for (const auto& scheme : names.results().indicators.schemes) {
        addScheme(out, names, *scheme);
    }
    out.pageBreak(false);
}

} // namespace parkcarbon::report
