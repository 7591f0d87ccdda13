#pragma once

#include <parkcarbon/base/error.hpp>

#include <filesystem>
#include <functional>
#include <ostream>

namespace parkcarbon::exchange {

/// Writes a file as a whole or not at all: into a temporary file beside it, onto the disk, then under its name.
/// Errors: FILE_NOT_WRITTEN {value, reason}; whatever `write` fails with.
base::Result<void> writeAtomically(const std::filesystem::path& path,
                                   const std::function<base::Result<void>(std::ostream&)>& write);

} // namespace parkcarbon::exchange
