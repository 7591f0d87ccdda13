// The bars of a park with 10^6 activities, through the services that the window and the command line use: import, open
// and compute, edit and compute. docs/performance.md says how to read the figures.
#include "support/large_project.hpp"
#include "support/measurement.hpp"
#include "support/plain_sqlite.hpp"

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/services/result_stamps.hpp>

#include <fstream>
#include <iterator>

namespace parkcarbon::bench {
namespace {

using services::Calculations;
using services::ProjectSession;

const engine::inventory::Options kYear{base::Period::year(2025), false};

/// What any reader of the CSV file has to do at least: read it and find the ends of cells.
Spent plainCsvLoop() {
    return measured([] {
        std::ifstream stream(LargeProject::shared().csvFolder() / "activities.csv", std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        std::int64_t cells = 0;
        bool quoted = false;
        for (const char letter : text) {
            quoted = quoted != (letter == '"');
            cells += !quoted && (letter == ',' || letter == '\n') ? 1 : 0;
        }
        benchmark::DoNotOptimize(cells);
    });
}

/// Emissions by enterprise with one factor per item, parameters and units left aside.
Spent plainInventoryLoop(const domain::ProjectSnapshot& snapshot) {
    const domain::ActivityColumns& columns = *snapshot.activities;
    const std::vector<double> factors(columns.items.size(), 2.0);
    return medianOf(15, [&] {
        std::vector<double> by_enterprise(snapshot.enterprises.size(), 0.0);
        double total = 0.0;
        for (std::size_t row = 0; row < columns.size(); ++row) {
            if (columns.period[row] / 100 == 2025) {
                const double co2e = columns.quantity[row] * factors[columns.item[row]];
                by_enterprise[columns.enterprise[row]] += co2e;
                total += co2e;
            }
        }
        benchmark::DoNotOptimize(total);
        benchmark::DoNotOptimize(by_enterprise.data());
    });
}

/// First, so that the peak of memory is the import's own.
void importAndSave(benchmark::State& state) {
    LargeProject& project = LargeProject::shared();
    project.csvFolder();
    double peak_mb = 0.0;
    Spent spent;
    for (auto _ : state) {
        spent = measured([&] { project.savedFile(); });
        peak_mb = peakMemoryMb();
    }
    const Spent loop = plainCsvLoop();
    const Spent sqlite = sqliteInsertRows(project.csvFolder() / "activities.csv", project.newFile(".sqlite"));
    state.counters["cpu_ms"] = spent.cpu_s * 1e3;
    state.counters["wall_ms"] = spent.wall_s * 1e3;
    state.counters["bar_ms"] = 15'000;
    state.counters["peak_mb"] = peak_mb;
    state.counters["plain_loop_ms"] = loop.cpu_s * 1e3;
    state.counters["x_plain_loop"] = spent.cpu_s / loop.cpu_s;
    state.counters["sqlite_ms"] = sqlite.cpu_s * 1e3;
    state.counters["x_sqlite"] = spent.cpu_s / sqlite.cpu_s;
}

void openToInventory(benchmark::State& state) {
    std::unique_ptr<ProjectSession> session = LargeProject::shared().open();
    const Yardsticks yardsticks{plainInventoryLoop(*must(session->snapshot())),
                                sqliteQuery(LargeProject::shared().savedFile(), kBreakdownSql)};
    report(
        state, 1500, yardsticks, [&] { session.reset(); },
        [&] {
            session = LargeProject::shared().open();
            Calculations calculations(*session);
            benchmark::DoNotOptimize(must(calculations.inventory(kYear)));
        });
}

void engineAlone(benchmark::State& state) {
    const auto session = LargeProject::shared().open();
    const auto task = must(Calculations(*session).inventoryTask(kYear));
    const Yardsticks yardsticks{plainInventoryLoop(*task.snapshot),
                                sqliteQuery(LargeProject::shared().savedFile(), kBreakdownSql)};
    report(state, 40, yardsticks, [&] { benchmark::DoNotOptimize(must(task.run())); });
}

void editOneRow(benchmark::State& state) {
    const auto session = LargeProject::shared().open();
    Calculations calculations(*session);
    must(calculations.inventory(kYear));
    const Yardsticks yardsticks{plainInventoryLoop(*must(session->snapshot())),
                                sqliteEditAndQuery(LargeProject::shared().savedFile(), kBreakdownSql)};
    const std::size_t field = *domain::spec(domain::Table::Activities).fieldIndex("quantity");
    int round = 0;
    report(state, 100, yardsticks, [&] {
        const services::EditRecords edit(domain::Table::Activities, {{"A500000", field, std::to_string(++round)}});
        must(session->execute(edit));
        benchmark::DoNotOptimize(must(calculations.inventory(kYear)));
    });
    session->discardUnsavedChanges();
}

void editWithoutComputing(benchmark::State& state) {
    const auto session = LargeProject::shared().open();
    must(session->snapshot());
    const std::size_t field = *domain::spec(domain::Table::Activities).fieldIndex("quantity");
    int round = 0;
    report(state, 100, {}, [&] {
        const services::EditRecords edit(domain::Table::Activities, {{"A500000", field, std::to_string(++round)}});
        must(session->execute(edit));
    });
    session->discardUnsavedChanges();
}

BENCHMARK(importAndSave)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(openToInventory)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(engineAlone)->Unit(benchmark::kMillisecond)->Iterations(21);
BENCHMARK(editOneRow)->Unit(benchmark::kMillisecond)->Iterations(21);
BENCHMARK(editWithoutComputing)->Unit(benchmark::kMillisecond)->Iterations(21);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
