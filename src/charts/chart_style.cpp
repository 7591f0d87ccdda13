#include <parkcarbon/charts/chart_style.hpp>

#include <array>

namespace parkcarbon::charts {
namespace {

// Okabe & Ito (2008), Color Universal Design; black is left out because it is the colour of texts and totals.
constexpr std::array<QRgb, 7> kOkabeIto = {0xFF0072B2, 0xFFE69F00, 0xFF009E73, 0xFFCC79A7,
                                           0xFF56B4E9, 0xFFD55E00, 0xFFF0E442};
constexpr std::array<Qt::BrushStyle, 7> kHatching = {Qt::SolidPattern,     Qt::BDiagPattern, Qt::SolidPattern,
                                                     Qt::DiagCrossPattern, Qt::FDiagPattern, Qt::Dense4Pattern,
                                                     Qt::HorPattern};

} // namespace

QColor ChartStyle::background() const {
    return theme == Theme::Light ? QColor(255, 255, 255) : QColor(32, 35, 39);
}

QColor ChartStyle::ink() const {
    return theme == Theme::Light ? QColor(34, 34, 34) : QColor(232, 232, 232);
}

QColor ChartStyle::faintInk() const {
    return theme == Theme::Light ? QColor(222, 222, 222) : QColor(70, 74, 80);
}

QColor ChartStyle::series(std::size_t index) const {
    const QColor color = QColor::fromRgb(kOkabeIto[index % kOkabeIto.size()]);
    return theme == Theme::Light ? color : color.lighter(115);
}

QColor ChartStyle::total() const {
    return theme == Theme::Light ? QColor(90, 90, 90) : QColor(180, 180, 180);
}

QBrush ChartStyle::seriesBrush(std::size_t index) const {
    return QBrush(series(index), kHatching[index % kHatching.size()]);
}

} // namespace parkcarbon::charts
