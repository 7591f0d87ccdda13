#include "sections.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace parkcarbon::report {
namespace {

using namespace engine::pollutants;

constexpr std::string_view kRateDecision = "TAX_RATE_MISSING"; ///< the code that decisions about rates answer

Cell amountOrNone(const std::optional<double>& value, int decimals) {
    return value ? Cell::number(*value, decimals) : Cell::none();
}

void addMasses(Composer& out, const PollutantAccount& account) {
    const Material& material = out.material();
    Table table = out.newTable(
        "pollutants",
        {material.textColumn("column.pollutant"), material.numberColumn("column.mass", "kg"),
         material.numberColumn("column.stated", "kg"), material.numberColumn("column.estimated", "kg"),
         material.numberColumn("column.equivalent_value", "kg"), material.numberColumn("column.equivalents", "")});
    for (const PollutantTotal& total : account.park) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.pollutant(total.medium, total.pollutant)), Cell::number(total.mass_kg, 1),
              Cell::number(total.stated_kg, 1), Cell::number(total.estimated_kg, 1),
              total.equivalent_kg ? Material::amount(*total.equivalent_kg) : Cell::none(),
              amountOrNone(total.equivalents, 1)}});
    }
    table.notes.push_back(material.words("pollutants.note"));
    out.add(std::move(table));
}

void addByEnterpriseTable(Composer& out, const PollutantAccount& account) {
    const Material& material = out.material();
    std::vector<Column> columns{material.textColumn("column.enterprise")};
    for (const PollutantTotal& total : account.park) {
        // Symbols save width; a word of several parts is none.
        const bool is_symbol = total.pollutant.find('_') == std::string::npos;
        columns.push_back(
            {is_symbol ? total.pollutant : material.pollutant(total.medium, total.pollutant), "kg", Align::Right});
    }
    Table table = out.newTable("pollutants_by_enterprise", std::move(columns));
    for (const EnterprisePollutants& enterprise : account.enterprises) {
        Row row{Row::Kind::Body, {Cell::text(material.enterprise(enterprise.enterprise_id))}};
        for (const PollutantTotal& column : account.park) {
            const auto found =
                std::find_if(enterprise.totals.begin(), enterprise.totals.end(), [&](const PollutantTotal& total) {
                    return total.medium == column.medium && total.pollutant == column.pollutant;
                });
            row.cells.push_back(found == enterprise.totals.end() ? Cell::none() : Cell::number(found->mass_kg, 0));
        }
        table.rows.push_back(std::move(row));
    }
    out.add(std::move(table));
}

/// Estimates rest on factors; those that nobody has compared with their source are named.
void addEstimateFactors(Composer& out, const PollutantAccount& account) {
    const Material& material = out.material();
    std::map<std::string, std::pair<double, std::set<std::string>>> unconfirmed;
    for (const PollutantLine& line : account.lines) {
        if (line.counted && line.basis == Basis::Estimated && line.factor_status == reference::Status::Unconfirmed) {
            auto& [mass_kg, enterprises] = unconfirmed[material.pollutant(line.medium, line.pollutant)];
            mass_kg += line.mass_kg;
            enterprises.insert(line.enterprise_id);
        }
    }
    if (unconfirmed.empty()) {
        return;
    }
    Table table = out.newTable("pollutants_unconfirmed",
                               {material.textColumn("column.pollutant"), material.numberColumn("column.mass", "kg"),
                                material.numberColumn("column.enterprises", ""), material.textColumn("column.status")});
    for (const auto& [name, sum] : unconfirmed) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(name), Cell::number(sum.first, 1), Cell::number(static_cast<double>(sum.second.size()), 0),
              material.status(reference::Status::Unconfirmed)}});
    }
    out.add(std::move(table));
}

/// The rate of a medium that the project has decided on, or what there is instead of one.
void addRate(Composer& out, std::string_view medium, bool missing) {
    const Material& material = out.material();
    const auto& decisions = material.snapshot().decisions;
    const auto decided = std::find_if(decisions.begin(), decisions.end(), [&](const domain::Decision& decision) {
        return decision.code == kRateDecision && decision.subject == medium;
    });
    const std::string medium_name = material.words("medium." + std::string(medium));
    if (missing) {
        out.warning("tax.no_rate", {{"medium", medium_name}});
    } else if (decided != decisions.end()) {
        out.bullet("tax.decided_rate",
                   {{"medium", medium_name}, {"rate", decided->choice}, {"reason", decided->reason}});
    } else {
        out.bullet("tax.stated_rate", {{"medium", medium_name}});
    }
}

struct TaxSum {
    double equivalents = 0.0;
    double reduced_equivalents = 0.0;
    std::optional<double> tax_cny = 0.0;
    std::set<std::string> enterprises;

    void add(const TaxItem& item) {
        equivalents += item.equivalents.value_or(0.0);
        reduced_equivalents += item.equivalents.value_or(0.0) * item.reduced_to;
        tax_cny = tax_cny && item.tax_cny ? std::optional(*tax_cny + *item.tax_cny) : std::nullopt;
        enterprises.insert(item.enterprise_id);
    }
};

void addTax(Composer& out, const PollutionTax& tax) {
    const Material& material = out.material();
    addRate(out, "air", tax.air_rate_missing);
    if (tax.water_equivalents > 0.0) {
        addRate(out, "water", tax.water_rate_missing);
    }
    std::map<std::tuple<std::string, std::string, TaxVerdict>, TaxSum> sums;
    for (const TaxItem& item : tax.items) {
        sums[{item.medium, item.pollutant, item.verdict}].add(item);
    }
    Table table =
        out.newTable("pollution_tax",
                     {material.textColumn("column.pollutant"), material.textColumn("column.verdict"),
                      material.numberColumn("column.enterprises", ""), material.numberColumn("column.equivalents", ""),
                      material.numberColumn("column.reduced_to", "%"),
                      material.numberColumn("column.tax", material.words("unit.cny"))});
    for (const auto& [key, sum] : sums) {
        const auto& [medium, pollutant, verdict] = key;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.pollutant(medium, pollutant)),
              Cell::text(material.program().term("tax_verdict." + std::string(verdictWord(verdict)))),
              Cell::number(static_cast<double>(sum.enterprises.size()), 0), Cell::number(sum.equivalents, 1),
              Material::percent(sum.reduced_equivalents, sum.equivalents), amountOrNone(sum.tax_cny, 2)}});
    }
    if (!table.rows.empty()) {
        table.rows.push_back({Row::Kind::Total,
                              {Cell::text(material.words("tax.taxed")), Cell::none(), Cell::none(),
                               Cell::number(tax.air_equivalents + tax.water_equivalents, 1), Cell::none(),
                               amountOrNone(tax.tax_cny, 2)}});
    }
    out.add(std::move(table));
}

void addCoControl(Composer& out, const CoControl& both) {
    const Material& material = out.material();
    Table table = out.newTable("co_control", {material.textColumn("column.pollutant"),
                                              {both.from, "", Align::Right},
                                              {both.to, "", Align::Right},
                                              material.numberColumn("column.reduction", ""),
                                              material.textColumn("column.unit"),
                                              material.numberColumn("column.elasticity", ""),
                                              material.textColumn("column.quadrant")});
    const auto row = [&](std::string name, double from, double to, double reduction, std::string unit, Cell elasticity,
                         std::string quadrant) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(std::move(name)), Cell::number(from, 1), Cell::number(to, 1), Cell::number(reduction, 1),
              Cell::text(std::move(unit)), std::move(elasticity), Cell::text(std::move(quadrant))}});
    };
    row(material.program().term("view.territorial"), both.co2e_from_t, both.co2e_to_t, both.co2e_reduction_t,
        material.words("unit.co2e"), Cell::none(), "");
    for (const CoControlPollutant& one : both.pollutants) {
        row(material.pollutant(one.medium, one.pollutant), one.from_kg, one.to_kg, one.reduction_kg, "kg",
            one.elasticity ? Cell::number(*one.elasticity, 2)
                           : Cell::text(material.program().term("no_elasticity." +
                                                                std::string(noElasticityWord(one.no_elasticity)))),
            material.program().term("quadrant." + std::string(quadrantWord(one.quadrant))));
    }
    row("LAPeq", both.lap_eq.from, both.lap_eq.to, both.lap_eq.reduction, material.words("unit.equivalents"),
        Cell::none(), "");
    if (both.iap_eq) {
        row("IAPeq", both.iap_eq->from, both.iap_eq->to, both.iap_eq->reduction, material.words("unit.equivalents"),
            Cell::none(), "");
    }
    table.notes.push_back(material.words("co_control.note"));
    if (!both.iap_eq) {
        table.notes.push_back(material.words("co_control.no_eta"));
    }
    if (!both.without_weight.empty()) {
        table.notes.push_back(
            material.words("co_control.without_weight", {{"pollutants", material.joined(both.without_weight)}}));
    }
    out.add(std::move(table));
}

} // namespace

void addPollutants(Composer& out) {
    const PollutantAccount* const account = out.material().input().pollutants;
    if (account == nullptr) {
        return;
    }
    out.heading(1, "section.pollutants");
    out.heading(2, "section.pollutant_masses");
    out.paragraph("pollutants.lead");
    addMasses(out, *account);
    addByEnterpriseTable(out, *account);
    addEstimateFactors(out, *account);
    out.heading(2, "section.pollution_tax");
    out.paragraph("tax.lead");
    addTax(out, account->tax);
    if (const CoControl* const both = out.material().input().co_control) {
        out.heading(2, "section.co_control");
        out.paragraph("co_control.lead");
        addCoControl(out, *both);
    }
}

} // namespace parkcarbon::report
