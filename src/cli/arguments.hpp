#pragma once

#include "cli/console.hpp"

#include <iosfwd>

namespace parkcarbon::cli {

/// Runs the command line: reads the arguments, runs the command, returns the exit status (FORMATS §4).
int runCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

} // namespace parkcarbon::cli
