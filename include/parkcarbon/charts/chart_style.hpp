#pragma once

#include <QBrush>
#include <QColor>
#include <QString>

#include <cstddef>

namespace parkcarbon::charts {

/// The font family of documents and charts: covers Chinese in its Chinese forms, and its PDF text layer can be
/// searched.
inline constexpr const char* kFontFamily = "WenQuanYi Micro Hei";

enum class Theme { Light, Dark };

/// How a chart looks. Lengths are in design pixels of 1/96 inch; `scale` turns them into pixels of the target.
struct ChartStyle {
    Theme theme = Theme::Light;
    QString font_family = QString::fromLatin1(kFontFamily);
    double font_size = 11.0;
    double scale = 1.0;

    QColor background() const;
    QColor ink() const;      ///< texts and axes
    QColor faintInk() const; ///< grid lines
    QColor series(std::size_t index) const;
    QColor total() const; ///< totals of a waterfall
    /// Colour and hatching of one series. Colours are those of Okabe and Ito (2008), which stay distinct under the
    /// common colour vision deficiencies; from the second series on, hatching tells them apart without colour.
    QBrush seriesBrush(std::size_t index) const;
};

} // namespace parkcarbon::charts
