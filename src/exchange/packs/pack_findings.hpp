#pragma once

#include <parkcarbon/base/code.hpp>

/// What may be wrong with a workbook that an enterprise has sent back.
namespace parkcarbon::exchange {

/// The whole workbook contributes nothing.
inline constexpr base::Code kPackMetaDamaged{"PACK_META_DAMAGED"};
inline constexpr base::Code kPackSchemaNewer{"PACK_SCHEMA_NEWER"};             ///< {value, expected}
inline constexpr base::Code kPackWithoutProject{"PACK_WITHOUT_PROJECT"};       ///< a blank template
inline constexpr base::Code kPackOtherProject{"PACK_OTHER_PROJECT"};           ///< {value, expected}
inline constexpr base::Code kPackEnterpriseUnknown{"PACK_ENTERPRISE_UNKNOWN"}; ///< {value}
inline constexpr base::Code kPackPeriodNotAsked{"PACK_PERIOD_NOT_ASKED"};      ///< {value, expected}
inline constexpr base::Code kPackPeriodClosed{"PACK_PERIOD_CLOSED"};           ///< {value}
inline constexpr base::Code kPackNotExpected{"PACK_NOT_EXPECTED"};             ///< no project to judge it by

/// Told; the rest goes in.
inline constexpr base::Code kPackMetaAltered{"PACK_META_ALTERED"};
inline constexpr base::Code kPackSheetIgnored{"PACK_SHEET_IGNORED"};       ///< {value}
inline constexpr base::Code kPackSheetMissing{"PACK_SHEET_MISSING"};       ///< {value}
inline constexpr base::Code kPackSheetUnreadable{"PACK_SHEET_UNREADABLE"}; ///< {value}: none of its columns is found
inline constexpr base::Code kPackColumnMissing{"PACK_COLUMN_MISSING"};     ///< {value}
inline constexpr base::Code kPackExampleChanged{"PACK_EXAMPLE_CHANGED"};   ///< {value}
inline constexpr base::Code kPackRowRepeated{"PACK_ROW_REPEATED"};         ///< {value}: the row it repeats
inline constexpr base::Code kPackRowIgnored{"PACK_ROW_IGNORED"};
inline constexpr base::Code kPackRowWithdrawn{"PACK_ROW_WITHDRAWN"};   ///< {value}
inline constexpr base::Code kPackLockedChanged{"PACK_LOCKED_CHANGED"}; ///< {value, expected}

/// The row is refused.
inline constexpr base::Code kPackRowContradicts{"PACK_ROW_CONTRADICTS"};
inline constexpr base::Code kPackRowForeign{"PACK_ROW_FOREIGN"};           ///< {value, expected}
inline constexpr base::Code kPackPartiesDisagree{"PACK_PARTIES_DISAGREE"}; ///< {value, expected, party}

} // namespace parkcarbon::exchange
