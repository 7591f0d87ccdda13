#include "../inventory/run_state.hpp"
#include "emission_ledger.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <cmath>

namespace parkcarbon::engine::pollutants {
namespace {

using MassByPollutant = std::map<std::size_t, EmissionLedger::Mass>;

void add(EmissionLedger::Mass& sum, const EmissionLedger::Mass& mass) {
    sum.stated_kg += mass.stated_kg;
    sum.estimated_kg += mass.estimated_kg;
}

std::vector<PollutantTotal> totalsFrom(const MassByPollutant& masses, const PollutantNames& names) {
    std::vector<PollutantTotal> totals;
    for (const auto& [pollutant, mass] : masses) {
        const reference::PollutantEquivalent& named = names.at(pollutant);
        PollutantTotal total;
        total.medium = named.medium;
        total.pollutant = named.symbol;
        total.stated_kg = mass.stated_kg;
        total.estimated_kg = mass.estimated_kg;
        total.mass_kg = mass.stated_kg + mass.estimated_kg;
        total.equivalent_kg = named.value;
        if (named.value) {
            total.equivalents = total.mass_kg / *named.value;
        }
        totals.push_back(std::move(total));
    }
    return totals;
}

std::string kilograms(double mass_kg) {
    constexpr double kGram = 1e3;
    return base::formatNumber(std::round(mass_kg * kGram) / kGram);
}

class AccountTables {
public:
    AccountTables(const EmissionLedger& ledger, const domain::ProjectSnapshot& snapshot, const PollutantNames& names,
                  PollutantAccount& account)
        : ledger_(ledger), snapshot_(snapshot), names_(names), account_(account) {}

    void write() {
        writeTotals();
        writeSuperseded();
        writeTax();
    }

private:
    const std::string& idOf(std::uint32_t enterprise) const { return snapshot_.enterprises[enterprise].id.str(); }

    void writeTotals() {
        MassByPollutant park;
        std::map<std::uint32_t, MassByPollutant> enterprises;
        std::map<std::pair<std::uint32_t, std::optional<int>>, MassByPollutant> outlets;
        for (const auto& [place, mass] : ledger_.places) {
            add(park[place.pollutant], mass);
            add(enterprises[place.enterprise][place.pollutant], mass);
            add(outlets[{place.enterprise, place.outlet}][place.pollutant], mass);
        }
        account_.park = totalsFrom(park, names_);
        for (const auto& [enterprise, masses] : enterprises) {
            account_.enterprises.push_back({idOf(enterprise), totalsFrom(masses, names_), std::nullopt});
        }
        for (const auto& [outlet, masses] : outlets) {
            account_.outlets.push_back({idOf(outlet.first), outlet.second, totalsFrom(masses, names_)});
        }
    }

    double statedKg(const EmissionLedger::EnterprisePollutant& key) const {
        double sum_kg = 0.0;
        for (const auto& [place, mass] : ledger_.places) {
            const bool is_whole = names_.wholeOf(key.pollutant) == place.pollutant;
            if (place.enterprise == key.enterprise && (place.pollutant == key.pollutant || is_whole)) {
                sum_kg += mass.stated_kg;
            }
        }
        return sum_kg;
    }

    EmissionLedger::Months statedMonths(const EmissionLedger::EnterprisePollutant& key) const {
        EmissionLedger::Months months = 0;
        const auto own = ledger_.stated.find(key);
        months |= own == ledger_.stated.end() ? EmissionLedger::Months{} : own->second;
        if (const auto whole = names_.wholeOf(key.pollutant)) {
            const auto of_whole = ledger_.stated.find({key.enterprise, *whole});
            months |= of_whole == ledger_.stated.end() ? EmissionLedger::Months{} : of_whole->second;
        }
        return months;
    }

    void writeSuperseded() {
        const int year = account_.period.yearNumber();
        for (const auto& [key, estimate] : ledger_.superseded) {
            const reference::PollutantEquivalent& named = names_.at(key.pollutant);
            const double stated_kg = statedKg(key);
            account_.superseded.push_back(
                {idOf(key.enterprise), named.medium, named.symbol, year, estimate.estimated_kg, stated_kg});
            const base::Location where = inventory::fieldOf("enterprises", idOf(key.enterprise), "enterprise_id");
            const base::Arguments subject = {{"enterprise", idOf(key.enterprise)},
                                             {"pollutant", names_.keyOf(key.pollutant)},
                                             {"period", std::to_string(year)}};
            base::Finding told{kEstimateSuperseded, base::Severity::Note, subject, where};
            told.arguments.push_back({"value", kilograms(estimate.estimated_kg)});
            told.arguments.push_back({"expected", kilograms(stated_kg)});
            account_.findings.push_back(std::move(told));
            const auto gap = static_cast<EmissionLedger::Months>(estimate.months & ~statedMonths(key));
            if (gap != 0) {
                base::Finding part{kStatedPartOfYear, base::Severity::Warning, subject, where};
                part.arguments.push_back({"value", monthsText(gap)});
                account_.findings.push_back(std::move(part));
            }
        }
    }

    static std::string monthsText(EmissionLedger::Months months) {
        constexpr int kMonths = 12;
        std::string text;
        for (int month = 0; month < kMonths; ++month) {
            if ((months >> month & 1) != 0) {
                text += (text.empty() ? "" : ", ") + std::to_string(month + 1);
            }
        }
        return text;
    }

    void writeTax() {
        std::vector<TaxedLoad> loads;
        for (const auto& [key, mass_kg] : ledger_.loads_kg) {
            loads.push_back({idOf(key.place.enterprise), key.place.outlet, *base::Period::fromEncoded(key.period),
                             &names_.at(key.place.pollutant), mass_kg, key.share_of_limit_pct, key.rate_cny});
        }
        account_.tax = pollutionTax(loads, account_.period);
        for (EnterprisePollutants& enterprise : account_.enterprises) {
            enterprise.tax_cny = 0.0;
            for (const TaxItem& item : account_.tax.items) {
                if (item.enterprise_id != enterprise.enterprise_id || !enterprise.tax_cny) {
                    continue;
                }
                enterprise.tax_cny = item.tax_cny ? std::optional(*enterprise.tax_cny + *item.tax_cny) : std::nullopt;
            }
        }
        for (const auto& [missing, medium] :
             {std::pair(account_.tax.air_rate_missing, "air"), std::pair(account_.tax.water_rate_missing, "water")}) {
            if (missing) {
                account_.findings.push_back(
                    {kTaxRateMissing, base::Severity::Note, {{"value", medium}}, inventory::parkField("province")});
            }
        }
    }

    const EmissionLedger& ledger_;
    const domain::ProjectSnapshot& snapshot_;
    const PollutantNames& names_;
    PollutantAccount& account_;
};

} // namespace

EmissionLedger::Months monthsOf(base::Period period) {
    constexpr int kMonths = 12;
    EmissionLedger::Months months = 0;
    for (int month = 1; month <= kMonths; ++month) {
        if (period.contains(base::Period::month(period.yearNumber(), month))) {
            months = static_cast<EmissionLedger::Months>(months | 1 << (month - 1));
        }
    }
    return months;
}

void writeAccount(const EmissionLedger& ledger, const domain::ProjectSnapshot& snapshot, const PollutantNames& names,
                  PollutantAccount& account) {
    AccountTables(ledger, snapshot, names, account).write();
}

} // namespace parkcarbon::engine::pollutants
