#pragma once

#include "row_source.hpp"

#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// The rows of one source that the user does not want.
class LeftOutRows {
public:
    LeftOutRows(std::span<const ImportExclusion> exclusions, const SourceInfo& source);

    bool all() const { return all_; }
    bool contains(std::int64_t row) const;

private:
    bool all_ = false;
    std::vector<std::int64_t> rows_; ///< ascending
};

/// Whether all of a file is left out, whatever is in it.
bool isLeftOut(std::span<const ImportExclusion> exclusions, std::string_view sha256);

} // namespace parkcarbon::exchange
