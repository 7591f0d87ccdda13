#pragma once

#include <parkcarbon/base/code.hpp>

/// Codes of everything an import can report about a file, besides the codes of domain and base for single values.
namespace parkcarbon::exchange {

// The file as a whole. Each of these keeps the whole file out.
inline constexpr base::Code kFileUnreadable{"FILE_UNREADABLE"};              ///< {value}
inline constexpr base::Code kFileEmpty{"FILE_EMPTY"};                        ///< {value}
inline constexpr base::Code kFileTooLarge{"FILE_TOO_LARGE"};                 ///< {value, expected} in bytes
inline constexpr base::Code kFileNotText{"FILE_NOT_TEXT"};                   ///< {value}
inline constexpr base::Code kFileNotRecognised{"FILE_NOT_RECOGNISED"};       ///< {value, expected}
inline constexpr base::Code kFolderEmpty{"FOLDER_EMPTY"};                    ///< {value, expected}
inline constexpr base::Code kTextDamaged{"TEXT_DAMAGED"};                    ///< {value = encoding}
inline constexpr base::Code kQuoteUnbalanced{"QUOTE_UNBALANCED"};            ///< row where the quoted cell began
inline constexpr base::Code kTooManyColumns{"TOO_MANY_COLUMNS"};             ///< {expected}
inline constexpr base::Code kTooManyRows{"TOO_MANY_ROWS"};                   ///< {expected}
inline constexpr base::Code kCellTooLong{"CELL_TOO_LONG"};                   ///< {expected} in bytes
inline constexpr base::Code kRowTooLong{"ROW_TOO_LONG"};                     ///< {expected} in bytes
inline constexpr base::Code kWorkbookNeedsMapping{"WORKBOOK_NEEDS_MAPPING"}; ///< {value = file}
inline constexpr base::Code kColumnMissing{"COLUMN_MISSING"};                ///< {value = columns found, expected}
inline constexpr base::Code kColumnDuplicate{"COLUMN_DUPLICATE"};            ///< {value}

// What the importer took or left out.
inline constexpr base::Code kCsvFormatTaken{"CSV_FORMAT_TAKEN"};           ///< {encoding, separator}
inline constexpr base::Code kColumnUnknown{"COLUMN_UNKNOWN"};              ///< {value, expected}
inline constexpr base::Code kColumnWithoutHeader{"COLUMN_WITHOUT_HEADER"}; ///< {value = first cell in it}
inline constexpr base::Code kSheetsLeftOut{"SHEETS_LEFT_OUT"};             ///< {value = names of sheets}
inline constexpr base::Code kUnitInCellTaken{"UNIT_IN_CELL_TAKEN"};        ///< {value, expected = what was taken}
inline constexpr base::Code kParkKeyUnknown{"PARK_KEY_UNKNOWN"};           ///< {value, expected}
inline constexpr base::Code kEvidenceFileUnused{"EVIDENCE_FILE_UNUSED"};   ///< {value = file}
inline constexpr base::Code kEvidenceFileMissing{"EVIDENCE_FILE_MISSING"}; ///< {value = file, evidence}
inline constexpr base::Code kFindingsCut{"FINDINGS_CUT"};                  ///< {value = code, count}

// One row or cell. Each of these refuses the row.
inline constexpr base::Code kRowHasExtraCells{"ROW_HAS_EXTRA_CELLS"};        ///< {value = cells, expected = columns}
inline constexpr base::Code kIdRepeated{"ID_REPEATED"};                      ///< {value, first_file, first_row}
inline constexpr base::Code kReferenceMissing{"REFERENCE_MISSING"};          ///< {value, expected = table}
inline constexpr base::Code kExcelErrorCell{"EXCEL_ERROR_CELL"};             ///< {value}
inline constexpr base::Code kExcelRoundedId{"EXCEL_ROUNDED_ID"};             ///< {value}
inline constexpr base::Code kExcelPeriod{"EXCEL_PERIOD"};                    ///< {value, expected}
inline constexpr base::Code kExcelDate{"EXCEL_DATE"};                        ///< {value, expected}
inline constexpr base::Code kFormulaWithoutResult{"FORMULA_WITHOUT_RESULT"}; ///< {value = formula}
inline constexpr base::Code kUnitInCellDiffers{"UNIT_IN_CELL_DIFFERS"}; ///< {value = the cell, expected = unit column}
inline constexpr base::Code kNumberApproximate{"NUMBER_APPROXIMATE"};   ///< {value, expected = the number in it}
inline constexpr base::Code kDecimalComma{"DECIMAL_COMMA"};             ///< {value, expected}

// After the import.
inline constexpr base::Code kControlTotalDiffers{"CONTROL_TOTAL_DIFFERS"}; ///< {item, unit, value, expected}
inline constexpr base::Code kControlTotalsCut{"CONTROL_TOTALS_CUT"};       ///< {expected = how many are kept}

// Errors that end the whole import.
inline constexpr base::Code kImportCancelled{"IMPORT_CANCELLED"};
inline constexpr base::Code kFileChanged{"FILE_CHANGED_WHILE_READ"}; ///< {value}
inline constexpr base::Code kFileNotWritten{"FILE_NOT_WRITTEN"};     ///< {value, reason}; export

} // namespace parkcarbon::exchange
