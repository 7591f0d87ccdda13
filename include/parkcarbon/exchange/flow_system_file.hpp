#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/flow_system.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace parkcarbon::exchange {

inline constexpr base::Code kFlowNameUnknown{"FLOW_NAME_UNKNOWN"};               ///< {where, value, expected}
inline constexpr base::Code kFlowNameRepeated{"FLOW_NAME_REPEATED"};             ///< {where, value}
inline constexpr base::Code kFlowNameReserved{"FLOW_NAME_RESERVED"};             ///< {where, value, expected}
inline constexpr base::Code kFlowLayerUndeclared{"FLOW_LAYER_UNDECLARED"};       ///< {where, value, expected}
inline constexpr base::Code kFlowGoodsLayerMissing{"FLOW_GOODS_LAYER_MISSING"};  ///< {where}
inline constexpr base::Code kFlowSdMissing{"FLOW_SD_MISSING"};                   ///< {where}
inline constexpr base::Code kFlowNotOfProcess{"FLOW_NOT_OF_PROCESS"};            ///< {where, value, expected}
inline constexpr base::Code kFlowQuantityUndeclared{"FLOW_QUANTITY_UNDECLARED"}; ///< {where, expected}
inline constexpr base::Code kFlowSystemTooLarge{"FLOW_SYSTEM_TOO_LARGE"};        ///< {value, expected}

/// A flow system and how its file wants it computed; what the file does not say is nothing.
struct FlowSystemDocument {
    domain::flows::System system;
    std::optional<bool> non_negative;
    std::optional<double> significance;       ///< between 0 and 1
    std::optional<std::string> uncertainties; ///< "all", "measured", "none"
};

/// Reads a flow system (FORMATS §2). Every flow has a quantity in every layer, unmeasured where the file says nothing;
/// a process with `stock` has a stock in every layer and period. Whether numbers make sense is said by the engine; here
/// it is that the file is JSON of that form and that every id in it stands for something. Unknown keys with texts are
/// notes; other unknown keys are errors.
/// Errors: FILE_UNREADABLE {value}; JSON_TOO_LARGE {file, value, expected}; JSON_INVALID {file, line, column};
/// JSON_VALUE_MISSING {where}; JSON_VALUE_WRONG {where, value, expected}; JSON_KEY_UNKNOWN {where, value, expected};
/// those above.
base::Result<FlowSystemDocument> readFlowSystem(const std::filesystem::path& file);

} // namespace parkcarbon::exchange
