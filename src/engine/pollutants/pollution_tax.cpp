#include <parkcarbon/engine/pollutants/pollution_tax.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace parkcarbon::engine::pollutants {
namespace {

constexpr std::size_t kTaxedOfAir = 3;
constexpr std::size_t kTaxedOfClassOne = 5;
constexpr std::size_t kTaxedOfOtherWater = 3;
constexpr double kRounding = 1e-9; // of a percentage that came through a unit conversion
constexpr std::array<std::string_view, 3> kOxygenDemands = {"COD", "BOD5", "TOC"};

/// One pollutant of one outlet in one tax period, with all its loads.
struct OutletLoad {
    std::vector<const TaxedLoad*> loads;
    double mass_kg = 0.0;
    double equivalents = 0.0;

    const TaxedLoad& first() const { return *loads.front(); }
    const reference::PollutantEquivalent& pollutant() const { return *first().pollutant; }
};

using OutletKey = std::tuple<std::string, std::optional<int>, std::string>; // enterprise, outlet, medium

bool isOxygenDemand(const OutletLoad& load) {
    return load.pollutant().medium == "water" &&
           std::find(kOxygenDemands.begin(), kOxygenDemands.end(), load.pollutant().symbol) != kOxygenDemands.end();
}

bool exceedsLimit(const TaxedLoad& load) {
    constexpr double kLimitPct = 100.0;
    return load.share_of_limit_pct && *load.share_of_limit_pct > kLimitPct + kRounding;
}

class TaxAssessment {
public:
    TaxAssessment(const std::vector<TaxedLoad>& loads, base::Period period) : period_(period) {
        for (const TaxedLoad& load : loads) {
            outlets_[{load.enterprise_id, load.outlet, load.pollutant->medium}].push_back(&load);
            if (exceedsLimit(load)) {
                above_limit_[load.enterprise_id].push_back(load.period);
            }
        }
    }

    PollutionTax run() {
        tax_.tax_cny = 0.0;
        for (const auto& [key, loads] : outlets_) {
            // The law reckons by the month; rows of a year can only be ranked as a year.
            const bool monthly = std::all_of(loads.begin(), loads.end(), [](const TaxedLoad* load) {
                return load->period.kind() == base::Period::Kind::Month;
            });
            std::map<std::string, std::vector<const TaxedLoad*>> by_period;
            for (const TaxedLoad* const load : loads) {
                by_period[(monthly ? load->period : period_).str()].push_back(load);
            }
            for (const auto& [period, in_period] : by_period) {
                assess(period, in_period);
            }
        }
        if (tax_.air_rate_missing || tax_.water_rate_missing) {
            tax_.tax_cny.reset();
        }
        return std::move(tax_);
    }

private:
    void assess(const std::string& period, const std::vector<const TaxedLoad*>& loads) {
        std::vector<OutletLoad> pollutants = sortedByEquivalents(loads);
        std::map<int, std::size_t> taxed; // by water class, 0 for air
        bool oxygen_taxed = false;
        for (const OutletLoad& load : pollutants) {
            TaxItem item = itemOf(load, period);
            const int water_class = item.water_class.value_or(0);
            if (!load.pollutant().value) {
                item.verdict = TaxVerdict::NoEquivalent;
            } else if (isOxygenDemand(load) && oxygen_taxed) {
                item.verdict = TaxVerdict::OneOfOxygen;
            } else {
                oxygen_taxed = oxygen_taxed || isOxygenDemand(load);
                const std::size_t most = water_class == 0   ? kTaxedOfAir
                                         : water_class == 1 ? kTaxedOfClassOne
                                                            : kTaxedOfOtherWater;
                item.verdict = ++taxed[water_class] <= most ? TaxVerdict::Taxed : TaxVerdict::BelowTop;
            }
            charge(load, item);
            tax_.items.push_back(std::move(item));
        }
    }

    std::vector<OutletLoad> sortedByEquivalents(const std::vector<const TaxedLoad*>& loads) const {
        std::map<const reference::PollutantEquivalent*, OutletLoad> by_pollutant; // in the order of the law's table
        for (const TaxedLoad* const load : loads) {
            OutletLoad& sum = by_pollutant[load->pollutant];
            sum.loads.push_back(load);
            sum.mass_kg += load->mass_kg;
            sum.equivalents += load->mass_kg / load->pollutant->value.value_or(1.0);
        }
        std::vector<OutletLoad> sorted;
        for (auto& [pollutant, load] : by_pollutant) {
            sorted.push_back(std::move(load));
        }
        std::stable_sort(sorted.begin(), sorted.end(), [](const OutletLoad& a, const OutletLoad& b) {
            return std::pair(a.pollutant().value.has_value(), a.equivalents) >
                   std::pair(b.pollutant().value.has_value(), b.equivalents);
        });
        return sorted;
    }

    static TaxItem itemOf(const OutletLoad& load, const std::string& period) {
        TaxItem item;
        item.enterprise_id = load.first().enterprise_id;
        item.outlet = load.first().outlet;
        item.period = period;
        item.medium = load.pollutant().medium;
        item.pollutant = load.pollutant().symbol;
        item.water_class = load.pollutant().water_class;
        item.mass_kg = load.mass_kg;
        if (load.pollutant().value) {
            item.equivalents = load.equivalents;
        }
        return item;
    }

    void charge(const OutletLoad& load, TaxItem& item) {
        item.tax_cny = 0.0;
        if (item.verdict != TaxVerdict::Taxed) {
            return;
        }
        const bool is_air = item.medium == "air";
        (is_air ? tax_.air_equivalents : tax_.water_equivalents) += *item.equivalents;
        double reduced_equivalents = 0.0;
        for (const TaxedLoad* const part : load.loads) {
            const double equivalents = part->mass_kg / *part->pollutant->value * partOf(*part);
            reduced_equivalents += equivalents;
            if (!part->rate_cny) {
                (is_air ? tax_.air_rate_missing : tax_.water_rate_missing) = true;
                item.tax_cny.reset();
            } else if (item.tax_cny) {
                *item.tax_cny += equivalents * *part->rate_cny;
            }
        }
        item.reduced_to = *item.equivalents > 0.0 ? reduced_equivalents / *item.equivalents : 1.0;
        if (tax_.tax_cny) {
            *tax_.tax_cny += item.tax_cny.value_or(0.0);
        }
    }

    double partOf(const TaxedLoad& load) const {
        const auto above = above_limit_.find(load.enterprise_id);
        if (above != above_limit_.end()) {
            const bool concerned = std::any_of(above->second.begin(), above->second.end(), [&](base::Period period) {
                return period.contains(load.period) || load.period.contains(period);
            });
            if (concerned) {
                return 1.0;
            }
        }
        return load.share_of_limit_pct ? taxPartAt(*load.share_of_limit_pct) : 1.0;
    }

    const base::Period period_;
    std::map<OutletKey, std::vector<const TaxedLoad*>> outlets_;
    std::map<std::string, std::vector<base::Period>> above_limit_; ///< by enterprise
    PollutionTax tax_;
};

} // namespace

std::string_view verdictWord(TaxVerdict verdict) {
    switch (verdict) {
    case TaxVerdict::Taxed:
        return "taxed";
    case TaxVerdict::BelowTop:
        return "below_top";
    case TaxVerdict::OneOfOxygen:
        return "one_of_oxygen";
    case TaxVerdict::NoEquivalent:
        break;
    }
    return "no_equivalent";
}

double taxPartAt(double share_of_limit_pct) {
    constexpr double kLowerByHalf = 50.0;
    constexpr double kLowerByThirty = 70.0;
    constexpr double kHalf = 0.5;
    constexpr double kThreeQuarters = 0.75;
    return share_of_limit_pct <= kLowerByHalf + kRounding     ? kHalf
           : share_of_limit_pct <= kLowerByThirty + kRounding ? kThreeQuarters
                                                              : 1.0;
}

PollutionTax pollutionTax(const std::vector<TaxedLoad>& loads, base::Period period) {
    return TaxAssessment(loads, period).run();
}

} // namespace parkcarbon::engine::pollutants
