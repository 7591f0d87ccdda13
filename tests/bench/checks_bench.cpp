#include "support/synthetic_park.hpp"

#include <parkcarbon/engine/checks/data_checks.hpp>

#include <benchmark/benchmark.h>
#include <ctime>
#include <stdexcept>
#include <string>

/// All data checks on 10^6 activity rows of 400 enterprises in 20 industries: the bar is one second of processor time.
namespace parkcarbon::bench {
namespace {

constexpr std::size_t kRows = 1'000'000;
constexpr int kYear = 2022;
constexpr std::size_t kIndustries = 20;

domain::Fact factOf(std::string subject, std::string variable, double value, const char* unit) {
    return {std::move(subject),
            std::move(variable),
            base::Period::year(kYear),
            *domain::Quantity::create(value, *domain::Unit::parse(unit)),
            domain::EvidenceClass::Reported,
            {},
            {}};
}

/// With industries, facts, an own factor and a decision, so that no check has an empty hand.
domain::ProjectSnapshot reviewedPark() {
    domain::ProjectSnapshot park = syntheticPark(kRows);
    park.park.report_years = {kYear};
    park.park.base_year = kYear;
    for (std::size_t index = 0; index < park.enterprises.size(); ++index) {
        domain::Enterprise& enterprise = park.enterprises[index];
        enterprise.industry_code = *domain::IndustryCode::parse("C" + std::to_string(2011 + index % kIndustries));
        park.facts.push_back(factOf(enterprise.id.str(), "IAV", 1000.0 + static_cast<double>(index), "10^4 CNY"));
    }
    park.facts.push_back(factOf("park", "IAV", 500000.0, "10^4 CNY"));
    park.facts.push_back(factOf("park", "E_tce", 500000.0, "tce"));
    return park;
}

void checkOfAMillionRows(benchmark::State& state) {
    const auto library = reference::Library::shipped();
    if (!library) {
        throw std::runtime_error("the shipped reference data are invalid");
    }
    const domain::ProjectSnapshot park = reviewedPark();
    std::size_t findings = 0;
    const std::clock_t begin = std::clock();
    for (auto _ : state) {
        findings = engine::checks::checkData(park, **library).size();
    }
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    state.counters["cpu_ms"] = seconds / static_cast<double>(state.iterations()) * 1e3;
    state.counters["bar_ms"] = 1000.0;
    state.counters["findings"] = static_cast<double>(findings);
}

BENCHMARK(checkOfAMillionRows)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
