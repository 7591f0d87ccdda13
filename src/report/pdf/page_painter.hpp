#pragma once

#include "page.hpp"
#include "typesetter.hpp"

#include <parkcarbon/charts/chart_style.hpp>

class QPainter;

namespace parkcarbon::report::pdf {

/// Paints laid-out pages: on paper, or scaled down on the screen.
class PagePainter {
public:
    PagePainter(QPainter& painter, const Typesetter& type, const QString& font_family);

    void paint(const Page& page) const;

private:
    void paint(const TextItem& item) const;
    void paint(const LineItem& item) const;
    void paint(const RectItem& item) const;
    void paint(const PictureItem& item) const;

    QPainter& painter_;
    const Typesetter& type_;
    charts::ChartStyle style_;
};

} // namespace parkcarbon::report::pdf
