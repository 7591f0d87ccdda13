#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/store/journal.hpp>

#include <string>
#include <string_view>

/// The parts of a journal row as texts. Parsers throw DamagedContent.
namespace parkcarbon::store {

std::string argumentsToJson(const base::Arguments& arguments);
base::Arguments argumentsFromJson(std::string_view json);
base::Timestamp parseTimestamp(std::string_view text); ///< inverse of base::formatTimestamp
std::string_view kindWord(JournalEntry::Kind kind);
JournalEntry::Kind kindFromWord(std::string_view word);

} // namespace parkcarbon::store
