#include <parkcarbon/reference/pack_layout.hpp>

#include "data_table.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/reference/library.hpp>

#include <algorithm>
#include <string_view>

namespace parkcarbon::reference {
namespace {

using domain::BilingualText;
using domain::PackColumn;
using domain::PackLayout;
using domain::PackList;
using domain::PackSheet;

constexpr std::string_view kPackSchema = "parkcarbon.pack/1";

BilingualText bilingual(const DataTable::Row& row, const std::string& stem) {
    return {row.text(stem + "_zh"), row.text(stem + "_en")};
}

tl::unexpected<base::Error> invalidLayout(std::string_view table, std::size_t index, std::string_view column,
                                          std::string value, std::string expected) {
    return base::failure(kReferenceDataInvalid, {{"file", std::string(table) + ".csv"},
                                                 {"row", std::to_string(index + 2)},
                                                 {"column", std::string(column)},
                                                 {"value", std::move(value)},
                                                 {"expected", std::move(expected)}});
}

/// `field=text`; nothing without an equals sign.
std::optional<std::pair<std::string, std::string>> fieldAndText(std::string_view part) {
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) {
        return std::nullopt;
    }
    return std::pair(std::string(base::trimmed(part.substr(0, equals))),
                     std::string(base::trimmed(part.substr(equals + 1))));
}

/// `a|b`: a or b; `*`: anything, told by no texts; nothing: the empty text.
std::vector<std::string> alternatives(std::string_view text) {
    if (text == "*") {
        return {};
    }
    std::vector<std::string> parts;
    std::size_t bar = text.find('|');
    for (; bar != std::string_view::npos; bar = text.find('|')) {
        parts.emplace_back(text.substr(0, bar));
        text.remove_prefix(bar + 1);
    }
    parts.emplace_back(text);
    return parts;
}

base::Result<PackSheet> toSheet(const DataTable::Row& row, std::size_t index) {
    const auto table = domain::tableByName(row.text("table"));
    if (!table) {
        return invalidLayout("pack_sheets", index, "table", row.text("table"), "a table of the project");
    }
    PackSheet sheet;
    sheet.id = row.text("id");
    sheet.table = *table;
    sheet.title = bilingual(row, "name");
    sheet.intro = bilingual(row, "intro");
    sheet.why = bilingual(row, "why");
    sheet.enterprise_field = row.text("enterprise_field");
    const auto hasField = [&](std::string_view field) { return domain::spec(*table).fieldIndex(field).has_value(); };
    for (const char* column : {"constants", "keeps"}) {
        for (const std::string& part : row.list(column)) {
            const auto pair = fieldAndText(part);
            if (!pair || !hasField(pair->first)) {
                return invalidLayout("pack_sheets", index, column, part, "field=text");
            }
            if (std::string_view(column) == "constants") {
                sheet.constants.push_back(*pair);
            } else {
                sheet.conditions.push_back({pair->first, alternatives(pair->second)});
            }
        }
    }
    if (!sheet.enterprise_field.empty() && !hasField(sheet.enterprise_field)) {
        return invalidLayout("pack_sheets", index, "enterprise_field", sheet.enterprise_field, "a field of the table");
    }
    sheet.only_with_records = row.text("given") == "with_records";
    sheet.roles = row.list("roles");
    sheet.industries = row.list("industries");
    sheet.blank_rows = *row.optionalInteger("blank_rows");
    return sheet;
}

/// Whether the table has the field, or for `parameters.<name>` the field before the point.
bool fillsAField(const PackSheet& sheet, const std::string& field) {
    return field.empty() || domain::spec(sheet.table).fieldIndex(field.substr(0, field.find('.'))).has_value();
}

base::Result<void> addColumns(PackLayout& layout, const DataTable& table) {
    for (std::size_t index = 0; index < table.size(); ++index) {
        const DataTable::Row row = table.row(index);
        for (const std::string& id : row.list("sheets")) {
            const auto sheet = std::find_if(layout.sheets.begin(), layout.sheets.end(),
                                            [&](const PackSheet& candidate) { return candidate.id == id; });
            if (sheet == layout.sheets.end()) {
                return invalidLayout("pack_columns", index, "sheets", id, "an id of pack_sheets.csv");
            }
            if (!fillsAField(*sheet, row.text("field")) || sheet->column(row.text("column")) != nullptr) {
                return invalidLayout("pack_columns", index, "field", row.text("field"), "a field of " + id + ", once");
            }
            PackColumn column;
            column.id = row.text("column");
            column.field = row.text("field");
            column.title = bilingual(row, "name");
            column.why = bilingual(row, "why");
            column.list = row.text("list");
            column.required = row.boolean("required");
            column.input = row.boolean("input");
            column.width = row.number("width");
            sheet->columns.push_back(std::move(column));
        }
    }
    return {};
}

/// `item=柴油 | unit=t`: column and text, parted by ` | `.
std::vector<std::pair<std::string, std::string>> packCells(std::string_view text) {
    constexpr std::string_view kBetween = " | ";
    std::vector<std::pair<std::string, std::string>> cells;
    while (!text.empty()) {
        const std::size_t end = text.find(kBetween);
        if (auto cell = fieldAndText(text.substr(0, end))) {
            cells.push_back(std::move(*cell));
        }
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + kBetween.size());
    }
    return cells;
}

std::vector<std::pair<std::string, BilingualText>> bilingualCells(const DataTable::Row& row) {
    const auto zh = packCells(row.text("cells_zh"));
    const auto en = row.empty("cells_en") ? zh : packCells(row.text("cells_en"));
    std::vector<std::pair<std::string, BilingualText>> cells;
    for (const auto& [column, text] : zh) {
        const auto other =
            std::find_if(en.begin(), en.end(), [&name = column](const auto& cell) { return cell.first == name; });
        cells.emplace_back(column, BilingualText{text, other == en.end() ? text : other->second});
    }
    return cells;
}

base::Result<void> addItems(PackLayout& layout, const DataTable& table) {
    for (std::size_t index = 0; index < table.size(); ++index) {
        const DataTable::Row row = table.row(index);
        const auto sheet = std::find_if(layout.sheets.begin(), layout.sheets.end(),
                                        [&](const PackSheet& candidate) { return candidate.id == row.text("sheet"); });
        if (sheet == layout.sheets.end()) {
            return invalidLayout("pack_items", index, "sheet", row.text("sheet"), "an id of pack_sheets.csv");
        }
        auto cells = bilingualCells(row);
        for (const auto& [id, text] : cells) {
            const auto column = std::find_if(sheet->columns.begin(), sheet->columns.end(),
                                             [&name = id](const PackColumn& other) { return other.id == name; });
            if (column == sheet->columns.end()) {
                return invalidLayout("pack_items", index, "cells_zh", id, "a column of " + sheet->id);
            }
            if (row.text("use") == "example") {
                column->example = text;
            }
        }
        if (row.text("use") == "usual") {
            layout.items.push_back(
                {sheet->id, row.list("roles"), row.list("industries"), std::move(cells), bilingual(row, "why")});
        }
    }
    return {};
}

PackList::Kind listKind(std::string_view word) {
    return word == "words"   ? PackList::Kind::Words
           : word == "codes" ? PackList::Kind::Codes
           : word == "texts" ? PackList::Kind::Texts
                             : PackList::Kind::Parties;
}

void addLists(PackLayout& layout, const DataTable& table) {
    for (std::size_t index = 0; index < table.size(); ++index) {
        const DataTable::Row row = table.row(index);
        if (layout.lists.empty() || layout.lists.back().id != row.text("list")) {
            layout.lists.push_back({row.text("list"), listKind(row.text("kind")), {}});
        }
        layout.lists.back().choices.push_back({row.text("value"), bilingual(row, "name")});
    }
}

/// A list whose choices are the rows of another table.
void addCodes(PackLayout& layout, std::string id, const DataTable& table, std::string_view code) {
    PackList list{std::move(id), PackList::Kind::Codes, {}};
    for (std::size_t index = 0; index < table.size(); ++index) {
        list.choices.push_back({table.row(index).text(code), bilingual(table.row(index), "name")});
    }
    layout.lists.push_back(std::move(list));
}

base::Result<std::shared_ptr<const PackLayout>> readLayout() {
    std::vector<DataTable> tables;
    for (const char* id : {"pack_sheets", "pack_columns", "pack_items", "pack_lists", "waste_codes", "park_variables",
                           "business_models", "pack_texts"}) {
        auto table = readShippedTable(id);
        if (!table) {
            return tl::unexpected(table.error());
        }
        tables.push_back(std::move(*table));
    }
    const auto layout = std::make_shared<PackLayout>();
    layout->schema = kPackSchema;
    for (std::size_t index = 0; index < tables[0].size(); ++index) {
        auto sheet = toSheet(tables[0].row(index), index);
        if (!sheet) {
            return tl::unexpected(sheet.error());
        }
        layout->sheets.push_back(std::move(*sheet));
    }
    if (const auto added = addColumns(*layout, tables[1]); !added) {
        return tl::unexpected(added.error());
    }
    if (const auto added = addItems(*layout, tables[2]); !added) {
        return tl::unexpected(added.error());
    }
    addLists(*layout, tables[3]);
    addCodes(*layout, "waste_codes", tables[4], "code");
    addCodes(*layout, "variables", tables[5], "id");
    addCodes(*layout, "business_models", tables[6], "id");
    for (std::size_t index = 0; index < tables[7].size(); ++index) {
        layout->texts.emplace(tables[7].row(index).text("id"), bilingual(tables[7].row(index), "name"));
    }
    return layout;
}

} // namespace

base::Result<std::shared_ptr<const PackLayout>> shippedPackLayout() {
    static const base::Result<std::shared_ptr<const PackLayout>> shared = readLayout();
    return shared;
}

} // namespace parkcarbon::reference
