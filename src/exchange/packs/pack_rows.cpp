#include "pack_rows.hpp"

#include "pack_findings.hpp"
#include "pack_parameters.hpp"
#include "row_ids.hpp"

#include "../row_source.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/record.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kAppliesColumn = "applies";
constexpr std::string_view kNoneWord = "none";
/// What people write into the cell of an amount when there is none.
constexpr std::array<std::string_view, 8> kNothingTexts = {"/", "-", "--", "—", "——", "无", "n/a", "none"};

const std::string kNoText;

bool saysNothing(const std::string& text) {
    const std::string folded = base::toLowerAscii(base::toHalfWidth(text));
    return std::find(kNothingTexts.begin(), kNothingTexts.end(), folded) != kNothingTexts.end();
}

bool isParameter(const domain::PackColumn& column) {
    return column.field.rfind(kParameterPrefix, 0) == 0;
}

bool isAmount(const domain::PackColumn& column, const domain::TableSpec& table) {
    const auto field = table.fieldIndex(column.field);
    return field && (column.id == "quantity" || column.id == "value") &&
           table.fields[*field].kind == domain::FieldKind::Number;
}

/// A percentage is told as the spreadsheet shows it: without a unit the method would take its own.
std::string parameterText(const PackCell& cell) {
    constexpr double kDigits = 1e10; // beyond what a cell shows
    const auto share = cell.percent ? base::parseNumber(cell.text) : base::failure(base::kNumberInvalid);
    return share ? base::formatNumber(std::round(*share * 100.0 * kDigits) / kDigits) + " %" : cell.text;
}

} // namespace

std::string joinedParameters(const PreparedPackRow& row) {
    std::string joined;
    for (const PackParameter& parameter : row.parameters) {
        if (!parameter.text.empty()) {
            joined.append(joined.empty() ? "" : "; ")
                .append(parameter.name.empty() ? parameter.text : parameter.name + "=" + parameter.text);
        }
    }
    return joined;
}

struct PackRowsReader::Turn {
    const PackGrid& grid;
    const PackMeta::Sheet* meta;
    const domain::TableSpec& table;
    PreparedPackSheet sheet;
    std::vector<std::size_t> amounts; ///< indices of the layout's columns that hold the amount
    std::optional<std::size_t> applies;
    std::vector<PreparedPackRow> met; ///< every row that is neither heading nor example nor empty
    std::unordered_map<std::string, const PackRow*> ids;

    const domain::PackColumn& column(std::size_t index) const { return sheet.layout->columns[index]; }
    const PackCell& cell(const PackRow& row, std::size_t index) const {
        static const PackCell kMissing;
        const auto at = sheet.columns.at[index];
        if (!at) {
            return kMissing;
        }
        const bool amount = std::find(amounts.begin(), amounts.end(), index) != amounts.end();
        return amount ? row.cell(*at) : grid.shown(row, *at);
    }
    std::string rowId(const PackRow& row) const { return sheet.columns.row_id ? row.text(*sheet.columns.row_id) : ""; }
};

const std::string& preparedText(const PreparedPackSheet& sheet, const PreparedPackRow& row, std::string_view field) {
    const domain::TableSpec& table = domain::spec(sheet.layout->table);
    for (std::size_t index = 0; index < sheet.fields.size(); ++index) {
        if (table.fields[sheet.fields[index].field].name == field) {
            return row.cells[index].text;
        }
    }
    return kNoText;
}

PreparedPackSheet PackRowsReader::read(const PackGrid& grid, const domain::PackSheet& layout,
                                       const PackMeta::Sheet* meta) {
    Turn turn{grid, meta, domain::spec(layout.table), {}, {}, {}, {}, {}};
    turn.sheet.layout = &layout;
    turn.sheet.columns = findPackColumns(grid, layout, meta);
    if (turn.sheet.columns.nothing()) {
        return std::move(turn.sheet);
    }
    for (std::size_t index = 0; index < layout.columns.size(); ++index) {
        if (layout.columns[index].id == kAppliesColumn) {
            turn.applies = index;
        } else if (turn.sheet.columns.at[index] && isAmount(layout.columns[index], turn.table)) {
            turn.amounts.push_back(index);
        }
    }
    planFields(turn);
    for (const PackRow& row : grid.rows) {
        takeRow(turn, row);
    }
    nameRecords(turn);
    for (PreparedPackRow& row : turn.met) {
        settle(turn, std::move(row));
    }
    return std::move(turn.sheet);
}

void PackRowsReader::planFields(Turn& turn) const {
    using From = PackField::From;
    const domain::PackSheet& layout = *turn.sheet.layout;
    for (std::size_t field = 0; field < turn.table.fields.size(); ++field) {
        const std::string_view name = turn.table.fields[field].name;
        const auto constant = std::find_if(layout.constants.begin(), layout.constants.end(),
                                           [&](const auto& entry) { return entry.first == name; });
        std::optional<std::size_t> column;
        std::optional<std::size_t> parameter;
        for (std::size_t index = 0; index < layout.columns.size(); ++index) {
            const domain::PackColumn& candidate = layout.columns[index];
            if (!turn.sheet.columns.at[index]) {
                continue;
            }
            if (candidate.field == name && !column) {
                column = index;
            } else if (name == kParametersField && isParameter(candidate) && !parameter) {
                parameter = index;
            }
        }
        if (layout.table == domain::Table::Enterprises && column && !turn.column(*column).input && field != 0) {
            continue; // the park's to say; see settle
        }
        if (field == 0 && layout.table == domain::Table::Enterprises) {
            turn.sheet.fields.push_back({field, From::Text, 0, owner_.enterprise});
        } else if (field == 0 && turn.table.key_fields == 1) {
            turn.sheet.fields.push_back({field, From::RowId, 0, {}});
        } else if (name == kParametersField && (parameter || column)) {
            turn.sheet.fields.push_back({field, From::Parameters, parameter ? *parameter : *column, {}});
        } else if (name == "period") {
            turn.sheet.fields.push_back({field, From::Period, column.value_or(layout.columns.size()), {}});
        } else if (column) {
            turn.sheet.fields.push_back(
                {field, From::Column, *column, name == layout.enterprise_field ? owner_.enterprise : std::string{}});
        } else if (name == layout.enterprise_field) {
            turn.sheet.fields.push_back({field, From::Text, 0, owner_.enterprise});
        } else if (constant != layout.constants.end()) {
            turn.sheet.fields.push_back({field, From::Text, 0, constant->second});
        }
    }
}

void PackRowsReader::takeRow(Turn& turn, const PackRow& row) {
    if (row.row <= turn.sheet.columns.head_row || isHeading(turn, row) || isExample(turn, row)) {
        return;
    }
    std::string row_id = turn.rowId(row);
    const bool copied = isCopy(turn, row, row_id);
    if (copied && row_id.empty()) {
        return;
    }
    if (copied) {
        row_id.clear();
    }
    bool states = false;
    bool remarks = false;
    for (std::size_t index = 0; index < turn.sheet.layout->columns.size(); ++index) {
        const domain::PackColumn& column = turn.column(index);
        const bool filled = column.input && !turn.cell(row, index).empty();
        remarks = remarks || filled;
        states = states || (filled && column.required && column.field != "unit");
    }
    if (row_id.empty() && !states) {
        if (remarks && turn.sheet.layout->table != domain::Table::Enterprises) {
            findings_.add(base::Severity::Note, base::Error(kPackRowIgnored), where(turn, row.row, std::nullopt));
        }
        return;
    }
    PreparedPackRow prepared = prepare(turn, row);
    prepared.row_id = std::move(row_id);
    checkParameters(turn, prepared);
    turn.met.push_back(std::move(prepared));
}

bool PackRowsReader::isHeading(const Turn& turn, const PackRow& row) const {
    const std::size_t columns = turn.sheet.layout->columns.size();
    std::size_t ids = 0;
    for (std::size_t index = 0; index < columns; ++index) {
        const auto at = turn.sheet.columns.at[index];
        ids += at && row.text(*at) == turn.column(index).id ? 1 : 0;
    }
    const std::size_t many = std::max<std::size_t>(2, columns / 2);
    return ids >= many || titlesIn(row, *turn.sheet.layout, turn.sheet.columns) >= many;
}

bool PackRowsReader::isExample(Turn& turn, const PackRow& row) {
    const bool named = turn.rowId(row) == kPackExampleRow;
    std::size_t shown = 0;
    std::optional<std::size_t> other; ///< the first cell that is not the example's
    for (std::size_t index = 0; index < turn.sheet.layout->columns.size(); ++index) {
        const domain::PackColumn& column = turn.column(index);
        const std::string& text = turn.cell(row, index).text;
        const bool filled_by_writer = column.field == "period" && text == owner_.period;
        if (!column.input || text.empty() || column.id == kAppliesColumn || filled_by_writer) {
            continue;
        }
        const auto field = turn.table.fieldIndex(column.field);
        const auto word = [&](const std::string& cell) {
            return field ? words_.text(column, turn.table.fields[*field], cell) : cell;
        };
        const bool same = isCaption(foldedCaption(text), column.example) || word(text) == word(column.example.zh) ||
                          word(text) == word(column.example.en);
        shown += same ? 1 : 0;
        if (!same && !other) {
            other = index;
        }
    }
    if (named && other) {
        findings_.add(base::Severity::Warning,
                      base::Error(kPackExampleChanged, {{"value", turn.cell(row, *other).text}}),
                      where(turn, row.row, other));
    }
    return named || (!turn.sheet.columns.row_id && !other && shown >= 2);
}

/// A row of an id that was there before: people copy rows to add more. The same once more is passed over, `row_id` is
/// emptied then.
bool PackRowsReader::isCopy(Turn& turn, const PackRow& row, std::string& row_id) {
    if (row_id.empty()) {
        return false;
    }
    const auto [first, added] = turn.ids.emplace(row_id, &row);
    if (added) {
        return false;
    }
    bool same = true;
    for (std::size_t index = 0; index < turn.sheet.layout->columns.size(); ++index) {
        same = same && turn.cell(row, index).text == turn.cell(*first->second, index).text;
    }
    if (same) {
        findings_.add(base::Severity::Warning,
                      base::Error(kPackRowRepeated, {{"value", std::to_string(first->second->row)}}),
                      where(turn, row.row, std::nullopt));
        row_id.clear();
    }
    return true;
}

PreparedPackRow PackRowsReader::prepare(const Turn& turn, const PackRow& row) const {
    using From = PackField::From;
    PreparedPackRow prepared;
    prepared.row = row.row;
    if (turn.applies) {
        const std::string& text = turn.cell(row, *turn.applies).text;
        prepared.none = words_.value(turn.column(*turn.applies).list, text) == kNoneWord || saysNothing(text);
    }
    for (const PackField& planned : turn.sheet.fields) {
        const domain::FieldSpec& field = turn.table.fields[planned.field];
        PackCell cell;
        if (planned.from == From::Column ||
            (planned.from == From::Period && planned.column < turn.sheet.columns.at.size())) {
            cell = turn.cell(row, planned.column);
            cell.text = words_.text(turn.column(planned.column), field, cell.text);
        }
        if (planned.from == From::Period && cell.empty()) {
            cell = {owner_.period};
        } else if (cell.empty() && !planned.text.empty()) {
            cell = {planned.text};
        }
        prepared.cells.push_back(std::move(cell));
    }
    for (std::size_t index = 0; index < turn.sheet.layout->columns.size(); ++index) {
        const domain::PackColumn& column = turn.column(index);
        if (turn.sheet.columns.at[index] && isParameter(column)) {
            prepared.parameters.push_back(
                {index, column.field.substr(kParameterPrefix.size()), parameterText(turn.cell(row, index))});
        } else if (turn.sheet.columns.at[index] && column.field == kParametersField) {
            prepared.parameters.push_back({index, {}, turn.cell(row, index).text});
        }
    }
    return prepared;
}

void PackRowsReader::checkParameters(const Turn& turn, PreparedPackRow& prepared) const {
    for (PackParameter& parameter : prepared.parameters) {
        if (parameter.text.empty()) {
            continue;
        }
        const std::string text = parameter.name.empty() ? parameter.text : parameter.name + "=" + parameter.text;
        const auto parsed = domain::ParameterSet::parse(text);
        const bool one = parsed && (parameter.name.empty() || parsed->all().size() == 1);
        if (one) {
            continue;
        }
        base::Error error = parsed
                                ? base::Error(domain::kParametersInvalid, {{"value", parameter.text}, {"part", text}})
                                : parsed.error();
        prepared.problems.push_back(
            base::toFinding(error, where(turn, prepared.row, parameter.column), base::Severity::Error));
        parameter.text.clear();
    }
}

/// Gives every row the id of the record that it states: its own, or by what it says. Rows with an id come first, so
/// that one that somebody added never takes the place of one that was there.
void PackRowsReader::nameRecords(Turn& turn) const {
    std::set<std::string> used;
    const auto byContent = [&](const std::string& id) {
        const auto known = context_.records_by_content.find(id);
        return known == context_.records_by_content.end() ? id : known->second;
    };
    const auto textOf = [&](const PreparedPackRow& row, std::string_view field) -> std::string {
        return field == kParametersField ? joinedParameters(row) : preparedText(turn.sheet, row, field);
    };
    for (PreparedPackRow& row : turn.met) {
        if (turn.table.key_fields > 1) {
            for (std::size_t field = 0; field < turn.table.key_fields; ++field) {
                row.record_id.append(field == 0 ? "" : "|").append(textOf(row, turn.table.fields[field].name));
            }
        } else if (turn.sheet.layout->table == domain::Table::Enterprises) {
            row.record_id = owner_.enterprise;
        } else if (!row.row_id.empty()) {
            row.record_id = sink_.exists(turn.table.table, row.row_id) ? row.row_id : byContent(row.row_id);
            used.insert(row.record_id);
        }
    }
    for (PreparedPackRow& row : turn.met) {
        if (!row.record_id.empty()) {
            continue;
        }
        const std::string content = contentRowId(*turn.sheet.layout, owner_.period, owner_.enterprise,
                                                 [&](std::string_view field) { return textOf(row, field); });
        row.record_id = byContent(content);
        for (int turn_number = 2; !used.insert(row.record_id).second; ++turn_number) {
            row.record_id = byContent(content + "#" + std::to_string(turn_number));
        }
    }
}

/// What becomes of a row: handed over, known as left empty, or told as taking back what the project has.
void PackRowsReader::settle(Turn& turn, PreparedPackRow row) {
    bool filled = false;
    for (const std::size_t index : turn.amounts) {
        const std::string& text = preparedText(turn.sheet, row, turn.column(index).field);
        row.none = row.none || saysNothing(text);
        filled = filled || (!text.empty() && !saysNothing(text));
    }
    const auto existing = row.record_id.empty() ? base::Result<std::optional<domain::Record>>{}
                                                : sink_.find(turn.table.table, row.record_id);
    const bool known = existing && existing->has_value();
    const domain::Cells present = known ? domain::toCells(**existing) : domain::Cells{};
    const auto isStored = [&](std::size_t index) {
        return !present[*turn.table.fieldIndex(turn.column(index).field)].value_or(std::string{}).empty();
    };
    const bool stored =
        known && (turn.amounts.empty() || std::any_of(turn.amounts.begin(), turn.amounts.end(), isStored));
    if (row.none && filled) {
        row.problems.push_back(base::toFinding(base::Error(kPackRowContradicts), where(turn, row.row, turn.applies),
                                               base::Severity::Error));
    } else if (stored && (row.none || (!turn.amounts.empty() && !filled))) {
        turn.sheet.unanswered += row.none ? 0 : 1;
        withdraw(turn, row);
        return;
    } else if (row.none) {
        return;
    } else if (!turn.amounts.empty() && !filled && !known && wasSent(turn, row)) {
        ++turn.sheet.unanswered;
        return;
    }
    if (known && turn.table.table == domain::Table::Enterprises) {
        checkLocked(turn, row, present);
    }
    turn.sheet.unanswered += lacksRequired(turn, row) ? 1 : 0;
    turn.sheet.rows.push_back(std::move(row));
}

/// Whether the row stood in the workbook when it was sent; known by its id, or by what it says where ids are gone.
bool PackRowsReader::wasSent(const Turn& turn, const PreparedPackRow& row) {
    return !row.row_id.empty() || (turn.meta != nullptr && turn.meta->rows.contains(row.record_id));
}

void PackRowsReader::withdraw(const Turn& turn, const PreparedPackRow& row) {
    base::Location at = where(turn, row.row, turn.amounts.empty() ? std::nullopt : std::optional(turn.amounts.front()));
    at.record_id = row.record_id;
    findings_.add(base::Severity::Warning, base::Error(kPackRowWithdrawn, {{"value", row.record_id}}), std::move(at));
}

/// What the park says of an enterprise is locked in its workbook; a change of it is told, not taken.
void PackRowsReader::checkLocked(const Turn& turn, const PreparedPackRow& row, const domain::Cells& present) {
    const auto grid_row = std::find_if(turn.grid.rows.begin(), turn.grid.rows.end(),
                                       [&](const PackRow& candidate) { return candidate.row == row.row; });
    for (std::size_t index = 0; index < turn.sheet.layout->columns.size(); ++index) {
        const domain::PackColumn& column = turn.column(index);
        const auto field = turn.table.fieldIndex(column.field);
        if (column.input || !field || !turn.sheet.columns.at[index]) {
            continue;
        }
        const std::string stated = words_.text(column, turn.table.fields[*field], turn.cell(*grid_row, index).text);
        const std::string stored = present[*field].value_or(std::string{});
        if (stated != stored) {
            findings_.add(base::Severity::Warning,
                          base::Error(kPackLockedChanged, {{"value", stated}, {"expected", stored}}),
                          where(turn, row.row, index));
        }
    }
}

bool PackRowsReader::lacksRequired(const Turn& turn, const PreparedPackRow& row) const {
    return std::any_of(turn.sheet.layout->columns.begin(), turn.sheet.layout->columns.end(),
                       [&](const domain::PackColumn& column) {
                           return column.required && column.input && turn.table.fieldIndex(column.field) &&
                                  preparedText(turn.sheet, row, column.field).empty();
                       });
}

base::Location PackRowsReader::where(const Turn& turn, std::int64_t row, std::optional<std::size_t> column) const {
    base::Location at;
    at.table = turn.table.name;
    at.file = owner_.file;
    at.sheet = turn.grid.name;
    at.row = row;
    if (column) {
        const std::string& field = turn.column(*column).field;
        at.field = field.substr(0, field.find('.'));
        const auto there = turn.sheet.columns.at[*column];
        at.column =
            titleWithCell(turn.sheet.columns.titles[*column], there ? columnLetters(*there) : std::string{}, row);
    }
    return at;
}

} // namespace parkcarbon::exchange
