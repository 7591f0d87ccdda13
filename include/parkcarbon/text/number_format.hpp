#pragma once

#include <parkcarbon/text/language.hpp>

#include <string>

/// Numbers as people read them: comma between thousands, `.` as decimal point, in Chinese and English alike (GB/T
/// 15835). Not for files: those use base::formatNumber. A value that is not finite shows as `–`; minus is the ASCII
/// hyphen, so that a copied number can be pasted into a grid.
namespace parkcarbon::text {

std::string formatFixed(double value, int decimals); ///< 12345.678, 1 → "12,345.7"
/// At least `digits` significant digits, whole part never cut: 12345.678, 4 → "12,346"; 0.0012345, 3 → "0.00123".
/// Zeros after the last significant decimal are left out: 0.5, 4 → "0.5". Below 1e-6 or from 1e15 on in exponent form.
std::string formatSignificant(double value, int digits = 4);
std::string formatPercent(double fraction, int decimals = 1); ///< 0.1234 → "12.3%"
/// Short form for charts and tiles, 4 significant digits: Zh "123.5万", "1.235亿"; En "1.235 million"; below 10,000 as
/// formatSignificant.
std::string formatShort(double value, Language language);

} // namespace parkcarbon::text
