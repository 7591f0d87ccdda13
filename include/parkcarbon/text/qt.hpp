#pragma once

#include <QString>

#include <string>
#include <string_view>

/// Between the UTF-8 of the core and Qt. Only for rooms that use Qt themselves; nothing else of `text` needs it.
namespace parkcarbon::text {

inline QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string toUtf8(const QString& text) {
    return text.toStdString();
}

} // namespace parkcarbon::text
