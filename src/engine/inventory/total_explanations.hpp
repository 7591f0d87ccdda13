#pragma once

#include "run_state.hpp"

#include <optional>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// The derivation of a total: `park/<name>`, `enterprise/<id>/total`, `supplier/<id>/electricity`,
/// `supplier/<id>/heat`. Sums list their parts, with the sign they enter with; nothing for any other id.
std::optional<Explanation> explainTotal(const RunState& run, std::string_view line_id);

} // namespace parkcarbon::engine::inventory
