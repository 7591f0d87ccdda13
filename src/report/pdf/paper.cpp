#include "paper.hpp"

namespace parkcarbon::report::pdf {
namespace {

QPdfWriter& prepared(QPdfWriter& writer, QBuffer& buffer) {
    buffer.open(QIODevice::WriteOnly);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    return writer;
}

} // namespace

Paper::Paper(const QString& font_family)
    : buffer_(&bytes_), writer_(&buffer_), type_(prepared(writer_, buffer_), font_family) {}

QByteArray& Paper::bytes() {
    buffer_.close();
    return bytes_;
}

} // namespace parkcarbon::report::pdf
