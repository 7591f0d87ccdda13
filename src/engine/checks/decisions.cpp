#include "check.hpp"
#include "data_years.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

/// The questions that an inventory asks by subject. Other decisions (a tax rate) fill a gap and leave no question
/// behind, so that nothing can be told about them.
bool isAskedBySubject(const domain::Decision& decision) {
    return decision.code == inventory::kGridFactorYearSubstituted.name ||
           decision.code == inventory::kResidualFactorYearSubstituted.name;
}

/// Every question that the inventories of the project's years ask or have answered: its subject, and the codes that
/// speak of it.
std::map<std::string, std::set<std::string_view>> questions(const CheckInput& input) {
    std::map<std::string, std::set<std::string_view>> asked;
    for (const int year : yearsWithData(input.snapshot)) {
        inventory::Options options;
        options.period = base::Period::year(year);
        options.keep_lines = false;
        const auto result = inventory::compute(input.snapshot, input.library, options);
        for (std::size_t index = 0; result && index < result->findings.size(); ++index) {
            const base::Finding& finding = result->findings[index];
            const std::string_view subject = finding.argument("subject");
            if (!subject.empty()) {
                asked[std::string(subject)].insert(finding.code.name);
            }
        }
    }
    return asked;
}

} // namespace

/// A decision that no question asks for any more is a leftover; one whose question stands open all the same chose what
/// cannot be taken.
void checkDecisions(const CheckInput& input, FindingWriter& findings) {
    const auto& decisions = input.snapshot.decisions;
    if (std::none_of(decisions.begin(), decisions.end(), isAskedBySubject)) {
        return;
    }
    const auto asked = questions(input);
    for (const domain::Decision& decision : decisions) {
        if (!isAskedBySubject(decision)) {
            continue;
        }
        const auto found = asked.find(decision.subject);
        const bool is_asked = found != asked.end();
        if (is_asked && !found->second.contains(decision.code)) {
            continue;
        }
        findings.add(is_asked ? kDecisionNotPossible : kDecisionUnused,
                     is_asked ? base::Severity::Warning : base::Severity::Note,
                     at("decisions", decision.id.str(), is_asked ? "choice" : "subject"),
                     {{"value", decision.choice}, {"code", decision.code}, {"subject", decision.subject}});
    }
}

} // namespace parkcarbon::engine::checks
