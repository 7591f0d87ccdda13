#include "indicator_park.hpp"

#include "csv_cases.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace parkcarbon::engine::indicators::test {

const reference::Catalogue& shippedCatalogue() {
    return **reference::Catalogue::shipped();
}

std::shared_ptr<const Scheme> shippedScheme(const std::string& id) {
    static const std::vector<Scheme> schemes = shippedSchemes(shippedCatalogue());
    return std::make_shared<const Scheme>(**findScheme(schemes, id));
}

IndicatorPark::IndicatorPark() : period_(base::Period::year(2025)), base_(base::Period::year(2021)) {
    snapshot_.park.base_year = 2021;
    snapshot_.park.name_zh = "示例园区";
}

IndicatorPark IndicatorPark::sample() {
    IndicatorPark park;
    for (const auto& row : engine::test::caseRows("../../data/samples/wood-panel/facts.csv")) {
        park.fact(row.at("variable"), row.at("period"), std::strtod(row.at("value").c_str(), nullptr), row.at("unit"),
                  row.at("subject_id"));
    }
    return park;
}

IndicatorPark& IndicatorPark::fact(const std::string& variable, const std::string& period, double value,
                                   const std::string& unit, const std::string& subject) {
    const auto parsed_period = base::Period::parse(period);
    const auto parsed_unit = domain::Unit::parse(unit);
    if (!parsed_period || !parsed_unit) {
        throw std::invalid_argument(variable + " " + period + " " + unit);
    }
    auto& facts = snapshot_.facts;
    std::erase_if(facts, [&](const domain::Fact& one) {
        return one.subject == subject && one.variable == variable && one.period == *parsed_period;
    });
    facts.push_back({subject,
                     variable,
                     *parsed_period,
                     *domain::Quantity::create(value, *parsed_unit),
                     domain::EvidenceClass::Reported,
                     "yearbook",
                     {}});
    return *this;
}

IndicatorPark& IndicatorPark::without(const std::string& variable, const std::string& period) {
    std::erase_if(snapshot_.facts, [&](const domain::Fact& one) {
        return one.variable == variable && one.period == *base::Period::parse(period);
    });
    return *this;
}

IndicatorPark& IndicatorPark::enterprise(const std::string& id, const std::string& industry) {
    domain::Enterprise enterprise;
    enterprise.id = domain::EnterpriseId(id);
    if (!industry.empty()) {
        enterprise.industry_code = *domain::IndustryCode::parse(industry);
    }
    snapshot_.enterprises.push_back(std::move(enterprise));
    return *this;
}

IndicatorPark& IndicatorPark::decision(base::Code code, const std::string& subject, const std::string& choice,
                                       const std::string& reason) {
    return decision(code.name, subject, choice, reason);
}

IndicatorPark& IndicatorPark::decision(std::string_view code, const std::string& subject, const std::string& choice,
                                       const std::string& reason) {
    domain::Decision decision;
    decision.id = domain::DecisionId("D" + std::to_string(snapshot_.decisions.size() + 1));
    decision.code = std::string(code);
    decision.subject = subject;
    decision.choice = choice;
    decision.reason = reason;
    snapshot_.decisions.push_back(std::move(decision));
    return *this;
}

IndicatorPark& IndicatorPark::target(const std::string& indicator, int year, double value) {
    domain::Target target;
    target.indicator = indicator;
    target.year = year;
    target.value = value;
    snapshot_.targets.push_back(std::move(target));
    return *this;
}

IndicatorPark& IndicatorPark::between(base::Period from, base::Period to) {
    base_ = from;
    period_ = to;
    return *this;
}

IndicatorPark& IndicatorPark::withoutBase() {
    base_ = std::nullopt;
    return *this;
}

VariableSpace IndicatorPark::space() const {
    std::vector<VariableTable> tables;
    for (const base::Period one : periodsFor(period_, base_)) {
        PeriodSources sources;
        sources.period = one;
        tables.push_back(variableTable(snapshot_, shippedCatalogue(), sources));
    }
    return variableSpace(std::move(tables), base_, snapshot_);
}

SchemeResult IndicatorPark::result(const std::string& scheme) const {
    return evaluate(shippedScheme(scheme), space(), snapshot_, shippedCatalogue());
}

SchemeResult IndicatorPark::result(Scheme scheme) const {
    return evaluate(std::make_shared<const Scheme>(std::move(scheme)), space(), snapshot_, shippedCatalogue());
}

IndicatorResult IndicatorPark::indicator(const std::string& id) const {
    return *result(id.substr(0, id.find('-'))).find(id);
}

IndicatorResult IndicatorPark::indicator(const IndicatorRow& row) const {
    return result(ownScheme("OWN", "", "", {row}, shippedCatalogue())).indicators.at(0);
}

IndicatorRow ownRow(const std::string& formula, const std::string& threshold, const std::string& unit,
                    const std::string& direction) {
    IndicatorRow row;
    row.id = "OWN-01";
    row.set_id = "OWN";
    row.name_zh = "自定指标";
    row.name_en = "own indicator";
    row.unit = unit;
    row.direction = direction;
    row.threshold = threshold;
    row.formula = formula;
    row.mandatory = "mandatory";
    return row;
}

} // namespace parkcarbon::engine::indicators::test
