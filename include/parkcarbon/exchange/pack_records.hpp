#pragma once

#include <parkcarbon/domain/pack_layout.hpp>
#include <parkcarbon/exchange/enterprise_pack.hpp>

#include <map>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// The records of the subject's period by what they say: the id that a row of its workbook would get → the record's
/// own.
std::map<std::string, std::string> recordsByContent(const domain::PackLayout& layout, const PackSubject& subject);

/// Id of the sheet on which the record stands in the workbook of whom these points belong to; empty when on none.
std::string packSheetOf(const domain::PackLayout& layout, domain::Table table, const domain::Cells& cells,
                        const std::vector<std::string>& points);

} // namespace parkcarbon::exchange
