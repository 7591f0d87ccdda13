#pragma once

#include <parkcarbon/base/error.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace parkcarbon::report {

inline constexpr base::Code kFormatUnknown{"FORMAT_UNKNOWN"};

enum class Format : std::uint8_t { Pdf, Docx, Xlsx, Csv, Html };
inline constexpr std::array kFormats = {Format::Pdf, Format::Docx, Format::Xlsx, Format::Csv, Format::Html};

/// `pdf`, `docx`, `xlsx`, `csv`, `html`: also the ending of the file.
std::string_view formatWord(Format format);
/// Errors: FORMAT_UNKNOWN {value, expected}.
base::Result<Format> parseFormat(std::string_view word);
/// Whether the format is for further work with the numbers, so that nothing is left out of its tables.
bool isDataFormat(Format format);

} // namespace parkcarbon::report
