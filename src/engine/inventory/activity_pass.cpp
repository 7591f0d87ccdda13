#include "activity_pass.hpp"

#include "row_recipes.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace parkcarbon::engine::inventory {
namespace {

constexpr std::size_t kRowsBetweenLooks = 65536; // at cancellation
constexpr std::size_t kPeriodCodes = 100;
constexpr int kOldestDepositYears = 200;

constexpr double kRoundOff = 1e-12;

using Columns = domain::ActivityColumns;

/// Whether parameters take something off the row's direct emissions.
bool deducts(const Recipe& recipe) {
    return recipe.ledger == Ledger::Direct && std::any_of(recipe.terms.begin(), recipe.terms.end(),
                                                          [](const GasTerm& term) { return term.fixed_t < 0.0; });
}

/// For the periods of the requested year, by the last two digits of their code: does the request contain them?
std::array<bool, kPeriodCodes> countedPeriods(base::Period requested) {
    std::array<bool, kPeriodCodes> counted{};
    for (std::size_t code = 0; code < kPeriodCodes; ++code) {
        const auto period = base::Period::fromEncoded(requested.yearNumber() * 100 + static_cast<std::int32_t>(code));
        counted[code] = period && requested.contains(*period);
    }
    return counted;
}

class ActivityPass {
public:
    explicit ActivityPass(const RunState& run)
        : run_(run), columns_(*run.snapshot.activities), counted_(countedPeriods(run.options.period)),
          first_code_(run.options.period.yearNumber() * 100) {
        const std::size_t enterprises = run.snapshot.enterprises.size();
        totals_.direct.assign(enterprises * ActivityTotals::kCategories, 0.0);
        totals_.biogenic.assign(enterprises, 0.0);
        totals_.allocated.assign(enterprises, 0.0);
        totals_.rows_outside.assign(enterprises, 0);
        sectors_.reserve(enterprises);
        for (const domain::Enterprise& enterprise : run.snapshot.enterprises) {
            sectors_.push_back(sectorOf(enterprise));
        }
    }

    std::optional<ActivityTotals> run() {
        const std::size_t rows = columns_.size();
        for (std::size_t begin = 0; begin < rows; begin += kRowsBetweenLooks) {
            if (run_.context.cancelled()) {
                return std::nullopt;
            }
            run_.context.progress("activities", static_cast<double>(begin) / static_cast<double>(rows));
            sumRows(begin, std::min(rows, begin + kRowsBetweenLooks));
        }
        tellLandfillsBelowZero();
        return std::move(totals_);
    }

private:
    /// The loop that 10^6 rows go through: no allocation, no text, unless a row has something to report.
    void sumRows(std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) {
            const auto code = static_cast<std::uint32_t>(columns_.period[row] - first_code_);
            const bool counted = code < kPeriodCodes && counted_[code];
            if (columns_.category[row] == domain::ActivityCategory::Pollutant) {
                continue;
            }
            const int age = counted ? 0 : depositAge(row);
            if (!counted && age == 0) {
                continue;
            }
            const std::uint32_t enterprise = columns_.enterprise[row];
            if (!admits(row, enterprise)) {
                continue;
            }
            const std::uint32_t number = recipeOf(row, sectors_[enterprise], age);
            ActiveRecipe& active = totals_.recipes[number];
            if (active.needs_look && !look(row, *active.recipe)) {
                continue;
            }
            const double quantity = columns_.quantity[row];
            const double co2e = quantity * active.co2e_t_per_unit + active.fixed_co2e_t;
            const float stated = columns_.uncertainty_pct[row];
            const double half_width = co2e * (std::isnan(stated) ? active.half_width_pct : static_cast<double>(stated));
            active.quantity += quantity;
            active.rows += 1.0;
            totals_.direct[enterprise * ActivityTotals::kCategories + static_cast<std::size_t>(active.category)] +=
                co2e;
            totals_.biogenic[enterprise] += quantity * active.biogenic_t_per_unit;
            totals_.allocated[enterprise] += quantity * active.allocated_t_per_unit;
            totals_.activity_squares += half_width * half_width;
            if (run_.options.keep_lines) {
                totals_.accepted.push_back({row, number});
            }
        }
    }

    /// Methane recovered from a landfill is a row of its own, so only the enterprise as a whole shows too much of it.
    void tellLandfillsBelowZero() {
        const auto landfill = static_cast<std::size_t>(domain::ActivityCategory::Landfill);
        for (std::size_t enterprise = 0; enterprise < run_.snapshot.enterprises.size(); ++enterprise) {
            const double co2e_t = totals_.direct[enterprise * ActivityTotals::kCategories + landfill];
            if (co2e_t < -kRoundOff && run_.findings.wants(kEmissionNegative)) {
                run_.findings.keep(
                    {kEmissionNegative,
                     base::Severity::Error,
                     {{"value", base::formatNumber(co2e_t)}, {"gas", "CH4"}},
                     fieldOf("enterprises", run_.snapshot.enterprises[enterprise].id.str(), "enterprise_id")});
            }
        }
    }

    bool admits(std::size_t row, std::uint32_t enterprise) {
        if (enterprise >= run_.snapshot.enterprises.size()) {
            if (run_.findings.wants(kEnterpriseUnknown)) {
                run_.findings.keep({kEnterpriseUnknown,
                                    base::Severity::Error,
                                    {{"value", std::string(columns_.id->at(row))}},
                                    locationOf(row, "enterprise_id")});
            }
            return false;
        }
        switch (run_.boundary.standing(enterprise)) {
        case Boundary::Standing::Member:
            return true;
        case Boundary::Standing::Outside:
            ++totals_.rows_outside[enterprise];
            return false;
        case Boundary::Standing::Dated:
            break;
        }
        const base::Period period = *base::Period::fromEncoded(columns_.period[row]);
        if (run_.boundary.isMember(enterprise, period)) {
            return true;
        }
        reportMembership(row, enterprise, period);
        return false;
    }

    void reportMembership(std::size_t row, std::uint32_t enterprise, base::Period period) {
        if (run_.findings.wants(kRowOutsideMembership)) {
            const domain::Enterprise& record = run_.snapshot.enterprises[enterprise];
            run_.findings.keep({kRowOutsideMembership,
                                base::Severity::Warning,
                                {{"value", period.str()},
                                 {"enterprise", record.id.str()},
                                 {"joined", record.joined ? base::formatDate(*record.joined) : "-"},
                                 {"left", record.left ? base::formatDate(*record.left) : "-"}},
                                locationOf(row, "period")});
        }
    }

    /// Waste goes on emitting for decades: years since a landfill row of an earlier year, 0 for rows that have no part
    /// in this period.
    int depositAge(std::size_t row) const {
        if (columns_.category[row] != domain::ActivityCategory::Landfill) {
            return 0;
        }
        const int age = (first_code_ - columns_.period[row] / 100 * 100) / 100;
        return age > 0 && age <= kOldestDepositYears ? age : 0;
    }

    std::uint32_t recipeOf(std::size_t row, Sector sector, int age) {
        const RowKey key(columns_.item[row], columns_.unit[row], columns_.parameters[row],
                         static_cast<std::uint8_t>(columns_.category[row]), static_cast<std::uint8_t>(sector),
                         static_cast<std::uint16_t>(age));
        const std::uint32_t known = table_.find(key);
        return known != RowRecipeTable::kNone ? known : activate(row, key, sector, age);
    }

    std::uint32_t activate(std::size_t row, const RowKey& key, Sector sector, int age) {
        EffectiveParameters effective =
            run_.own_factors.parametersFor(columns_.category[row], columns_.items[columns_.item[row]],
                                           columns_.parameter_sets[columns_.parameters[row]]);
        const Recipe& recipe =
            run_.book.recipe({columns_.category[row], columns_.items[columns_.item[row]],
                              columns_.units[columns_.unit[row]], effective.parameters, sector, run_.library,
                              run_.fuel_set, age, run_.options.period.kind() == base::Period::Kind::Year});
        ActiveRecipe active;
        active.recipe = &recipe;
        active.own = std::move(effective.own);
        active.category = columns_.category[row];
        active.half_width_pct = recipe.activity_half_width_pct;
        active.needs_look = !recipe.issues.empty() || recipe.heat_ratio || deducts(recipe);
        for (const GasTerm& term : recipe.terms) {
            if (term.biogenic) {
                active.biogenic_t_per_unit += term.mass_t_per_unit;
            } else if (recipe.ledger == Ledger::Direct) {
                const double gwp = run_.gwp(term.gas);
                active.co2e_t_per_unit += term.mass_t_per_unit * gwp;
                active.fixed_co2e_t += term.fixed_t * gwp;
            }
        }
        active.allocated_t_per_unit = active.co2e_t_per_unit * recipe.share_to_products;
        const auto number = static_cast<std::uint32_t>(totals_.recipes.size());
        totals_.recipes.push_back(active);
        table_.insert(key, number);
        return number;
    }

    /// Tells the recipe's issues for this row and notes its heat ratio; false when the row contributes nothing.
    bool look(std::size_t row, const Recipe& recipe) {
        for (const RecipeIssue& issue : recipe.issues) {
            if (run_.findings.wants(issue.code)) {
                run_.findings.keep({issue.code, issue.severity, issue.arguments, locationOf(row, issue.field)});
            }
        }
        if (recipe.heat_ratio) {
            noteHeatRatio(row, *recipe.heat_ratio);
        }
        return !recipe.refused() && !emitsLessThanNothing(row, recipe);
    }

    /// A deduction above what there is to deduct from (methane recovered above the methane made) is a wrong number
    /// somewhere: the row is not counted, neither as negative nor as zero.
    bool emitsLessThanNothing(std::size_t row, const Recipe& recipe) {
        if (!deducts(recipe)) {
            return false;
        }
        const double quantity = columns_.quantity[row];
        for (const GasTerm& term : recipe.terms) {
            const double gross_t = std::abs(quantity * term.mass_t_per_unit);
            if (term.massOf(quantity) < -kRoundOff * (gross_t + std::abs(term.fixed_t))) {
                if (run_.findings.wants(kEmissionNegative)) {
                    run_.findings.keep({kEmissionNegative,
                                        base::Severity::Error,
                                        {{"value", base::formatNumber(term.massOf(quantity))}, {"gas", term.gas}},
                                        locationOf(row, "parameters")});
                }
                return true;
            }
        }
        return false;
    }

    void noteHeatRatio(std::size_t row, double ratio) {
        const auto [noted, is_first] = totals_.heat_ratio.try_emplace(columns_.enterprise[row], ratio);
        if (!is_first && noted->second != ratio && run_.findings.wants(kHeatRatioContradictory)) {
            run_.findings.keep({kHeatRatioContradictory,
                                base::Severity::Error,
                                {{"value", base::formatNumber(ratio)}, {"expected", base::formatNumber(noted->second)}},
                                locationOf(row, "parameters")});
        }
    }

    base::Location locationOf(std::size_t row, const std::string& field) const {
        return fieldOf("activities", std::string(columns_.id->at(row)), field);
    }

    const RunState& run_;
    const Columns& columns_;
    const std::array<bool, kPeriodCodes> counted_;
    const std::int32_t first_code_;
    std::vector<Sector> sectors_;
    RowRecipeTable table_;
    ActivityTotals totals_;
};

} // namespace

double ActiveRecipe::co2e(const RunState& run) const {
    double total = 0.0;
    for (const GasTerm& term : recipe->terms) {
        total += term.biogenic ? 0.0 : massOf(term) * run.gwp(term.gas);
    }
    return total;
}

double ActivityTotals::directOf(std::size_t enterprise) const {
    const auto first = direct.begin() + static_cast<std::ptrdiff_t>(enterprise * kCategories);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(kCategories), 0.0);
}

std::optional<ActivityTotals> sumActivities(const RunState& run) {
    return ActivityPass(run).run();
}

} // namespace parkcarbon::engine::inventory
