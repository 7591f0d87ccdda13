#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/process_network.hpp>

#include <filesystem>

namespace parkcarbon::exchange {

/// Two units of one product or substance do not convert: {where, subject, value, expected}.
inline constexpr base::Code kNetworkUnitsDiffer{"NETWORK_UNITS_DIFFER"};

/// Reads a process network (FORMATS §3). All amounts of one product come out in the unit of the process that makes it,
/// all amounts of one substance in the unit named first. Whether the network makes sense is said by the engine. Unknown
/// keys with texts are notes; other unknown keys are errors.
/// Errors: FILE_UNREADABLE {value}; JSON_TOO_LARGE {file, value, expected}; JSON_INVALID {file, line, column};
/// JSON_VALUE_MISSING {where}; JSON_VALUE_WRONG {where, value, expected}; JSON_KEY_UNKNOWN {where, value, expected};
/// NETWORK_UNITS_DIFFER.
base::Result<domain::flows::ProcessNetwork> readProcessNetwork(const std::filesystem::path& file);

} // namespace parkcarbon::exchange
