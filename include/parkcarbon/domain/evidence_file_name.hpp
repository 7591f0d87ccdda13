#pragma once

#include <parkcarbon/domain/workbench.hpp>

#include <string>

namespace parkcarbon::domain {

/// The name under which the document's file is written to a folder: the last part of its `file_name` without what some
/// file system refuses or hides, never longer than 120 bytes; the record's id where nothing is left.
std::string safeFileName(const Evidence& evidence);

} // namespace parkcarbon::domain
