#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::cli {

/// A table for a terminal: columns as wide as their widest cell, Chinese characters counted as two columns.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> header) { addRow(std::move(header)); }
    void addRow(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    /// Columns named here are aligned to the right.
    void alignRight(std::vector<std::size_t> columns) { right_ = std::move(columns); }
    void print(std::ostream& out) const;

private:
    std::vector<std::vector<std::string>> rows_;
    std::vector<std::size_t> right_;
};

/// Six significant digits, `–` for nothing.
std::string numberOrDash(const std::optional<double>& value);

} // namespace parkcarbon::cli
