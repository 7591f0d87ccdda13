#pragma once

#include <parkcarbon/base/error.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// One number of a computed flow system for a spreadsheet. What does not apply is empty.
struct FlowValueRow {
    std::string_view flow;
    std::string_view from;
    std::string_view to;
    std::string_view process; ///< whose transfer coefficient or stock it is
    std::string_view period;
    std::string_view layer;
    std::string_view quantity; ///< the word of FORMATS §2
    std::string_view unit;     ///< of the layer; empty for concentrations and transfer coefficients
    std::optional<double> input;
    std::optional<double> input_sd;
    std::optional<double> value;
    std::optional<double> sd;
    std::optional<double> z;
    std::string_view value_class;
    bool is_suspect = false;
};

/// A CSV file with one row per number (docs/FORMATS.md §2), as a whole or not at all.
/// Errors: FILE_NOT_WRITTEN {value, reason}.
base::Result<void> writeFlowValues(const std::filesystem::path& file, std::span<const FlowValueRow> rows);

} // namespace parkcarbon::exchange
