#include <parkcarbon/engine/pollutants/pollutant_account.hpp>

#include "../inventory/own_factors.hpp"
#include "../inventory/row_recipes.hpp"
#include "../inventory/run_state.hpp"
#include "emission_ledger.hpp"
#include "emission_recipe.hpp"
#include "tax_rates.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <algorithm>
#include <deque>
#include <set>

namespace parkcarbon::engine::pollutants {
namespace {

constexpr std::size_t kRowsBetweenLooks = 65536; // at cancellation

using domain::ActivityCategory;

/// One pass over the rows of the year: first what enterprises state, then what their fuels let estimate.
class PollutantPass {
public:
    PollutantPass(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                  const reference::FuelSet& fuel_set, const Options& options, const TaxRates& rates)
        : snapshot_(snapshot), columns_(*snapshot.activities), library_(library), fuel_set_(fuel_set),
          options_(options), rates_(rates), boundary_(snapshot), own_factors_(snapshot, library, fuel_set),
          names_(library) {
        account_.period = options.period;
        account_.revision = snapshot.revision;
    }

    /// Nothing when the run was cancelled.
    std::optional<PollutantAccount> run(const base::RunContext& context) {
        if (!sumRows(ActivityCategory::Pollutant, context) ||
            !sumRows(ActivityCategory::StationaryCombustion, context)) {
            return std::nullopt;
        }
        writeAccount(ledger_, snapshot_, names_, account_);
        if (account_.park.empty()) {
            findings_.add({kNoPollutantData, base::Severity::Note, {{"value", options_.period.str()}}, {}});
        }
        base::Findings told = findings_.take();
        account_.findings.insert(account_.findings.begin(), told.begin(), told.end());
        return std::move(account_);
    }

private:
    bool sumRows(ActivityCategory category, const base::RunContext& context) {
        const bool is_stated = category == ActivityCategory::Pollutant;
        for (std::size_t row = 0; row < columns_.size(); ++row) {
            if (row % kRowsBetweenLooks == 0 && context.cancelled()) {
                return false;
            }
            if (columns_.category[row] != category || columns_.period[row] / 100 != options_.period.yearNumber()) {
                continue;
            }
            const base::Period period = *base::Period::fromEncoded(columns_.period[row]);
            const bool counted = options_.period.contains(period);
            if ((!counted && !is_stated) || !admits(row, period, is_stated && counted)) {
                continue;
            }
            const EmissionRecipe& recipe = recipeOf(row);
            if (is_stated) {
                book(row, period, counted, recipe);
            } else {
                estimate(row, period, recipe);
            }
        }
        return true;
    }

    /// Whether the row's enterprise was a member; `tells` what is wrong, which for fuel rows the inventory does.
    bool admits(std::size_t row, base::Period period, bool tells) {
        const std::uint32_t enterprise = columns_.enterprise[row];
        if (enterprise >= snapshot_.enterprises.size()) {
            if (tells) {
                findings_.add({inventory::kEnterpriseUnknown,
                               base::Severity::Error,
                               {{"value", std::string(columns_.id->at(row))}},
                               locationOf(row, "enterprise_id")});
            }
            return false;
        }
        if (boundary_.isMember(enterprise, period)) {
            return true;
        }
        if (tells && boundary_.isInside(enterprise)) {
            const domain::Enterprise& record = snapshot_.enterprises[enterprise];
            findings_.add({inventory::kRowOutsideMembership,
                           base::Severity::Warning,
                           {{"value", period.str()},
                            {"enterprise", record.id.str()},
                            {"joined", record.joined ? base::formatDate(*record.joined) : "-"},
                            {"left", record.left ? base::formatDate(*record.left) : "-"}},
                           locationOf(row, "period")});
        }
        return false;
    }

    const EmissionRecipe& recipeOf(std::size_t row) {
        const auto sector = inventory::sectorOf(snapshot_.enterprises[columns_.enterprise[row]]);
        const inventory::RowKey key(columns_.item[row], columns_.unit[row], columns_.parameters[row],
                                    static_cast<std::uint8_t>(columns_.category[row]),
                                    static_cast<std::uint8_t>(sector), 0);
        const std::uint32_t known = table_.find(key);
        if (known != inventory::RowRecipeTable::kNone) {
            return recipes_[known];
        }
        table_.insert(key, static_cast<std::uint32_t>(recipes_.size()));
        recipes_.push_back(compile(row, sector));
        return recipes_.back();
    }

    EmissionRecipe compile(std::size_t row, inventory::Sector sector) {
        const std::string& item = columns_.items[columns_.item[row]];
        const domain::Unit& unit = columns_.units[columns_.unit[row]];
        const domain::ParameterSet& parameters = columns_.parameter_sets[columns_.parameters[row]];
        if (columns_.category[row] == ActivityCategory::Pollutant) {
            return statedEmission(item, unit, parameters, names_);
        }
        const auto effective = own_factors_.parametersFor(columns_.category[row], item, parameters);
        const inventory::RecipeRequest request{
            columns_.category[row], item, unit, effective.parameters, sector, library_, fuel_set_};
        EmissionRecipe recipe = fuelEstimate(request, book_.recipe(request), names_);
        tell(row, recipe); // once for all rows that say the same
        for (const EmissionRecipe::Unconfirmed& table : recipe.unconfirmed) {
            if (unconfirmed_.insert(table.name).second) {
                findings_.add({kPollutantFactorUnconfirmed,
                               base::Severity::Note,
                               {{"value", table.name}, {"source", table.source}},
                               locationOf(row, "item")});
            }
        }
        return recipe;
    }

    void tell(std::size_t row, const EmissionRecipe& recipe) {
        for (const inventory::RecipeIssue& issue : recipe.issues) {
            findings_.add({issue.code, issue.severity, issue.arguments, locationOf(row, issue.field)});
        }
    }

    void book(std::size_t row, base::Period period, bool counted, const EmissionRecipe& recipe) {
        const std::uint32_t enterprise = columns_.enterprise[row];
        if (counted) {
            tell(row, recipe);
        }
        for (const EmissionTerm& term : recipe.terms) {
            auto& months = ledger_.stated[{enterprise, term.pollutant}];
            months = static_cast<EmissionLedger::Months>(months | monthsOf(period));
            if (!counted) {
                continue;
            }
            constexpr double kLimitPct = 100.0;
            if (recipe.share_of_limit_pct.value_or(0.0) > kLimitPct) {
                findings_.add({kPollutantAboveLimit,
                               base::Severity::Warning,
                               {{"value", base::formatNumber(*recipe.share_of_limit_pct)},
                                {"enterprise", snapshot_.enterprises[enterprise].id.str()},
                                {"pollutant", names_.keyOf(term.pollutant)}},
                               locationOf(row, "parameters")});
            }
            const double mass_kg = columns_.quantity[row] * term.kg_per_unit;
            ledger_.places[{enterprise, recipe.outlet, term.pollutant}].stated_kg += mass_kg;
            addLoad(row, recipe, term, mass_kg);
            addLine(row, period, recipe, term, {Basis::Stated, mass_kg, true});
        }
    }

    void estimate(std::size_t row, base::Period period, const EmissionRecipe& recipe) {
        const std::uint32_t enterprise = columns_.enterprise[row];
        for (const EmissionTerm& term : recipe.terms) {
            const double mass_kg = columns_.quantity[row] * term.kg_per_unit;
            const auto whole = names_.wholeOf(term.pollutant);
            const bool is_stated = ledger_.stated.contains({enterprise, term.pollutant}) ||
                                   (whole && ledger_.stated.contains({enterprise, *whole}));
            if (is_stated) {
                auto& superseded = ledger_.superseded[{enterprise, term.pollutant}];
                superseded.estimated_kg += mass_kg;
                superseded.months = static_cast<EmissionLedger::Months>(superseded.months | monthsOf(period));
            } else {
                ledger_.places[{enterprise, recipe.outlet, term.pollutant}].estimated_kg += mass_kg;
                addLoad(row, recipe, term, mass_kg);
            }
            addLine(row, period, recipe, term, {Basis::Estimated, mass_kg, !is_stated});
        }
    }

    void addLoad(std::size_t row, const EmissionRecipe& recipe, const EmissionTerm& term, double mass_kg) {
        const auto rate = recipe.tax_rate_cny ? recipe.tax_rate_cny : rates_.of(names_.at(term.pollutant).medium);
        ledger_.loads_kg[{{columns_.enterprise[row], recipe.outlet, term.pollutant},
                          columns_.period[row],
                          recipe.share_of_limit_pct,
                          rate}] += mass_kg;
    }

    struct Booked {
        Basis basis;
        double mass_kg;
        bool counted;
    };
    void addLine(std::size_t row, base::Period period, const EmissionRecipe& recipe, const EmissionTerm& term,
                 const Booked& booked) {
        if (!options_.keep_lines) {
            return;
        }
        PollutantLine line;
        line.source_id = columns_.id->at(row);
        line.line_id = line.source_id + "/" + names_.keyOf(term.pollutant);
        line.enterprise_id = snapshot_.enterprises[columns_.enterprise[row]].id.str();
        line.period = period;
        line.medium = names_.at(term.pollutant).medium;
        line.pollutant = names_.at(term.pollutant).symbol;
        line.outlet = recipe.outlet;
        line.basis = booked.basis;
        line.mass_kg = booked.mass_kg;
        line.counted = booked.counted;
        line.factor_id = term.factor_id;
        line.factor_status = term.status;
        account_.lines.push_back(std::move(line));
    }

    base::Location locationOf(std::size_t row, const std::string& field) const {
        return inventory::fieldOf("activities", std::string(columns_.id->at(row)), field);
    }

    const domain::ProjectSnapshot& snapshot_;
    const domain::ActivityColumns& columns_;
    const reference::Library& library_;
    const reference::FuelSet& fuel_set_;
    const Options& options_;
    const TaxRates& rates_;
    const inventory::Boundary boundary_;
    const inventory::OwnFactors own_factors_;
    const PollutantNames names_;
    inventory::RecipeBook book_;
    inventory::RowRecipeTable table_;
    std::deque<EmissionRecipe> recipes_;
    std::set<std::string> unconfirmed_;
    inventory::FindingCollector findings_;
    EmissionLedger ledger_;
    PollutantAccount account_;
};

} // namespace

std::string_view basisWord(Basis basis) {
    return basis == Basis::Stated ? "stated" : "estimated";
}

const PollutantTotal* PollutantAccount::find(std::string_view medium, std::string_view pollutant) const {
    const auto found = std::find_if(park.begin(), park.end(), [&](const PollutantTotal& total) {
        return total.medium == medium && total.pollutant == pollutant;
    });
    return found == park.end() ? nullptr : &*found;
}

base::Result<PollutantAccount> compute(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                       const Options& options, const base::RunContext& context) {
    const reference::FuelSet* const fuel_set = library.fuelSet(snapshot.park.fuel_set);
    if (fuel_set == nullptr) {
        return base::failure(reference::kFuelSetUnknown, {{"value", snapshot.park.fuel_set}, {"expected", "-"}});
    }
    const auto rates = taxRates(snapshot, options);
    if (!rates) {
        return base::failure(rates.error());
    }
    auto account = PollutantPass(snapshot, library, *fuel_set, options, *rates).run(context);
    if (!account) {
        return base::failure(inventory::kCancelled);
    }
    return std::move(*account);
}

} // namespace parkcarbon::engine::pollutants
