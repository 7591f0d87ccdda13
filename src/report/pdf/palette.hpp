#pragma once

#include <QColor>

/// The few colours of the printed report; all texts keep a contrast of at least 4.5 : 1 on their ground.
namespace parkcarbon::report::pdf::palette {

inline constexpr QColor kInk{26, 26, 26};
inline constexpr QColor kFaintInk{96, 96, 96};
inline constexpr QColor kAccent{0, 82, 130};
inline constexpr QColor kWarning{158, 54, 0};
inline constexpr QColor kHairline{205, 205, 205};
inline constexpr QColor kHeadFill{229, 238, 244};
inline constexpr QColor kGroupFill{243, 243, 243};
inline constexpr QColor kWarningFill{253, 243, 232};

} // namespace parkcarbon::report::pdf::palette
