#pragma once

#include "../renderer.hpp"

#include <filesystem>

namespace parkcarbon::report {

/// A Word document (ECMA-376, transitional) to be edited further: headings, captions, contents, tables, headers and
/// footers are those of Word. Figures are PNG images with their table as alternative text. The same document and
/// template give the same bytes. Needs a QApplication for the charts.
class DocxRenderer final : public Renderer {
public:
    /// `template_file`: a .docx or .dotx whose styles, page, header and footer are taken; empty = the program's own.
    explicit DocxRenderer(std::filesystem::path template_file = {});

    /// Errors: REPORT_PATH_UNWRITABLE {path}; TEMPLATE_UNREADABLE {path, detail}; TEMPLATE_TOO_LARGE {path, limit}.
    base::Result<std::vector<std::filesystem::path>> render(const Document& document,
                                                            const std::filesystem::path& path) const override;

private:
    std::filesystem::path template_file_;
};

} // namespace parkcarbon::report
