#pragma once

#include <filesystem>
#include <string>

/// What other programs (poppler) see in a PDF.
namespace parkcarbon::report {

std::string pdfText(const std::filesystem::path& pdf, const std::string& options = {});
std::string pdfInfo(const std::filesystem::path& pdf);
std::string pdfFonts(const std::filesystem::path& pdf);
int pdfPages(const std::filesystem::path& pdf);

} // namespace parkcarbon::report
