#pragma once

#include <parkcarbon/exchange/pack_context.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <vector>

namespace parkcarbon::services {

/// Whether any of the sources may be a workbook: what has to be known of the project to read one is worth the time
/// then.
bool mayHoldWorkbooks(const std::vector<exchange::ImportSource>& sources);

/// What returned workbooks are judged by. Errors: those of reading the project and the shipped layout.
base::Result<exchange::PackContext> packContext(ProjectSession& session, bool keep_originals);

} // namespace parkcarbon::services
