#pragma once

#include "page.hpp"

#include <QFont>
#include <QFontMetricsF>
#include <QStringList>

#include <array>
#include <string>
#include <vector>

class QPagedPaintDevice;

namespace parkcarbon::report::pdf {

/// The fonts of the report and how wide and high texts are in them, in device pixels.
class Typesetter {
public:
    Typesetter(QPagedPaintDevice& device, const QString& family);

    double mm(double millimetres) const { return millimetres * pixels_per_mm_; }
    const QFont& font(FontRole role) const { return fonts_[index(role)]; }
    double lineHeight(FontRole role) const;
    double ascent(FontRole role) const; ///< from the top of a line to its baseline, line spacing included
    double width(const QString& text, FontRole role) const { return metrics_[index(role)].horizontalAdvance(text); }
    /// The text in lines no wider than `room`; breaks between words, between Chinese characters (but not before
    /// punctuation), and inside a word only when the word alone is wider. At least one line.
    QStringList wrapped(const QString& text, FontRole role, double room) const;
    /// Width of the widest piece that should not be broken: a Latin word or a number.
    double widestPiece(const QString& text, FontRole role) const;

private:
    static std::size_t index(FontRole role) { return static_cast<std::size_t>(role); }

    QPagedPaintDevice& device_;
    double pixels_per_mm_;
    std::vector<QFont> fonts_;
    std::vector<QFontMetricsF> metrics_;
};

} // namespace parkcarbon::report::pdf
