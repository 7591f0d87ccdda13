#pragma once

#include "csv_reader.hpp"

namespace parkcarbon::exchange {

/// Encoding and separator of a file. The separator (`,` `;` or tab) is the one that cuts the header into most columns
/// and the first rows into equally many, or the one that a first line `sep=;` states; a file of one column counts as
/// comma. Errors: as detectEncoding.
base::Result<CsvFormat> sniffFormat(ByteSource& bytes, std::string_view file_name, const ImportLimits& limits);

/// How a separator is named in findings: itself, or `TAB`.
std::string_view separatorName(char separator);

} // namespace parkcarbon::exchange
