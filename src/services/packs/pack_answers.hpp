#pragma once

#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/store/records.hpp>

namespace parkcarbon::services {

/// Notes what an import has taken in from enterprises' workbooks, within the same change: an answer for each workbook,
/// a question for each finding at one of its rows. Questions that an earlier workbook raised and this one no longer
/// does, although it brings the row, are answered. A workbook that was noted before, or of which the user wanted
/// nothing, is passed over. Errors: those of the writer.
base::Result<void> notePackAnswers(store::RecordWriter& writer, const exchange::ImportReport& report, bool kept);

} // namespace parkcarbon::services
