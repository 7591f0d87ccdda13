#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/text/text.hpp>

#include <filesystem>
#include <string>

namespace parkcarbon::report {

/// The park's case on a few pages for others to learn from: scores, projects, targets, lessons, and every check that
/// was overridden with its reason. Markdown in the language of `text`.
std::string caseSheet(const engine::workflow::Workbench& bench, const domain::ProjectSnapshot& snapshot,
                      const text::Text& text);

/// Errors: REPORT_PATH_UNWRITABLE {path}.
base::Result<void> writeCaseSheet(const engine::workflow::Workbench& bench, const domain::ProjectSnapshot& snapshot,
                                  const text::Text& text, const std::filesystem::path& path);

} // namespace parkcarbon::report
