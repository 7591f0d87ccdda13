#pragma once

#include <parkcarbon/base/error.hpp>

#include <filesystem>
#include <string_view>

namespace parkcarbon::report {

/// Writes the whole file or leaves what was there: bytes go to a temporary file beside it that then takes its name.
/// Missing folders are made. Errors: REPORT_PATH_UNWRITABLE {path}.
base::Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace parkcarbon::report
