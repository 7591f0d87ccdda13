#pragma once

#include <parkcarbon/base/code.hpp>

/// Sentences that more than one command says (resources/messages/cli.csv).
namespace parkcarbon::cli {

inline constexpr base::Code kFileWritten{"FILE_WRITTEN"}; ///< {file}
inline constexpr base::Code kUndoOf{"UNDO_OF"};           ///< {number, change}
inline constexpr base::Code kRedoOf{"REDO_OF"};           ///< {number, change}

} // namespace parkcarbon::cli
