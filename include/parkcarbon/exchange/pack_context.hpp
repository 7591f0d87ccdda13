#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/pack_layout.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::exchange {

/// Somebody or something that cells may name: an enterprise, a process.
struct PackName {
    std::string id;
    domain::BilingualText name;
    std::string enterprise; ///< whose process it is; empty for enterprises and what is shared
};

/// What a returned enterprise's workbook is judged by: the project that sent it.
struct PackContext {
    domain::PackLayout layout; ///< its lists filled with what the project has
    std::string project_id;
    std::vector<PackName> enterprises;
    std::vector<PackName> processes;
    std::set<std::pair<std::string, base::Period>> asked; ///< enterprise and period of every workbook sent
    std::set<int> closed_years;                           ///< report years of closed cycles
    /// Row id made from a record's content (packs/row_ids.hpp) → id of the record of the project with that content.
    std::map<std::string, std::string> records_by_content;
    std::map<std::string, std::string> answered_by; ///< SHA-256 of an earlier answer → enterprise
    bool keep_originals = false;                    ///< hand the bytes of accepted workbooks to the sink
};

} // namespace parkcarbon::exchange
