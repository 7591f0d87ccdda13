#pragma once

#include <QApplication>

namespace parkcarbon::charts {

/// The QApplication that charts need, without a display. One per test program, made on first use.
inline QApplication& offscreenApplication() {
    static int argument_count = 1;
    static char name[] = "tests";
    static char* arguments[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QApplication application(argument_count, arguments);
    return application;
}

} // namespace parkcarbon::charts
