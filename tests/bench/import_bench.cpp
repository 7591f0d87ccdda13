#include "exchange/memory_records.hpp"

#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <benchmark/benchmark.h>
#include <chrono>
#include <fmt/format.h>
#include <string>
#include <vector>

/// Import of a large activities.csv: parse, validate, merge and control totals, without a project file behind it.
namespace parkcarbon::exchange {
namespace {

constexpr int kEnterprises = 400;

std::string enterprisesCsv() {
    std::string text = "enterprise_id,name_zh\n";
    for (int enterprise = 0; enterprise < kEnterprises; ++enterprise) {
        text += fmt::format("E{0},企业{0}\n", enterprise);
    }
    return text;
}

std::string activitiesCsv(std::int64_t rows) {
    std::string text = "activity_id,enterprise_id,period,category,item,quantity,unit,uncertainty_pct,evidence_class,"
                       "evidence_ref,parameters,note\n";
    for (std::int64_t row = 0; row < rows; ++row) {
        text += fmt::format(
            "A{},E{},2025-{:02},stationary_combustion,烟煤,{}.{},t,5,measured,INV-{},{},\"boiler, no. {}\"\n", row,
            row % kEnterprises, row % 12 + 1, row % 9973, row % 10, row, row % 10 == 0 ? "ncv=23.2 GJ/t" : "", row % 7);
    }
    return text;
}

/// A sink that keeps ids only, so that the importer is measured and not a container of records.
class CountingSink final : public RecordSink {
public:
    bool exists(domain::Table table, std::string_view) const override { return table == domain::Table::Enterprises; }
    base::Result<std::optional<domain::Record>> find(domain::Table, std::string_view) const override {
        return std::optional<domain::Record>{};
    }
    base::Result<void> insert(const domain::Record& record) override {
        benchmark::DoNotOptimize(record);
        ++records;
        return {};
    }
    base::Result<void> update(const domain::Record&) override { return {}; }
    base::Result<std::optional<domain::Quantity>> quantity(domain::Table, std::string_view) const override {
        return std::optional<domain::Quantity>{};
    }

    std::int64_t records = 0;
};

/// What any reader has to do at least: find the ends of cells and rows.
std::int64_t splitOnly(std::string_view text) {
    std::int64_t cells = 0;
    bool quoted = false;
    for (const char letter : text) {
        quoted = quoted != (letter == '"');
        cells += !quoted && (letter == ',' || letter == '\n') ? 1 : 0;
    }
    return cells;
}

void splitLoop(benchmark::State& state) {
    const std::string text = activitiesCsv(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(splitOnly(text));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

double secondsToSplit(std::string_view text) {
    const auto start = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(splitOnly(text));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void importNewRows(benchmark::State& state) {
    const std::string text = activitiesCsv(state.range(0));
    const double split_s = secondsToSplit(text);
    const auto start = std::chrono::steady_clock::now();
    for (auto _ : state) {
        CountingSink sink;
        const std::vector<ImportSource> sources = {base::EmbeddedFile{"activities.csv", text}};
        const auto report = importParkFolder(sources, sink);
        if (!report || sink.records != state.range(0)) {
            state.SkipWithError("the import refused rows");
        }
    }
    const double import_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    state.counters["times_plain_loop"] = import_s / static_cast<double>(state.iterations()) / split_s;
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void importKnownRows(benchmark::State& state) {
    const std::string enterprises = enterprisesCsv();
    const std::string text = activitiesCsv(state.range(0));
    MemoryRecords records;
    const std::vector<ImportSource> sources = {base::EmbeddedFile{"enterprises.csv", enterprises},
                                               base::EmbeddedFile{"activities.csv", text}};
    benchmark::DoNotOptimize(importParkFolder(sources, records));
    for (auto _ : state) {
        const auto report = importParkFolder(sources, records);
        if (!report || report->files.at(1).unchanged != state.range(0)) {
            state.SkipWithError("the second import changed something");
        }
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(splitLoop)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(importNewRows)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(importKnownRows)->Arg(200'000)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
} // namespace parkcarbon::exchange

BENCHMARK_MAIN();
