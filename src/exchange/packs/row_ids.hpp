#pragma once

#include <parkcarbon/domain/pack_layout.hpp>
#include <parkcarbon/domain/record.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// Gives the stored text of a field of the row's table; empty when the row does not state it.
using FieldText = std::function<std::string(std::string_view field)>;

/// The id of a row made of what it says, for rows that stand for no record yet; it becomes the id of their record.
/// `<period>:<enterprise>:<sheet>:<item…>`; what two enterprises report alike has the same id in both workbooks, so
/// that it meets in one record: `<period>:<carrier>:<from>><to>` of an energy transfer (then `:<contract>` of one that
/// comes from outside the enterprises), `<period>:<layer>:<material>:<from>><to>` of a flow. Rows of tables without a
/// period leave it out; facts and enterprises have the id that their key fields give. `period` stands in where the row
/// has none of its own. Never longer than an id may be.
std::string contentRowId(const domain::PackSheet& sheet, std::string_view period, std::string_view enterprise,
                         const FieldText& text);
/// The same of a record.
std::string contentRowId(const domain::PackSheet& sheet, std::string_view period, std::string_view enterprise,
                         const domain::Cells& cells);

/// Makes ids unique within one workbook: the second of its kind is `…#2`.
class RowIds {
public:
    std::string unique(const std::string& id);

private:
    std::set<std::string> used_;
};

} // namespace parkcarbon::exchange
