#include "fact_values.hpp"

#include "../inventory/boundary.hpp"
#include "variable_units.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

constexpr std::string_view kPark = "park";

auto factOrder(const domain::Fact& fact) {
    return std::tie(fact.subject, fact.variable);
}

bool isState(const reference::ParkVariable& variable) {
    using Kind = reference::ParkVariable::PeriodKind;
    return variable.period == Kind::State || variable.period == Kind::Cumulative || variable.period == Kind::Base;
}

/// Whether parts of the year make up the whole: all months, or all quarters, and not both.
bool coversYear(const std::vector<const domain::Fact*>& parts) {
    const auto months = std::count_if(parts.begin(), parts.end(), [](const domain::Fact* fact) {
        return fact->period.kind() == base::Period::Kind::Month;
    });
    const auto quarters = static_cast<std::ptrdiff_t>(parts.size()) - months;
    return (months == 12 && quarters == 0) || (quarters == 4 && months == 0);
}

void addFact(VariableCandidate& sum, const domain::Fact& fact, double value) {
    sum.value += value;
    sum.records.push_back(domain::recordId(fact));
    sum.evidence_class = std::max(sum.evidence_class.value_or(fact.evidence_class), fact.evidence_class);
}

/// Once for each fact, however many variables are made of it.
void tellUnit(const domain::Fact& fact, const reference::ParkVariable& variable, base::Findings& findings) {
    base::Finding finding{
        kVariableUnitUnusable,
        base::Severity::Error,
        {{"variable", variable.id}, {"value", fact.value.unit().symbol()}, {"expected", variable.unit.symbol()}},
        {"facts", domain::recordId(fact), "unit", {}, {}, 0, {}}};
    if (std::find(findings.begin(), findings.end(), finding) == findings.end()) {
        findings.push_back(std::move(finding));
    }
}

} // namespace

FactValues::FactValues(const domain::ProjectSnapshot& snapshot, base::Period period) : period_(period) {
    for (const domain::Fact& fact : snapshot.facts) {
        if (period.contains(fact.period)) {
            facts_.push_back(&fact);
        }
    }
    std::sort(facts_.begin(), facts_.end(), [](const domain::Fact* a, const domain::Fact* b) {
        return std::pair(factOrder(*a), a->period.encoded()) < std::pair(factOrder(*b), b->period.encoded());
    });
    const inventory::Boundary boundary(snapshot);
    for (std::size_t index = 0; index < snapshot.enterprises.size(); ++index) {
        if (boundary.isMember(index, period)) {
            members_.push_back(&snapshot.enterprises[index]);
        }
    }
}

std::optional<VariableCandidate> FactValues::ofSubject(std::string_view subject,
                                                       const reference::ParkVariable& variable,
                                                       base::Findings& findings) const {
    const auto key = std::pair(subject, std::string_view(variable.id));
    auto fact = std::lower_bound(facts_.begin(), facts_.end(), key, [](const domain::Fact* one, const auto& wanted) {
        return std::pair(std::string_view(one->subject), std::string_view(one->variable)) < wanted;
    });
    std::vector<const domain::Fact*> own;
    std::vector<const domain::Fact*> parts;
    for (; fact != facts_.end() && (*fact)->subject == subject && (*fact)->variable == variable.id; ++fact) {
        ((*fact)->period == period_ ? own : parts).push_back(*fact);
    }
    if (own.empty() && isState(variable) && !parts.empty()) {
        own.push_back(parts.back());
    } else if (own.empty() && coversYear(parts)) {
        own = parts;
    }
    if (own.empty()) {
        return std::nullopt;
    }
    VariableCandidate result;
    for (const domain::Fact* const one : own) {
        const auto value = inUnit(one->value, variable.unit);
        if (!value) {
            tellUnit(*one, variable, findings);
            return std::nullopt;
        }
        addFact(result, *one, *value);
    }
    return result;
}

std::optional<VariableCandidate> FactValues::entered(const reference::ParkVariable& variable,
                                                     base::Findings& findings) const {
    auto result = ofSubject(kPark, variable, findings);
    if (result) {
        result->origin = VariableOrigin::Entered;
        result->detail = result->records.front();
    }
    return result;
}

std::optional<VariableCandidate> FactValues::enterpriseSum(const reference::ParkVariable& variable,
                                                           const std::vector<int>& divisions,
                                                           base::Findings& findings) const {
    VariableCandidate sum;
    sum.origin = VariableOrigin::EnterpriseSum;
    std::size_t enterprises = 0;
    for (const domain::Enterprise* const enterprise : members_) {
        const bool wanted = divisions.empty() || (enterprise->industry_code &&
                                                  std::find(divisions.begin(), divisions.end(),
                                                            enterprise->industry_code->division()) != divisions.end());
        const auto stated = wanted ? ofSubject(enterprise->id.str(), variable, findings) : std::nullopt;
        if (stated) {
            ++enterprises;
            sum.value += stated->value;
            sum.records.insert(sum.records.end(), stated->records.begin(), stated->records.end());
            sum.evidence_class =
                std::max(sum.evidence_class.value_or(*stated->evidence_class), *stated->evidence_class);
        }
    }
    sum.detail = std::to_string(enterprises) + "/" + std::to_string(members_.size());
    return enterprises == 0 ? std::nullopt : std::optional(std::move(sum));
}

} // namespace parkcarbon::engine::indicators
