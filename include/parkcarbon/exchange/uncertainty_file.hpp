#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/uncertainty_system.hpp>

#include <filesystem>

namespace parkcarbon::exchange {

/// Reads an uncertainty model (FORMATS §6, docs/methods/uncertainty.md). Whether ids, distributions and numbers make
/// sense is said by the engine; here it is that the file is JSON of that form. Unknown keys with texts are notes;
/// other unknown keys are errors, so that a misspelt `truncate` is not taken for nothing.
/// Errors: FILE_UNREADABLE {value}; JSON_TOO_LARGE {file, value, expected}; JSON_INVALID {file, line, column};
/// JSON_VALUE_MISSING {where}; JSON_VALUE_WRONG {where, value, expected}; JSON_KEY_UNKNOWN {where, value, expected}.
base::Result<domain::UncertaintySystem> readUncertaintySystem(const std::filesystem::path& file);

} // namespace parkcarbon::exchange
