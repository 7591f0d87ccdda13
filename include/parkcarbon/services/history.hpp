#pragma once

#include <parkcarbon/store/journal.hpp>

namespace parkcarbon::services {

using HistoryEntry = store::JournalEntry;
using ChangedRow = store::ChangedRow;

} // namespace parkcarbon::services
