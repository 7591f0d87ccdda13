#pragma once

#include "cell_reference.hpp"

#include <cstdint>
#include <string_view>

namespace parkcarbon::exchange {

/// The types of cells that files call `n` or nothing, `s`, `str` or `inlineStr`, `b`, `e`, `d`.
enum class CellType : std::uint8_t { Number, Shared, Text, Boolean, Error, Date };
CellType cellTypeNamed(std::string_view name);

/// A cell as nearly all are written: `<c r="B7" s="3" t="s"><v>12</v></c>`, its attributes in any order, `<c …/>` or
/// `<c …></c>` without value, which consists of digits, signs, `.` and `E` only.
struct PlainCell {
    std::size_t length = 0; ///< in bytes
    CellReference place;
    std::size_t style = 0;
    CellType type = CellType::Number;
    std::string_view value;
};

/// The plain cell that the bytes begin with; false for anything else, which a parser of XML must look at. Accepts
/// nothing that XML would read in another way.
bool readPlainCell(std::string_view bytes, PlainCell& cell);

} // namespace parkcarbon::exchange
