#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/report/document.hpp>

#include <QImage>
#include <QSizeF>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace parkcarbon::report {

/// The pages of the PDF, to look at before it is written: laid out and painted by what lays out and paints the PDF.
/// Immutable; its pages may be painted on any thread.
class Preview {
public:
    /// Needs a QApplication. Errors: FONT_MISSING {value}.
    static base::Result<std::shared_ptr<const Preview>> make(Document document);
    ~Preview();
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    const Document& document() const;
    std::size_t pageCount() const; ///< at least 1
    QSizeF pageSizeMm(std::size_t page) const;
    QImage image(std::size_t page, double dots_per_inch) const;
    /// The page of the heading that the passage stands under; nothing for a passage that is not in the document.
    std::optional<std::size_t> pageOfText(std::string_view block_id) const;

private:
    struct Pages;
    explicit Preview(std::unique_ptr<const Pages> pages);
    std::unique_ptr<const Pages> pages_;
};

} // namespace parkcarbon::report
