// The activities grid with 10^6 rows on an offscreen window: time to its first painted rows, and time per frame of
// scrolling. Bars: first rows within 0.3 s, a frame within 1/60 s.
#include "ui/grid/record_grid_view.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/page_host.hpp"

#include <parkcarbon/services/project_creation.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <QApplication>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <benchmark/benchmark.h>

#include <stdexcept>

namespace parkcarbon::ui {
namespace {

constexpr int kActivities = 1'000'000;
constexpr int kEnterprises = 400;
constexpr int kPatienceMilliseconds = 300'000;
constexpr int kRowsPerFrame = 37; ///< so that every frame shows rows that were not on screen before

domain::Record enterprise(int number) {
    domain::Enterprise result;
    result.id = domain::EnterpriseId("E" + std::to_string(number));
    result.name_zh = "企业" + std::to_string(number);
    return result;
}

domain::Record activity(int number) {
    static const domain::Unit kTonne = domain::Unit::parse("t").value();
    return domain::Activity{domain::ActivityId("A" + std::to_string(number)),
                            domain::EnterpriseId("E" + std::to_string(number % kEnterprises)),
                            base::Period::month(2025, 1 + number % 12),
                            domain::ActivityCategory::StationaryCombustion,
                            "烟煤",
                            domain::Quantity::create(1.37 * (number % 977), kTonne).value(),
                            {},
                            domain::EvidenceClass::Reported,
                            {},
                            {},
                            {},
                            {}};
}

/// A window with a project of 10^6 activities.
class LargeWindow {
public:
    LargeWindow() : settings_(folder_.filePath("settings.ini")) {
        options_.data_directory = folder_.filePath("data").toStdString();
        const QString file = folder_.filePath("large.parkcarbon");
        fill(file.toStdString());
        window_ = std::make_unique<MainWindow>(settings_, options_);
        window_->resize(1366, 768);
        window_->show();
        window_->lifecycle().open(file);
        const bool ready =
            QTest::qWaitFor([this] { return window_->results().results() != nullptr && !window_->document().isBusy(); },
                            kPatienceMilliseconds);
        if (!ready) {
            throw std::runtime_error("the project did not open");
        }
    }
    ~LargeWindow() { window_->document().close(); }

    MainWindow& window() { return *window_; }

private:
    void fill(const std::string& file) {
        auto session = services::createProject(file, "large", options_).value();
        std::vector<domain::Record> records;
        for (int number = 0; number < kEnterprises; ++number) {
            records.push_back(enterprise(number));
        }
        session->execute(services::AddRecords(domain::Table::Enterprises, std::move(records))).value();
        records.clear();
        for (int number = 0; number < kActivities; ++number) {
            records.push_back(activity(number));
        }
        session->execute(services::AddRecords(domain::Table::Activities, std::move(records))).value();
        if (!session->save()) {
            throw std::runtime_error("the project could not be saved");
        }
    }

    QTemporaryDir folder_;
    Settings settings_;
    services::SessionOptions options_;
    std::unique_ptr<MainWindow> window_;
};

void firstRows(benchmark::State& state, MainWindow& window) {
    for (auto _ : state) {
        window.pages().show(PageId::Activities);
        window.pages().currentGrid()->viewport()->repaint();
    }
    state.counters["rows"] = window.pages().currentGrid()->grid().recordCount();
}

void scrollFrame(benchmark::State& state, MainWindow& window) {
    window.pages().show(PageId::Activities);
    RecordGridView* grid = window.pages().currentGrid();
    QScrollBar* bar = grid->verticalScrollBar();
    for (auto _ : state) {
        bar->setValue((bar->value() + kRowsPerFrame) % bar->maximum());
        grid->viewport()->repaint();
    }
    state.counters["frames/s"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
} // namespace
} // namespace parkcarbon::ui

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    parkcarbon::ui::LargeWindow large;
    const auto with_window = [&large](auto measure) {
        return [&large, measure](benchmark::State& state) { measure(state, large.window()); };
    };
    // Once: the page is made when it is first shown.
    benchmark::RegisterBenchmark("activities grid, first rows", with_window(parkcarbon::ui::firstRows))
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1)
        ->UseRealTime();
    benchmark::RegisterBenchmark("activities grid, frame of scrolling", with_window(parkcarbon::ui::scrollFrame))
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
