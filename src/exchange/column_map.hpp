#pragma once

#include "finding_collector.hpp"

#include <parkcarbon/base/error.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// A column that a file may have.
struct ColumnName {
    std::string_view name;
    bool required = false;
};

/// Which column of a file holds which known one.
class ColumnMap {
public:
    /// Names match whatever their case. A column that is not known is left out with a warning.
    /// Errors: COLUMN_DUPLICATE {value}, COLUMN_MISSING {value, expected}.
    static base::Result<ColumnMap> match(std::span<const ColumnName> known, const std::vector<std::string>& header,
                                         const base::Location& where, FindingCollector& findings);

    std::optional<std::size_t> columnOf(std::size_t known) const { return column_of_known_[known]; }
    const std::string& header(std::size_t known) const { return headers_[known]; } ///< as the file writes it
    std::size_t headerLength() const { return header_length_; }                    ///< without empty columns at its end
    const std::vector<std::size_t>& nameless() const { return nameless_; }         ///< columns without header

private:
    std::vector<std::optional<std::size_t>> column_of_known_;
    std::vector<std::string> headers_;
    std::vector<std::size_t> nameless_;
    std::size_t header_length_ = 0;
};

} // namespace parkcarbon::exchange
