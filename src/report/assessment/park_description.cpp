#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include "../inventory/sections.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::report {
namespace {

constexpr std::array kBasicVariables = {"A_park", "A_ind", "A_green", "EMP",     "GDP",     "GIO",   "IAV",
                                        "IAV_rr", "E_tce", "E_re",    "W_fresh", "W_reuse", "SW_gen"};

void addBasicData(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto base_period = names.basePeriod();
    Table table = out.newTable(
        "park_basic_data",
        {material.textColumn("column.figure"),
         material.textColumn("column.unit"),
         {base_period ? material.program().period(*base_period) : material.words("cover.base_year"), "", Align::Right},
         {material.program().period(names.period()), "", Align::Right},
         material.textColumn("column.origin")});
    const auto* now = names.results().variables.table(names.period());
    for (const char* const id : kBasicVariables) {
        const auto* value = now == nullptr ? nullptr : now->find(id);
        const auto before = base_period ? names.variableAt(id, *base_period) : std::nullopt;
        if ((value == nullptr || !value->value) && !before) {
            continue;
        }
        const bool known = value != nullptr && value->value;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(names.variable(id)), Cell::text(names.variableUnit(id)), names.value(before),
              names.value(known ? value->value : std::nullopt),
              known ? Cell::text(names.word("variable_origin", engine::indicators::originWord(value->origin)))
                    : Cell::none()}});
    }
    out.add(std::move(table));
}

/// Flows between parties inside the park: what one gives and another takes.
void addChain(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("industry_chain",
                               {material.textColumn("column.from"), material.textColumn("column.to"),
                                material.textColumn("column.material"), material.numberColumn("column.quantity", ""),
                                material.textColumn("column.unit")});
    using Party = domain::FlowParty::Kind;
    for (const domain::Flow& flow : material.snapshot().flows) {
        const bool goods = flow.layer == "goods" && flow.period == material.inventory().period;
        if (!goods || flow.from.kind() != Party::Node || flow.to.kind() != Party::Node) {
            continue;
        }
        const std::string from = enterpriseOfNode(material.snapshot(), flow.from.name());
        const std::string to = enterpriseOfNode(material.snapshot(), flow.to.name());
        if (from != to) {
            table.rows.push_back({Row::Kind::Body,
                                  {Cell::text(material.enterprise(from)), Cell::text(material.enterprise(to)),
                                   Cell::text(material.item(flow.material)), AssessmentNames::value(flow.quantity),
                                   Cell::text(material.program().unitName(flow.unit.symbol()))}});
        }
    }
    out.heading(1, "section.industry_chain");
    out.textBlock("assessment.chain", "industry_chain.lead", {{"count", std::to_string(table.rows.size())}});
    out.add(std::move(table));
}

} // namespace

void addParkDescription(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    const auto& enterprises = material.inventory().enterprises;
    const auto inside =
        std::count_if(enterprises.begin(), enterprises.end(), [](const auto& one) { return one.inside_boundary; });
    out.beginChapter("section.park_description");
    out.textBlock("assessment.park", "park_description.lead",
                  {{"park", material.parkName()},
                   {"province", material.snapshot().park.province.empty() ? material.words("none")
                                                                          : material.snapshot().park.province},
                   {"type", material.program().choiceLabel(material.snapshot().park.park_type)},
                   {"zones", std::to_string(material.snapshot().zones.size())},
                   {"inside", std::to_string(inside)},
                   {"outside", std::to_string(enterprises.size() - static_cast<std::size_t>(inside))}});
    out.heading(1, "section.basic_data");
    addBasicData(out, names);
    addBoundary(out);
    addChain(out);
    out.endChapter();
}

} // namespace parkcarbon::report
