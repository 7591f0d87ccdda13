#pragma once

#include "report/pdf/typesetter.hpp"

#include <QBuffer>
#include <QPdfWriter>

#include <memory>

namespace parkcarbon::report::pdf {

/// A typesetter for A4 at 600 dots per inch, as the PDF renderer uses it.
class PdfType {
public:
    PdfType() : writer_(&buffer_) {
        writer_.setResolution(600);
        type_ = std::make_unique<Typesetter>(writer_, QStringLiteral("WenQuanYi Micro Hei"));
    }
    const Typesetter& operator*() const { return *type_; }
    const Typesetter* operator->() const { return type_.get(); }

private:
    QBuffer buffer_;
    QPdfWriter writer_;
    std::unique_ptr<Typesetter> type_;
};

} // namespace parkcarbon::report::pdf
