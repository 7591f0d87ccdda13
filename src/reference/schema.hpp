#pragma once

#include <limits>
#include <span>
#include <string_view>

/// What every table of data/reference must look like: one description that reading, validation, the catalogue and the
/// tests follow. A new column or table is added here and in its CSV file, nowhere else.
namespace parkcarbon::reference {

enum class ColumnKind {
    Id, ///< unique in its table
    Text,
    Number,  ///< within `minimum` and `maximum`
    Integer, ///< within `minimum` and `maximum`
    Boolean, ///< true | false
    Unit,    ///< understood by domain::Unit
    Choice,  ///< one of `choices`
    List     ///< parts separated by `;`
};

struct ColumnSpec {
    std::string_view name;
    ColumnKind kind = ColumnKind::Text;
    bool required = false;
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    std::span<const std::string_view> choices = {};
};

/// Every table also has the columns of its spec `status` and `source`, both required.
struct TableSpec {
    std::string_view id; ///< name of the file without `.csv`
    std::string_view title_zh;
    std::string_view title_en;
    std::span<const ColumnSpec> columns;
    /// Columns that hold the names of a row in Chinese and English.
    std::string_view name_zh = "name_zh";
    std::string_view name_en = "name_en";
};

/// Every table that ships, in the order in which lists show them.
std::span<const TableSpec> tableSpecs();
const TableSpec* findTableSpec(std::string_view id);

} // namespace parkcarbon::reference
