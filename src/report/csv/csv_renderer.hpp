#pragma once

#include "../renderer.hpp"

namespace parkcarbon::report {

/// The tables of a document as CSV (UTF-8 with BOM, CRLF, RFC 4180): one file with all tables one below the other when
/// the path ends in `.csv`, else a folder with one file per table. Numbers are complete, without thousands separators;
/// texts are safe to open in a spreadsheet.
class CsvRenderer final : public Renderer {
public:
    base::Result<std::vector<std::filesystem::path>> render(const Document& document,
                                                            const std::filesystem::path& path) const override;
};

} // namespace parkcarbon::report
