#pragma once

#include "cli/console.hpp"

#include <parkcarbon/services/pack_use_case.hpp>

#include <filesystem>
#include <vector>

namespace parkcarbon::cli {

/// The workbook of the whole project, its fields named in the language of the text.
base::Result<std::filesystem::path> writeOverview(const services::ProjectSession& session,
                                                  const std::filesystem::path& file, const text::Text& text);

/// Names the files that a command wrote: a line each, or `{"files": […]}`.
void showFiles(const std::vector<std::filesystem::path>& files, Console& console);

} // namespace parkcarbon::cli
