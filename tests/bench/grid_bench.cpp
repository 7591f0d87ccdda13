// The activities grid on 10^6 rows. docs/performance.md says how to read the figures.
#include "support/large_project.hpp"
#include "support/measurement.hpp"
#include "support/plain_sqlite.hpp"

#include <parkcarbon/services/record_browser.hpp>

namespace parkcarbon::bench {
namespace {

using services::RecordBrowser;

constexpr std::size_t kScreen = 50; ///< rows that a screen shows
constexpr std::size_t kPage = 128;  ///< rows that RecordBrowser fetches at once
constexpr double kFrameMs = 1000.0 / 60;

std::size_t field(std::string_view name) {
    return *domain::spec(domain::Table::Activities).fieldIndex(name);
}

void readScreen(const RecordBrowser& browser, std::size_t first) {
    for (std::size_t row = first; row < std::min(first + kScreen, browser.size()); ++row) {
        benchmark::DoNotOptimize(browser.cells(row).data());
    }
}

struct Question {
    std::vector<RecordBrowser::Condition> conditions;
    std::optional<RecordBrowser::Order> order;
    const char* sql; ///< the keys of the same rows
};

void firstRows(benchmark::State& state, const Question& question) {
    const auto session = LargeProject::shared().open();
    RecordBrowser browser(*session, domain::Table::Activities);
    browser.setConditions(question.conditions);
    browser.setOrder(question.order);
    const Yardsticks yardsticks{std::nullopt, sqliteQuery(LargeProject::shared().savedFile(), question.sql)};
    report(state, 300, yardsticks, [&] {
        must(browser.refresh());
        readScreen(browser, 0);
    });
    state.counters["rows"] = static_cast<double>(browser.size());
}

/// A frame of scrolling costs at most one page that is not at hand yet.
void fetchPage(benchmark::State& state) {
    const auto session = LargeProject::shared().open();
    RecordBrowser browser(*session, domain::Table::Activities);
    must(browser.refresh());
    const Yardsticks yardsticks{std::nullopt,
                                sqliteQuery(LargeProject::shared().savedFile(),
                                            "SELECT * FROM activities WHERE key BETWEEN 500000 AND 500127")};
    std::size_t first = 0;
    report(state, kFrameMs, yardsticks, [&] {
        readScreen(browser, first);
        first = (first + 97 * kPage) % browser.size();
    });
}

BENCHMARK_CAPTURE(firstRows, inOrderOfEntry, Question{{}, {}, "SELECT key FROM activities ORDER BY key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(7);
BENCHMARK_CAPTURE(firstRows, sortedByQuantity,
                  Question{{},
                           RecordBrowser::Order{field("quantity"), true},
                           "SELECT key FROM activities ORDER BY quantity DESC, key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5);
BENCHMARK_CAPTURE(firstRows, sortedByFuel,
                  Question{
                      {},
                      RecordBrowser::Order{field("item"), false},
                      "SELECT a.key FROM activities AS a JOIN items AS i ON i.key = a.item ORDER BY i.text, a.key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5);
BENCHMARK_CAPTURE(firstRows, sortedById,
                  Question{{}, RecordBrowser::Order{0, false}, "SELECT key FROM activities ORDER BY activity_id, key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5);
BENCHMARK_CAPTURE(firstRows, sortedByEvidence,
                  Question{{},
                           RecordBrowser::Order{field("evidence_ref"), false},
                           "SELECT key FROM activities ORDER BY evidence_ref, key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);
BENCHMARK_CAPTURE(firstRows, filteredByEnterprise,
                  Question{{{field("enterprise_id"), "=E7"}},
                           {},
                           "SELECT key FROM activities WHERE enterprise = (SELECT key FROM enterprises WHERE "
                           "enterprise_id = 'E7') ORDER BY key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(7);
BENCHMARK_CAPTURE(firstRows, filteredByFuel,
                  Question{
                      {{field("item"), "煤"}},
                      {},
                      "SELECT a.key FROM activities AS a JOIN items AS i ON i.key = a.item WHERE instr(i.text, '煤') "
                      "ORDER BY a.key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(7);
BENCHMARK_CAPTURE(firstRows, filteredByQuantity,
                  Question{{{field("quantity"), ">990"}},
                           {},
                           "SELECT key FROM activities WHERE quantity > 990 ORDER BY key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(7);
BENCHMARK_CAPTURE(firstRows, filteredAndSorted,
                  Question{{{field("period"), "2025-07"}},
                           RecordBrowser::Order{field("quantity"), true},
                           "SELECT key FROM activities WHERE period = 202507 ORDER BY quantity DESC, key"})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5);
BENCHMARK(fetchPage)->Unit(benchmark::kMillisecond)->Iterations(301);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
