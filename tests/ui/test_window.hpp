#pragma once

#include "ui/shell/main_window.hpp"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace parkcarbon::ui {

/// A window with settings and working copies in a folder of its own.
class TestWindow {
public:
    explicit TestWindow(const char* language = "en");
    ~TestWindow();

    MainWindow& window() { return *window_; }
    QString file(const QString& name) const { return folder_.filePath(name); }
    /// Opens the main sample and waits for its results. False when that does not come about in time.
    bool openSample();
    /// Opens it and waits until the state of its steps is known, too.
    bool openSampleWithSteps();
    /// Waits until nothing runs and all results follow the data.
    bool settle();
    /// Lets events run until the condition holds; false after 20 seconds.
    static bool waitFor(const std::function<bool()>& condition);

private:
    QTemporaryDir folder_;
    Settings settings_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace parkcarbon::ui
