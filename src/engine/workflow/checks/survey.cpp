#include "step_check.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kEnergyCoveragePct = 95.0;
constexpr double kSolidWasteCoveragePct = 90.0;
constexpr std::string_view kSolidWaste = "SW_gen";
constexpr std::array kJumps = {checks::kYearOnYearJump, checks::kUnitSlipSuspected, checks::kMonthOutlier,
                               checks::kMonthUnitSlip, checks::kFactUnitSlip};
constexpr std::array kDuplicates = {
    checks::kDuplicateActivity, checks::kDuplicateTransfer,  checks::kDuplicateFlow,      checks::kPeriodsOverlap,
    checks::kTransferMirrored,  checks::kEnterpriseRepeated, checks::kCreditCodeDuplicate};
constexpr std::array kContradictions = {checks::kCoverageAboveTotal, checks::kFactContradictsInventory,
                                        checks::kFactContradictsPollutants};

/// Fails while a finding of one of these codes is open.
CheckOutcome noneOpen(const CheckInput& input, std::span<const base::Code> codes) {
    std::size_t open = 0;
    base::Location where;
    for (const base::Finding& finding : input.findings) {
        if (std::find(codes.begin(), codes.end(), finding.code) != codes.end() && ++open == 1) {
            where = finding.where;
        }
    }
    return open == 0 ? passed() : failed({{"value", std::to_string(open)}}, where);
}

std::set<base::Period> surveyedYears(const CheckInput& input) {
    std::set<base::Period> years = {input.period};
    if (const auto base_year = input.snapshot.park.base_year) {
        years.insert(base::Period::year(*base_year));
    }
    return years;
}

CheckOutcome judgedCoverage(double pct, double needed_pct, base::Period year, std::string_view page) {
    base::Arguments arguments = {
        {"value", shownNumber(pct)}, {"expected", shownNumber(needed_pct)}, {"year", year.str()}};
    return pct >= needed_pct ? passed(std::move(arguments)) : failed(std::move(arguments), inTable(page));
}

std::optional<double> factInTonnes(const domain::ProjectSnapshot& snapshot, std::string_view subject,
                                   base::Period year) {
    static const domain::Unit kTonne = *domain::Unit::parse("t");
    for (const domain::Fact& fact : snapshot.facts) {
        if (fact.subject == subject && fact.variable == kSolidWaste && fact.period == year) {
            const auto amount = fact.value.in(kTonne);
            return amount ? std::optional<double>(*amount) : std::nullopt;
        }
    }
    return std::nullopt;
}

bool isSolidWaste(const domain::Stream& stream) {
    return stream.side == domain::StreamSide::Offer && stream.code.find("SW") != std::string::npos;
}

/// What an enterprise says it generates: its fact of the year, else the wastes that it offers.
double wasteOf(const domain::ProjectSnapshot& snapshot, const domain::Enterprise& enterprise, base::Period year) {
    static const domain::Unit kTonnesPerYear = *domain::Unit::parse("t/a");
    if (const auto fact = factInTonnes(snapshot, enterprise.id.str(), year)) {
        return *fact;
    }
    double offered_t = 0.0;
    for (const domain::Stream& stream : snapshot.streams) {
        if (stream.enterprise == enterprise.id && isSolidWaste(stream)) {
            offered_t += stream.quantity.in(kTonnesPerYear).value_or(0.0);
        }
    }
    return offered_t;
}

struct SourceCount {
    std::size_t total = 0;
    std::size_t without = 0;
    base::Location first;
};

template <typename T> bool isValue(const T&) {
    return true;
}
bool isValue(const domain::Flow& flow) {
    return flow.quantity.has_value(); // an unmeasured flow states nothing
}

template <typename T> void countSources(const std::vector<T>& records, std::string_view table, SourceCount& count) {
    for (const T& record : records) {
        if (!isValue(record)) {
            continue;
        }
        ++count.total;
        if (record.evidence_ref.empty() && ++count.without == 1) {
            count.first = inTable(table, domain::recordId(record), "evidence_ref");
        }
    }
}

} // namespace

CheckOutcome energyCovered(const CheckInput& input, int) {
    const checks::EnergyCoverage* lowest = nullptr;
    for (const base::Period year : surveyedYears(input)) {
        const auto known = std::find_if(input.energy_coverage.begin(), input.energy_coverage.end(),
                                        [&](const checks::EnergyCoverage& coverage) { return coverage.year == year; });
        if (known == input.energy_coverage.end()) {
            return failedBecause(kCheckNoTotal, {{"value", "E_tce"}, {"year", year.str()}}, inTable("facts"));
        }
        if (lowest == nullptr || known->pct() < lowest->pct()) {
            lowest = &*known;
        }
    }
    return judgedCoverage(lowest->pct(), kEnergyCoveragePct, lowest->year, "activities");
}

CheckOutcome solidWasteCovered(const CheckInput& input, int) {
    std::optional<double> lowest_pct;
    base::Period lowest_year = input.period;
    for (const base::Period year : surveyedYears(input)) {
        const auto park_t = factInTonnes(input.snapshot, "park", year);
        if (!park_t || *park_t <= 0.0) {
            return failedBecause(kCheckNoTotal, {{"value", std::string(kSolidWaste)}, {"year", year.str()}},
                                 inTable("facts"));
        }
        double explained_t = 0.0;
        for (const domain::Enterprise& enterprise : input.snapshot.enterprises) {
            explained_t += enterprise.in_boundary ? wasteOf(input.snapshot, enterprise, year) : 0.0;
        }
        const double pct = 100.0 * explained_t / *park_t;
        if (!lowest_pct || pct < *lowest_pct) {
            lowest_pct = pct;
            lowest_year = year;
        }
    }
    return judgedCoverage(*lowest_pct, kSolidWasteCoveragePct, lowest_year, "facts");
}

CheckOutcome valuesSourced(const CheckInput& input, int) {
    SourceCount count{input.snapshot.activities->size(), input.unsourced_activities, {}};
    if (count.without > 0) {
        count.first = inTable("activities", input.first_unsourced_activity, "evidence_ref");
    }
    countSources(input.snapshot.energy_transfers, "energy_transfers", count);
    countSources(input.snapshot.facts, "facts", count);
    countSources(input.snapshot.flows, "flows", count);
    base::Arguments arguments = {{"value", std::to_string(count.without == 0 ? count.total : count.without)},
                                 {"expected", std::to_string(count.total)},
                                 {"items", count.first.record_id}};
    return count.without == 0 && count.total > 0 ? passed(std::move(arguments))
                                                 : failed(std::move(arguments), count.first);
}

CheckOutcome jumpsExplained(const CheckInput& input, int) {
    return noneOpen(input, kJumps);
}
CheckOutcome duplicatesResolved(const CheckInput& input, int) {
    return noneOpen(input, kDuplicates);
}
CheckOutcome sumsAgree(const CheckInput& input, int) {
    return noneOpen(input, kContradictions);
}

} // namespace parkcarbon::engine::workflow
