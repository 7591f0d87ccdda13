#pragma once

#include "../renderer.hpp"

#include <QString>

namespace parkcarbon::report {

/// A4 PDF with embedded fonts, searchable text, bookmarks and page numbers. The same document gives the same bytes.
class PdfRenderer final : public Renderer {
public:
    /// The family is replaceable so that a test can name one that is not installed.
    explicit PdfRenderer(QString font_family);
    PdfRenderer();

    /// Errors: REPORT_PATH_UNWRITABLE {path}; FONT_MISSING {value} when the font family is not installed, because Qt
    /// would silently take another whose Chinese characters may be missing or cannot be searched.
    base::Result<std::vector<std::filesystem::path>> render(const Document& document,
                                                            const std::filesystem::path& path) const override;

private:
    QString font_family_;
};

} // namespace parkcarbon::report
