#pragma once

#include "store/connection.hpp"

#include <filesystem>
#include <string>

namespace parkcarbon::store {

/// Writes the database to `target` in one step: a compact copy in a temporary file beside it, forced to disk, then
/// renamed over it. The file that was there stays as `<target>.bak`, under the further name `kept_as` too unless that
/// is empty. Throws SQLite::Exception or std::filesystem::filesystem_error; the target is then as it was.
void deliver(Connection& connection, const std::filesystem::path& target, const std::filesystem::path& kept_as = {});

std::filesystem::path backupPath(const std::filesystem::path& file); ///< `<file>.bak`

/// Forces a file's or a folder's content to disk. Throws std::filesystem::filesystem_error.
void syncToDisk(const std::filesystem::path& path);

} // namespace parkcarbon::store
