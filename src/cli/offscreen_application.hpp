#pragma once

#include <QApplication>
#include <QTemporaryDir>

namespace parkcarbon::cli {

/// Servers and containers often have no runtime directory, which Qt wants and complains about: a private one for as
/// long as this lives.
class RuntimeDirectory {
public:
    RuntimeDirectory() : is_missing_(qEnvironmentVariableIsEmpty(kVariable)) {
        if (is_missing_) {
            qputenv(kVariable, directory_.path().toUtf8());
        }
    }
    ~RuntimeDirectory() {
        if (is_missing_) {
            qunsetenv(kVariable);
        }
    }
    RuntimeDirectory(const RuntimeDirectory&) = delete;
    RuntimeDirectory& operator=(const RuntimeDirectory&) = delete;

private:
    static constexpr const char* kVariable = "XDG_RUNTIME_DIR";
    QTemporaryDir directory_;
    bool is_missing_;
};

/// Documents need Qt's fonts and painting, which need an application object but no display.
class OffscreenApplication {
public:
    OffscreenApplication() : application_((prepare(runtime_directory_), count_), arguments_) {}

private:
    static void prepare(const RuntimeDirectory& /*runtime_directory*/) { qputenv("QT_QPA_PLATFORM", "offscreen"); }

    RuntimeDirectory runtime_directory_; ///< before the application, which looks for it
    char name_[16] = "parkcarbon-cli";
    char* arguments_[2] = {name_, nullptr};
    int count_ = 1;
    QApplication application_;
};

} // namespace parkcarbon::cli
