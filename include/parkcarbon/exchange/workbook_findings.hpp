#pragma once

#include <parkcarbon/base/code.hpp>

/// Codes of what can be wrong with a workbook as a file. Each keeps the whole file out, except those that name a sheet,
/// which keep out that sheet. What was met below a certain row carries its number as argument `row`.
namespace parkcarbon::exchange {

// No workbook of the kind that can be read.
inline constexpr base::Code kWorkbookIsOldFormat{"WORKBOOK_IS_OLD_FORMAT"};    ///< {value = file}: .xls, .et
inline constexpr base::Code kWorkbookHasPassword{"WORKBOOK_HAS_PASSWORD"};     ///< {value = file}
inline constexpr base::Code kWorkbookOtherFormat{"WORKBOOK_OTHER_FORMAT"};     ///< {value = file, format}
inline constexpr base::Code kWorkbookNotRecognised{"WORKBOOK_NOT_RECOGNISED"}; ///< {value = file}
inline constexpr base::Code kWorkbookWithoutSheets{"WORKBOOK_WITHOUT_SHEETS"}; ///< {value = file}

// Damaged on the way, or made by a program that does not know the format.
inline constexpr base::Code kWorkbookCut{"WORKBOOK_CUT"};                      ///< {value = file}: the end is missing
inline constexpr base::Code kWorkbookPartDamaged{"WORKBOOK_PART_DAMAGED"};     ///< {value = part, detail}
inline constexpr base::Code kWorkbookPartMissing{"WORKBOOK_PART_MISSING"};     ///< {value = part}
inline constexpr base::Code kWorkbookPartRepeated{"WORKBOOK_PART_REPEATED"};   ///< {value = part}
inline constexpr base::Code kWorkbookCellRepeated{"WORKBOOK_CELL_REPEATED"};   ///< {value = sheet, cell, row}
inline constexpr base::Code kWorkbookCellMisplaced{"WORKBOOK_CELL_MISPLACED"}; ///< {value = sheet, cell, row}

// Asks too much of this machine, or tries to.
inline constexpr base::Code kWorkbookHasEntities{"WORKBOOK_HAS_ENTITIES"};      ///< {value = part}
inline constexpr base::Code kWorkbookPartTooLarge{"WORKBOOK_PART_TOO_LARGE"};   ///< {value = part, expected} in bytes
inline constexpr base::Code kWorkbookPartTooDense{"WORKBOOK_PART_TOO_DENSE"};   ///< {value = part, expected} times
inline constexpr base::Code kWorkbookTooManyParts{"WORKBOOK_TOO_MANY_PARTS"};   ///< {value, expected}
inline constexpr base::Code kWorkbookTooDeep{"WORKBOOK_TOO_DEEP"};              ///< {value = part, expected}
inline constexpr base::Code kWorkbookTooManyCells{"WORKBOOK_TOO_MANY_CELLS"};   ///< {value = sheet, expected}
inline constexpr base::Code kWorkbookTextsTooLarge{"WORKBOOK_TEXTS_TOO_LARGE"}; ///< {expected} in bytes

} // namespace parkcarbon::exchange
