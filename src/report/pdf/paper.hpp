#pragma once

#include "typesetter.hpp"

#include <QBuffer>
#include <QByteArray>
#include <QPdfWriter>

namespace parkcarbon::report::pdf {

inline constexpr int kDotsPerInch = 600;

/// A4 without device margins: what pages are measured on, and written to.
class Paper {
public:
    explicit Paper(const QString& font_family);

    QPdfWriter& writer() { return writer_; }
    const Typesetter& type() const { return type_; }
    /// The finished file, once nothing paints on the writer any more.
    QByteArray& bytes();

private:
    QByteArray bytes_;
    QBuffer buffer_;
    QPdfWriter writer_;
    Typesetter type_;
};

} // namespace parkcarbon::report::pdf
