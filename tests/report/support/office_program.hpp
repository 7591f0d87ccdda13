#pragma once

#include <filesystem>

namespace parkcarbon::report {

/// What LibreOffice (package libreoffice-writer-nogui) prints of a document, as PDF in `folder`. Throws when it cannot
/// be started or fails.
std::filesystem::path printedByOffice(const std::filesystem::path& document, const std::filesystem::path& folder);

} // namespace parkcarbon::report
