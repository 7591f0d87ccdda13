#pragma once

#include "console.hpp"

#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace parkcarbon::cli {

/// One word of the command line. `configure` declares its arguments on its own subcommand; `run` does the work.
class Command {
public:
    virtual ~Command() = default;
    virtual const char* name() const = 0;
    virtual const char* description() const = 0;
    virtual const char* example() const = 0; ///< shown below the help, without the program's name
    virtual void configure(CLI::App& app) = 0;
    virtual ExitCode run(Console& console) = 0;
};

/// Every command, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace parkcarbon::cli
