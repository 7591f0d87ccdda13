#pragma once

#include <cstddef>
#include <cstdint>

namespace parkcarbon::exchange {

/// What a workbook may ask of this machine; beyond it the workbook is refused, not cut. Sizes are those really
/// unpacked, whatever the file claims.
struct WorkbookLimits {
    std::int64_t file_bytes = std::int64_t{256} << 20;
    std::int64_t part_bytes = std::int64_t{1} << 30;
    std::int64_t all_bytes = std::int64_t{2} << 30; ///< unpacked of one opened workbook, each reading counted
    std::int64_t ratio = 200;                       ///< of unpacked to packed bytes of a part; beyond it is a bomb
    std::int64_t ratio_free_bytes = std::int64_t{8} << 20; ///< so much may be unpacked at any ratio
    std::size_t parts = 10'000;
    std::size_t sheets = 1000;
    std::size_t xml_depth = 64;
    std::size_t attribute_bytes = std::size_t{1} << 20; ///< of one element, as written
    std::int64_t rows = 1'048'576;                      ///< what a sheet can have
    std::int64_t cells = 25'000'000;                    ///< of one sheet, empty ones too
    std::size_t columns = 1000;                         ///< up to the last that holds a value
    std::size_t cell_bytes = std::size_t{256} << 10;
    std::size_t row_bytes = std::size_t{8} << 20;
    std::size_t shared_texts = 2'000'000;
    std::size_t shared_text_bytes = std::size_t{64} << 20;
    std::size_t merged_ranges = 200'000; ///< of one sheet; those beyond are not merged
    std::size_t styles = 100'000;
};

} // namespace parkcarbon::exchange
