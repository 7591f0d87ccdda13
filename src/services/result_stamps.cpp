#include <parkcarbon/services/result_stamps.hpp>

#include <parkcarbon/base/number_parser.hpp>

#include <cmath>

namespace parkcarbon::services {
namespace {

constexpr double kRelativeTolerance = 1e-9;

std::vector<std::pair<std::string, double>> stampedTotals(const engine::inventory::ParkTotals& park) {
    return {{"direct", park.direct},
            {"imported_energy", park.imported_energy},
            {"exported_energy", park.exported_energy},
            {"biogenic_co2", park.biogenic_co2},
            {"scope_1_2_location", park.views.scope_1_2_location},
            {"scope_1_2_market", park.views.scope_1_2_market},
            {"china_net", park.views.china_net},
            {"consumption", park.views.consumption}};
}

bool agree(double stored, double computed) {
    return std::abs(stored - computed) <= kRelativeTolerance * std::max(1.0, std::abs(stored));
}

base::Finding differenceFinding(const ComparedResult& result) {
    return {kResultDiffers,
            base::Severity::Error,
            {{"period", result.period.str()},
             {"total", result.total},
             {"expected", base::formatNumber(result.stored_t)},
             {"value", base::formatNumber(result.computed_t)}},
            {}};
}

} // namespace

base::Result<void> saveWithResults(ProjectSession& session, Calculations& calculations) {
    std::vector<store::StoredResult> stamps;
    const auto years = calculations.years();
    if (!years) {
        return base::failure(years.error());
    }
    for (const base::Period year : *years) {
        const auto inventory = calculations.inventory({year, false});
        if (!inventory) {
            continue;
        }
        for (const auto& [total, tonnes] : stampedTotals((*inventory)->park)) {
            stamps.push_back({year, total, tonnes, session.revision()});
        }
    }
    return session.storeResults(stamps).and_then([&] { return session.save(); });
}

base::Result<Verification> verifyProject(ProjectSession& session, Calculations& calculations) {
    auto journal = session.verifyJournal();
    if (!journal) {
        return base::failure(std::move(journal.error()));
    }
    const auto stamps = session.storedResults();
    if (!stamps) {
        return base::failure(stamps.error());
    }
    Verification verification{std::move(*journal), {}};
    for (const store::StoredResult& stamp : *stamps) {
        const auto inventory = calculations.inventory({stamp.period, false});
        if (!inventory) {
            return base::failure(inventory.error());
        }
        for (const auto& [total, tonnes] : stampedTotals((*inventory)->park)) {
            if (total == stamp.total) {
                verification.results.push_back(
                    {stamp.period, total, stamp.tonnes, tonnes, agree(stamp.tonnes, tonnes)});
            }
        }
    }
    for (const ComparedResult& result : verification.results) {
        if (!result.equal) {
            verification.findings.push_back(differenceFinding(result));
        }
    }
    return verification;
}

} // namespace parkcarbon::services
