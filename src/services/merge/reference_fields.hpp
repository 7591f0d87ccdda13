#pragma once

#include <parkcarbon/domain/table.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

/// Which fields of records name other records that follow them when they get a new id.
namespace parkcarbon::services {

/// A text of such a field, taken apart: what stands before the id, the id, and the tables in which it is sought.
struct ReferenceText {
    std::string_view prefix; ///< `stock:` of a flow's party, else empty
    std::string_view id;
    std::span<const domain::Table> targets; ///< empty when the text names no record: `grid`, `ext:…`, `env:air`, `park`
};
ReferenceText readReference(domain::Table table, std::size_t field, std::string_view text);

struct ReferenceField {
    domain::Table table;
    std::size_t field;
    bool names_stocks; ///< may also hold `stock:<id>`
};
/// The fields that may name a record of `target`.
std::vector<ReferenceField> fieldsNaming(domain::Table target);

} // namespace parkcarbon::services
