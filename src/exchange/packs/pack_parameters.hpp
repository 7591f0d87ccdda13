#pragma once

#include <parkcarbon/domain/pack_layout.hpp>

#include <map>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

inline constexpr std::string_view kParametersField = "parameters";
inline constexpr std::string_view kParameterPrefix = "parameters."; ///< of a column that holds one entry of the set

/// A parameter set parted onto the columns of a sheet: column id → text, `ncv` → `23.05 GJ/t`. What has no column of
/// its own stays in the column of the set. Where joining the columns again in their order would give another set
/// (entries in another order), all of it stays there.
std::map<std::string, std::string> splitParameters(const domain::PackSheet& sheet, const std::string& text);

/// What a reader makes of the columns: the entries in the order of the columns, then those of the set's own column.
std::string joinedParameters(const domain::PackSheet& sheet, const std::map<std::string, std::string>& columns);

} // namespace parkcarbon::exchange
