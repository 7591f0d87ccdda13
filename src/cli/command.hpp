#pragma once

#include "cli/console.hpp"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace parkcarbon::cli {

/// One word of the command line. `configure` declares its arguments on its own subcommand; `run` does the work.
class Command {
public:
    virtual ~Command() = default;
    virtual std::string name() const = 0; ///< its description and examples: terms `cli.<name>`, `cli.<name>.example`
    virtual void configure(CLI::App& app, const text::Text& text) = 0; ///< their help: terms `cli.option.*`
    virtual ExitCode run(Console& console) = 0;
};

/// Every command, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace parkcarbon::cli
