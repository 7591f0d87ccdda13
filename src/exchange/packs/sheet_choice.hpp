#pragma once

#include <parkcarbon/domain/pack_layout.hpp>
#include <parkcarbon/domain/record.hpp>

#include <span>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// The sheet on which a record stands in the workbook of the enterprise whose points these are: the first of its table
/// that takes it. Nothing when the record does not concern the enterprise, or its table has no sheet.
const domain::PackSheet* sheetFor(const domain::PackLayout& layout, domain::Table table, const domain::Cells& cells,
                                  std::span<const std::string> points);

/// Whether enterprises of that role and industry have something meant for theirs: both lists empty or naming it, an
/// industry by its beginning. An unknown role or industry (empty) counts as named.
bool isMeantFor(std::span<const std::string> roles, std::span<const std::string> industries, std::string_view role,
                std::string_view industry);

/// The text of a field; empty when the table has none such.
std::string fieldText(domain::Table table, const domain::Cells& cells, std::string_view field);

} // namespace parkcarbon::exchange
