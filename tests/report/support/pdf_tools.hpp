#pragma once

#include <QImage>

#include <filesystem>
#include <string>

/// What other programs (poppler) see in a PDF.
namespace parkcarbon::report {

std::string pdfText(const std::filesystem::path& pdf, const std::string& options = {});
std::string pdfInfo(const std::filesystem::path& pdf);
std::string pdfFonts(const std::filesystem::path& pdf);
int pdfPages(const std::filesystem::path& pdf);
QImage pdfPageImage(const std::filesystem::path& pdf, int page, double dots_per_inch); ///< pages count from 1

} // namespace parkcarbon::report
