#include "ui/window_under_test.hpp"

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

WindowUnderTest::WindowUnderTest(const char* language) : settings_(folder_.filePath("settings.ini")) {
    settings_.setLanguage(language);
    settings_.setTheme(ThemeChoice::Light);
    window_ = std::make_unique<MainWindow>(settings_, sessionOptions(folder_.filePath("data")));
    window_->show();
}

WindowUnderTest::~WindowUnderTest() {
    waitFor([this] { return !window_->document().isBusy(); });
    window_->document().close();
}

bool WindowUnderTest::openSample() {
    window_->lifecycle().openSample(QString::fromStdString(reference::samples().front().id));
    return waitFor([this] { return window_->results().results() != nullptr && !window_->document().isBusy(); });
}

bool WindowUnderTest::waitFor(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, 20'000);
}

} // namespace parkcarbon::ui
