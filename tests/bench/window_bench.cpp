// From the start of the program to the first picture, and the scrolling of the activities grid with 10^6 rows, painted
// into memory (Qt's offscreen platform). docs/performance.md says how to read the figures.
#include "support/large_project.hpp"
#include "support/measurement.hpp"

#include "ui/grid/record_grid_view.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/page_host.hpp"

#include <parkcarbon/reference/samples.hpp>
#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/project_creation.hpp>

#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <QStandardPaths>

namespace parkcarbon::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kWaitMs = 10;

void runEventsUntil(const std::function<bool()>& condition) {
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, kWaitMs);
    }
}

/// A window of its own with settings and working copies in the benchmark's folder.
class Window {
public:
    Window() : settings_(QString::fromStdString(LargeProject::shared().newFile(".ini").native())) {
        settings_.setLanguage("zh");
        window_ = std::make_unique<ui::MainWindow>(settings_, LargeProject::shared().options());
        window_->resize(1600, 1000);
        window_->show();
    }
    ~Window() {
        runEventsUntil([&] { return !window_->document().isBusy(); });
        window_->document().close();
    }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    void open(const fs::path& project) {
        window_->lifecycle().open(QString::fromStdString(project.native()));
        runEventsUntil([&] { return window_->document().isOpen() && !window_->document().isBusy(); });
    }
    void waitForResults() {
        runEventsUntil([&] { return window_->results().results() != nullptr && !window_->document().isBusy(); });
    }
    void paint() { benchmark::DoNotOptimize(window_->grab()); }
    ui::MainWindow& operator*() { return *window_; }
    ui::MainWindow* operator->() { return window_.get(); }

private:
    ui::Settings settings_;
    std::unique_ptr<ui::MainWindow> window_;
};

const fs::path& sampleProject() {
    static const fs::path kFile = [] {
        const fs::path file = LargeProject::shared().newFile(".parkcarbon");
        const auto session = must(services::createProject(file, "sample", LargeProject::shared().options()));
        must(services::importSample(*session, reference::samples().front().id));
        must(session->save());
        return file;
    }();
    return kFile;
}

/// Everything that the program does between its QApplication and the picture of the sample park's overview with
/// results.
void windowOnSamplePark(benchmark::State& state) {
    sampleProject();
    std::unique_ptr<Window> window;
    report(
        state, 1000, {}, [&] { window.reset(); },
        [&] {
            window = std::make_unique<Window>();
            window->open(sampleProject());
            window->paint();
            window->waitForResults();
            window->paint();
        });
}

void emptyWindow(benchmark::State& state) {
    std::unique_ptr<Window> window;
    report(
        state, 1000, {}, [&] { window.reset(); },
        [&] {
            window = std::make_unique<Window>();
            window->paint();
        });
}

void showActivities(benchmark::State& state) {
    Window window;
    window.open(LargeProject::shared().savedFile());
    window.waitForResults();
    report(
        state, 300, {}, [&] { window->pages().show(ui::PageId::Start); },
        [&] {
            window->pages().show(ui::PageId::Activities);
            window->pages().currentGrid()->grid().refresh();
            window.paint();
        });
}

/// One frame: the view moves by a screen to rows that it has not shown yet, and paints them.
void scrollActivities(benchmark::State& state) {
    Window window;
    window.open(LargeProject::shared().savedFile());
    window.waitForResults();
    window->pages().show(ui::PageId::Activities);
    ui::RecordGridView& view = *window->pages().currentGrid();
    window.paint();
    QScrollBar& bar = *view.verticalScrollBar();
    int position = 0;
    report(state, 1000.0 / 60, {}, [&] {
        position = (position + bar.pageStep()) % bar.maximum();
        bar.setValue(position);
        benchmark::DoNotOptimize(view.viewport()->grab());
    });
}

BENCHMARK(windowOnSamplePark)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(emptyWindow)->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK(showActivities)->Unit(benchmark::kMillisecond)->Iterations(7);
BENCHMARK(scrollActivities)->Unit(benchmark::kMillisecond)->Iterations(301);

} // namespace
} // namespace parkcarbon::bench

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
