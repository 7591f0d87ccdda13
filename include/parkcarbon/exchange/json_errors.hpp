#pragma once

#include <parkcarbon/base/code.hpp>

/// What can be wrong with a JSON document that a stranger sends. `where` names the value as in `outputs[2].id`.
namespace parkcarbon::exchange {

inline constexpr base::Code kJsonTooLarge{"JSON_TOO_LARGE"};         ///< {file, value, expected} in bytes
inline constexpr base::Code kJsonInvalid{"JSON_INVALID"};            ///< {file, line, column}
inline constexpr base::Code kJsonValueMissing{"JSON_VALUE_MISSING"}; ///< {where}
inline constexpr base::Code kJsonValueWrong{"JSON_VALUE_WRONG"};     ///< {where, value, expected}
inline constexpr base::Code kJsonKeyUnknown{"JSON_KEY_UNKNOWN"};     ///< {where, value, expected}

} // namespace parkcarbon::exchange
