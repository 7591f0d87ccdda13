#pragma once

#include "cli/command.hpp"

#include <memory>

/// The words after `packs`: each is a command of its own, with the terms `cli.packs.<name>` and
/// `cli.packs.<name>.example`.
namespace parkcarbon::cli {

std::unique_ptr<Command> makePacksCreateAction();
std::unique_ptr<Command> makePacksOverviewAction();
std::unique_ptr<Command> makePacksTemplatesAction();

} // namespace parkcarbon::cli
