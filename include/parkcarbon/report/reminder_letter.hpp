#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/report/document.hpp>
#include <parkcarbon/services/pack_use_case.hpp>
#include <parkcarbon/text/text.hpp>

#include <filesystem>
#include <string>

namespace parkcarbon::report {

enum class LetterFormat : std::uint8_t { Docx, Text };

/// A question in words for the enterprise: what the asker has written, else the sentence of its code, with how to mend
/// it where one of its cells was refused.
std::string questionWords(const domain::PackQuestion& question, const text::Text& text);

/// The letter that reminds an enterprise of its workbook: what was asked when, until when, what is missing, the open
/// questions with sheet and cell, whom to ask, and where to sign and seal. In the language of `text`.
Document reminderLetter(const services::Reminder& reminder, const domain::ProjectSnapshot& snapshot,
                        base::Period period, base::Date today, base::Timestamp created, const text::Text& text);

/// The same as lines of text, to be pasted into a message.
std::string letterText(const Document& letter);

/// Docx needs a QApplication. Errors: REPORT_PATH_UNWRITABLE {path}.
base::Result<void> writeLetter(const Document& letter, LetterFormat format, const std::filesystem::path& file);

} // namespace parkcarbon::report
