#include "ui/test_window.hpp"

#include <parkcarbon/reference/samples.hpp>

#include <QTest>

namespace parkcarbon::ui {
namespace {

services::SessionOptions sessionOptions(const QString& folder) {
    services::SessionOptions options;
    options.data_directory = folder.toStdString();
    options.actor = "tester";
    return options;
}

} // namespace

TestWindow::TestWindow(const char* language) : settings_(folder_.filePath("settings.ini")) {
    settings_.setLanguage(language);
    settings_.setTheme(ThemeChoice::Light);
    window_ = std::make_unique<MainWindow>(settings_, sessionOptions(folder_.filePath("data")));
    window_->show();
}

TestWindow::~TestWindow() {
    waitFor([this] { return !window_->document().isBusy(); });
    window_->document().close();
}

bool TestWindow::openSample() {
    window_->lifecycle().openSample(QString::fromStdString(reference::samples().front().id));
    return waitFor([this] { return window_->results().results() != nullptr && !window_->document().isBusy(); });
}

bool TestWindow::openSampleWithSteps() {
    return openSample() && waitFor([this] { return window_->workbench().workbench() != nullptr; }) && settle();
}

bool TestWindow::settle() {
    constexpr int kGathering = 200; // edits are gathered before anything is computed anew
    const auto still = [this] {
        return !window_->document().isBusy() && !window_->results().isOutdated() && !window_->workbench().isOutdated();
    };
    return waitFor([&] {
        QTest::qWait(kGathering);
        if (!window_->document().isBusy() && window_->results().isOutdated()) {
            window_->results().recompute(); // a slow machine does not compute by itself
        }
        return still();
    });
}

bool TestWindow::waitFor(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, 20'000);
}

} // namespace parkcarbon::ui
