#pragma once

#include "../byte_source.hpp"
#include "package.hpp"

namespace parkcarbon::exchange {

/// Recognises what is no .xlsx at all, so that the user is told what it is and what to do with it.
/// Errors: FILE_EMPTY, WORKBOOK_IS_OLD_FORMAT, WORKBOOK_HAS_PASSWORD, WORKBOOK_NOT_RECOGNISED {value},
/// WORKBOOK_OTHER_FORMAT {value, format}; FILE_UNREADABLE {value}.
base::Result<void> checkFileKind(ByteSource& bytes, const std::string& file);

/// The same for ZIP files that are something else than a workbook; `document` = where the workbook should be.
base::Result<void> checkPackageKind(const Package& package, std::string_view document);

} // namespace parkcarbon::exchange
