#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/error.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace parkcarbon::services {

/// One row of the journal, as the history shows it.
struct HistoryEntry {
    enum class Kind : std::uint8_t { Do, Undo, Redo };
    std::int64_t number = 0;
    base::Timestamp time;
    std::string actor;
    Kind kind = Kind::Do;
    std::string operation;             ///< code of the operation, e.g. "EDIT_RECORDS"; `text` has its sentence
    base::Arguments arguments;         ///< for that sentence
    std::optional<std::int64_t> target; ///< for undo and redo: the entry that was taken back or done again
    std::int64_t rows_changed = 0;
    bool undone = false;               ///< presently taken back
    std::string hash;
};

} // namespace parkcarbon::services
