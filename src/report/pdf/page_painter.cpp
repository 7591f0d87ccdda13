#include "page_painter.hpp"

#include "../picture.hpp"
#include "paper.hpp"

#include <QPainter>

namespace parkcarbon::report::pdf {

PagePainter::PagePainter(QPainter& painter, const Typesetter& type, const QString& font_family)
    : painter_(painter), type_(type) {
    style_.font_family = font_family;
}

void PagePainter::paint(const Page& page) const {
    for (const Item& item : page.items) {
        std::visit([this](const auto& one) { paint(one); }, item);
    }
}

void PagePainter::paint(const TextItem& item) const {
    painter_.setFont(type_.font(item.role));
    painter_.setPen(item.color);
    painter_.drawText(item.baseline, item.text);
}

void PagePainter::paint(const LineItem& item) const {
    painter_.setPen(QPen(item.color, item.width));
    painter_.drawLine(item.line);
}

void PagePainter::paint(const RectItem& item) const {
    painter_.fillRect(item.area, item.fill);
}

void PagePainter::paint(const PictureItem& item) const {
    paintPicture(*item.picture, style_, painter_, item.area, kDotsPerInch);
}

} // namespace parkcarbon::report::pdf
