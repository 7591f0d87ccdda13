#pragma once

#include "../renderer.hpp"

namespace parkcarbon::report {

/// An Excel workbook: a sheet of contents with links, the running text on one sheet, and one sheet for each table and
/// each figure, the figure beside its numbers. Numbers are numbers with the decimals they are shown with; texts are
/// never formulas. The same document gives the same bytes. Needs a QApplication for the figures.
class XlsxRenderer final : public Renderer {
public:
    base::Result<std::vector<std::filesystem::path>> render(const Document& document,
                                                            const std::filesystem::path& path) const override;
};

} // namespace parkcarbon::report
