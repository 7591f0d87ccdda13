#pragma once

#include "package.hpp"
#include "workbook.hpp"

#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// What the part `workbook` says, and where the parts are that it speaks of.
struct SheetList {
    struct Entry {
        WorkbookSheet sheet;
        std::string part; ///< empty when the file does not have it
    };
    std::vector<Entry> sheets;
    std::string shared_texts; ///< part; empty = none
    std::string styles;       ///< part; empty = none
    bool since_1904 = false;
};

/// Errors: those of readRelationships; WORKBOOK_WITHOUT_SHEETS, WORKBOOK_NOT_RECOGNISED, WORKBOOK_OTHER_FORMAT
/// {value = file}.
base::Result<SheetList> readSheetList(Package& package, const WorkbookLimits& limits);

} // namespace parkcarbon::exchange
