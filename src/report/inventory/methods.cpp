#include "sections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace parkcarbon::report {
namespace {

std::string yearsOrNone(const Material& material, const std::string& year) {
    return year.empty() ? material.words("none") : year;
}

void addCategoryMethods(Composer& out) {
    const Material& material = out.material();
    std::set<std::string> categories;
    for (const auto& [category, value] : material.totals().direct_by_category) {
        categories.insert(category);
    }
    Table table = out.newTable("methods", {material.textColumn("column.category"),
                                           material.textColumn("column.formula"), material.textColumn("column.basis")});
    const auto add = [&](std::string_view category) {
        const std::string key = "method." + std::string(category);
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.category(category)), Cell::text(material.words(key + ".formula")),
                               Cell::text(material.words(key + ".basis"))}});
    };
    for (const std::string_view category : domain::Words<domain::ActivityCategory>::kAll) {
        if (categories.contains(std::string(category))) {
            add(category);
        }
    }
    add("imported_energy");
    add("exported_energy");
    out.add(std::move(table));
}

/// The items that one formula of a method computed; "a, b, c, and 4 more".
std::string itemsText(const Material& material, const std::set<std::string>& items) {
    constexpr std::size_t kShown = 4;
    std::vector<std::string> shown(
        items.begin(), std::next(items.begin(), static_cast<std::ptrdiff_t>(std::min(kShown, items.size()))));
    std::string text = material.joined(shown);
    if (items.size() > kShown) {
        text += material.words("list.and_more", {{"count", std::to_string(items.size() - kShown)}});
    }
    return text;
}

/// The report's font has no superscript minus: 10⁻⁶ is written 10^-6.
std::string printable(std::string formula) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPowers = {
        {{"⁻³", "^-3"}, {"⁻⁶", "^-6"}, {"⁻⁹", "^-9"}, {"⁻", "^-"}}};
    for (const auto& [power, plain] : kPowers) {
        for (std::size_t at = formula.find(power); at != std::string::npos; at = formula.find(power, at)) {
            formula.replace(at, power.size(), plain);
        }
    }
    return formula;
}

/// Every method that made a line, with the formula and what it was used for.
void addUsedMethods(Composer& out) {
    const Material& material = out.material();
    std::map<std::tuple<std::string, std::string, std::string>, std::set<std::string>> used;
    for (const auto& line : material.inventory().lines) {
        if (line.ledger == "imported_energy" || line.ledger == "exported_energy") {
            continue; // in the table above
        }
        std::string formula = material.methods().formula(line.method, line.item);
        const std::string of_category = "method." + line.category + ".formula";
        if (formula.empty() && material.hasWords(of_category)) {
            formula = material.words(of_category);
        }
        used[{line.category, line.method, std::move(formula)}].insert(material.item(line.item));
    }
    if (used.empty()) {
        return;
    }
    Table table =
        out.newTable("methods_used", {material.textColumn("column.method"), material.textColumn("column.items"),
                                      material.textColumn("column.formula")});
    std::string category;
    for (const auto& [key, items] : used) {
        const auto& [of_category, method, formula] = key;
        if (of_category != category) {
            category = of_category;
            table.rows.push_back({Row::Kind::Group, {Cell::text(material.category(category))}});
        }
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.method(method)), Cell::text(itemsText(material, items)),
                               Cell::text(printable(formula))}});
    }
    table.notes.push_back(material.words("methods.symbols"));
    out.add(std::move(table));
}

void addGwp(Composer& out) {
    const Material& material = out.material();
    const domain::GwpSet set = material.inventory().gwp_set;
    Table table = out.newTable("gwp", {material.textColumn("column.gas"), material.numberColumn("column.gwp", ""),
                                       material.textColumn("column.status"), material.textColumn("column.source")});
    for (const auto& [gas, mass] : material.totals().mass_by_gas) {
        const reference::GwpRow* row = material.input().library.gwp().find(gas);
        const auto value = row == nullptr ? std::nullopt : row->gwp100[static_cast<std::size_t>(set)];
        if (value) {
            table.rows.push_back({Row::Kind::Body,
                                  {Cell::text(material.gas(gas)), Material::amount(*value),
                                   material.status(row->status), Cell::text(row->source)}});
        }
    }
    out.add(std::move(table));
}

} // namespace

void addUsedFactors(Composer& out) {
    const Material& material = out.material();
    Table table =
        out.newTable("used_factors", {material.textColumn("column.factor_kind"), material.textColumn("column.name"),
                                      material.textColumn("column.year"), material.textColumn("column.status"),
                                      material.textColumn("column.source")});
    bool unconfirmed = false;
    for (const auto& factor : material.inventory().used_factors) {
        unconfirmed = unconfirmed || factor.status == reference::Status::Unconfirmed;
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.factorKind(factor.kind)), Cell::text(material.item(factor.name)),
                               Cell::text(yearsOrNone(material, factor.year)), material.status(factor.status),
                               Cell::text(factor.source)}});
    }
    table.notes.push_back(material.words("methods.status_note"));
    out.add(std::move(table));
    if (unconfirmed) {
        out.warning("methods.unconfirmed");
    }
}

void addMethods(Composer& out) {
    const Material& material = out.material();
    out.heading(1, "section.methods");
    out.paragraph("methods.lead");
    out.heading(2, "section.method_formulas");
    addCategoryMethods(out);
    addUsedMethods(out);
    out.heading(2, "section.used_factors");
    out.paragraph("methods.factors", {{"fuel_set", material.inventory().fuel_set}});
    addUsedFactors(out);
    out.heading(2, "section.gwp");
    out.paragraph("methods.gwp", {{"set", material.program().label(material.inventory().gwp_set)}});
    addGwp(out);
}

} // namespace parkcarbon::report
