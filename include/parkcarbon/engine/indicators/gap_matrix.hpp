#pragma once

#include <parkcarbon/engine/indicators/scheme_result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::engine::indicators {

/// One scheme's view of a figure.
struct GapCell {
    std::size_t scheme = 0;    ///< index into GapMatrix::schemes
    std::size_t indicator = 0; ///< index into SchemeResult::indicators
};

/// A figure that one or several schemes ask for, under whatever name.
struct GapRow {
    std::string formula; ///< Formula::canonical, the same in all cells
    std::string name_zh; ///< as the first scheme names it
    std::string name_en;
    std::string unit;
    std::vector<GapCell> cells; ///< by scheme, ascending
    /// The largest change among the cells: what meets them all. Nothing when all that can be judged are met.
    std::optional<AmountNeeded> amount_needed;
    std::size_t met = 0;
    std::size_t not_met = 0;
};

/// All schemes side by side, from the same variables.
struct GapMatrix {
    base::Period period = base::Period::year(2025);
    std::optional<base::Period> base;
    std::vector<std::shared_ptr<const SchemeResult>> schemes;
    std::vector<GapRow> rows; ///< those that several schemes ask for first, then in the order of the schemes
};

GapMatrix gapMatrix(std::vector<std::shared_ptr<const SchemeResult>> schemes);

} // namespace parkcarbon::engine::indicators
