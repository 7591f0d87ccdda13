#pragma once

#include "cli/command.hpp"

#include <memory>

/// The words after `packs`: each is a command of its own, with the terms `cli.packs.<name>` and
/// `cli.packs.<name>.example`.
namespace parkcarbon::cli {

std::unique_ptr<Command> makePacksCreateAction();
std::unique_ptr<Command> makePacksOverviewAction();
std::unique_ptr<Command> makePacksTemplatesAction();
std::unique_ptr<Command> makePacksBoardAction();
std::unique_ptr<Command> makePacksRemindAction();
std::unique_ptr<Command> makePacksCheckAction();
std::unique_ptr<Command> makePacksOriginalAction();

} // namespace parkcarbon::cli
