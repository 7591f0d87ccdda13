#pragma once

#include "ui/models/reference_directory.hpp"

#include <parkcarbon/text/text.hpp>

#include <QString>

#include <string_view>

namespace parkcarbon::ui {

/// What an uncertain parameter of the park is called by people; ids as in engine/inventory/uncertain_park.hpp.
/// `AD|2025|E07|天然气|17` → `Amount: Natural gas, E07 · Name, 2025`; `EF|ch4|coal|energy` → `Factor: CH4 · coal …`.
QString parameterName(std::string_view id, const text::Text& words, const ReferenceDirectory& names);
/// The same for outputs: `park/china_net`, `enterprise/E07`, with or without `base/` or `current/` before them.
QString outputName(std::string_view id, const text::Text& words, const ReferenceDirectory& names);

} // namespace parkcarbon::ui
