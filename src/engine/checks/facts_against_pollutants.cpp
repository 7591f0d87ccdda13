#include "check.hpp"

#include "../pollutants/pollutant_names.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/pollutants/pollutant_account.hpp>

#include <algorithm>
#include <map>

namespace parkcarbon::engine::checks {
namespace {

using pollutants::PollutantAccount;
using pollutants::PollutantTotal;

/// Stated masses should agree like two books of one thing; general factors are known within a factor of two at best.
constexpr double kStatedTolerance = 0.10;
constexpr double kEstimatedFactor = 2.0;
constexpr double kMostlyStated = 0.9;
constexpr double kKilogramsPerTonne = 1000.0;

struct PollutantSum {
    double mass_kg = 0.0;
    double stated_kg = 0.0;
};

/// The pollutant and the parts that make it up (particulates: smoke dust and general dust).
PollutantSum sumOf(const std::vector<PollutantTotal>& totals, const pollutants::PollutantNames& names,
                   std::size_t pollutant) {
    PollutantSum sum;
    for (const PollutantTotal& total : totals) {
        const auto index = names.bySymbol(total.medium, total.pollutant);
        if (index && (*index == pollutant || names.wholeOf(*index) == pollutant)) {
            sum.mass_kg += total.mass_kg;
            sum.stated_kg += total.stated_kg;
        }
    }
    return sum;
}

const std::vector<PollutantTotal>* totalsOf(const PollutantAccount& account, const std::string& subject) {
    if (subject == "park") {
        return &account.park;
    }
    const auto found = std::find_if(account.enterprises.begin(), account.enterprises.end(),
                                    [&](const auto& each) { return each.enterprise_id == subject; });
    return found == account.enterprises.end() ? nullptr : &found->totals;
}

bool contradicts(double reported_kg, const PollutantSum& computed) {
    const double ratio = reported_kg / computed.mass_kg;
    const bool is_stated = computed.stated_kg >= kMostlyStated * computed.mass_kg;
    return is_stated ? ratio < 1.0 - kStatedTolerance || ratio > 1.0 + kStatedTolerance
                     : ratio < 1.0 / kEstimatedFactor || ratio > kEstimatedFactor;
}

} // namespace

void checkFactsAgainstPollutants(const CheckInput& input, FindingWriter& findings) {
    const pollutants::PollutantNames names(input.library);
    std::map<base::Period, base::Result<PollutantAccount>> accounts;
    for (const domain::Fact& fact : input.snapshot.facts) {
        const auto pollutant = names.find(fact.variable).pollutant;
        const auto reported_kg = fact.value.in(*domain::Unit::parse("kg"));
        if (!pollutant || !reported_kg || fact.period.kind() != base::Period::Kind::Year) {
            continue;
        }
        if (!accounts.contains(fact.period)) {
            pollutants::Options options;
            options.period = fact.period;
            options.keep_lines = false;
            accounts.emplace(fact.period, pollutants::compute(input.snapshot, input.library, options));
        }
        const auto& account = accounts.at(fact.period);
        const auto* const totals = account ? totalsOf(*account, fact.subject) : nullptr;
        const PollutantSum computed = totals == nullptr ? PollutantSum{} : sumOf(*totals, names, *pollutant);
        if (computed.mass_kg > 0.0 && contradicts(*reported_kg, computed)) {
            findings.add(kFactContradictsPollutants, base::Severity::Warning,
                         at("facts", domain::recordId(fact), "value"),
                         {{"subject", fact.subject},
                          {"pollutant", names.keyOf(*pollutant)},
                          {"value", shown(*reported_kg / kKilogramsPerTonne)},
                          {"expected", shown(computed.mass_kg / kKilogramsPerTonne)},
                          {"estimated", shown((computed.mass_kg - computed.stated_kg) / kKilogramsPerTonne)}});
        }
    }
}

} // namespace parkcarbon::engine::checks
