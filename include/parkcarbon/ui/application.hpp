#pragma once

namespace parkcarbon::ui {

/// Runs the desktop program until its window is closed: `parkcarbon [--lang zh|en] [PROJECT]`. Returns the exit code.
int runApplication(int argc, char* argv[]);

} // namespace parkcarbon::ui
