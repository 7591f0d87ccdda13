#pragma once

#include <parkcarbon/report/document.hpp>

#include <QColor>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

/// What a laid-out page holds: positions in device pixels of the PDF, ready to paint.
namespace parkcarbon::report::pdf {

enum class FontRole : std::uint8_t {
    CoverTitle,
    CoverSubtitle,
    CoverText,
    CoverMark,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Note,
    Caption,
    TableHead,
    TableCell,
    TableStrong,
    Furniture
};
inline constexpr std::size_t kFontRoles = 14;

struct TextItem {
    QPointF baseline;
    QString text;
    FontRole role;
    QColor color;
};
struct LineItem {
    QLineF line;
    double width;
    QColor color;
};
struct RectItem {
    QRectF area;
    QColor fill;
};
struct PictureItem {
    QRectF area;
    const Picture* picture; ///< lives in the document
};
using Item = std::variant<RectItem, LineItem, TextItem, PictureItem>;

struct Page {
    bool landscape = false;
    bool furnished = true; ///< has header and footer
    std::vector<Item> items;
};

/// An entry of the contents and of the bookmarks.
struct OutlineEntry {
    int level;
    QString text;
    std::size_t page; ///< index
};

} // namespace parkcarbon::report::pdf
