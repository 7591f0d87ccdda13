#include <parkcarbon/exchange/enterprise_pack.hpp>

#include "pack_parameters.hpp"
#include "row_ids.hpp"
#include "sheet_choice.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace parkcarbon::exchange {
namespace {

using domain::PackColumn;
using domain::PackSheet;

constexpr std::string_view kAppliesId = "applies";
constexpr std::string_view kPreviousId = "previous";
constexpr std::string_view kYesWord = "yes";

/// What a row of the period before hands on: what it is about, but not what was measured.
constexpr std::array<std::string_view, 12> kHandedOn = {"item",  "category", "unit",     "from_id",
                                                        "to_id", "carrier",  "contract", "material",
                                                        "layer", "code",     "variable", "parameters.outlet"};
/// The first of these that a usual item has tells whether a row already is about it.
constexpr std::array<std::string_view, 5> kNamingFields = {"item", "variable", "code", "material", "from_id"};

bool handsOn(const PackColumn& column) {
    return std::find(kHandedOn.begin(), kHandedOn.end(), column.field) != kHandedOn.end();
}

std::size_t cellOf(const PackSheet& sheet, std::string_view column_id) {
    return static_cast<std::size_t>(std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                                 [&](const PackColumn& column) { return column.id == column_id; }) -
                                    sheet.columns.begin());
}

void setCell(const PackSheet& sheet, std::vector<std::string>& cells, std::string_view column_id, std::string text) {
    if (const std::size_t index = cellOf(sheet, column_id); index < cells.size()) {
        cells[index] = std::move(text);
    }
}

std::vector<std::string> cellsOnSheet(const PackSheet& sheet, const domain::Cells& cells) {
    const auto parameters = splitParameters(sheet, fieldText(sheet.table, cells, kParametersField));
    std::vector<std::string> row;
    for (const PackColumn& column : sheet.columns) {
        if (column.field.starts_with(kParametersField)) {
            const auto entry = parameters.find(column.id);
            row.push_back(entry == parameters.end() ? std::string{} : entry->second);
        } else {
            row.push_back(column.field.empty() ? std::string{} : fieldText(sheet.table, cells, column.field));
        }
    }
    return row;
}

/// `143819 t (2024)`
std::string amountText(domain::Table table, const domain::Cells& cells) {
    const std::string amount = fieldText(table, cells, table == domain::Table::Facts ? "value" : "quantity");
    return amount.empty()
               ? std::string{}
               : amount + " " + fieldText(table, cells, "unit") + " (" + fieldText(table, cells, "period") + ")";
}

/// The records of a sheet, those of the period before with the period that they would have now.
struct RecordsOfSheet {
    struct Entry {
        std::string id;
        domain::Cells cells;
    };
    std::vector<Entry> present;
    std::vector<Entry> before;
};

class Prefill {
public:
    Prefill(const domain::PackLayout& layout, const PackSubject& subject, domain::PackLanguage language)
        : layout_(layout), subject_(subject), language_(language), records_(layout.sheets.size()) {
        for (const domain::Record& record : subject.records) {
            take(record);
        }
    }

    std::vector<PrefilledSheet> sheets() {
        std::vector<PrefilledSheet> given;
        for (std::size_t index = 0; index < layout_.sheets.size(); ++index) {
            const PackSheet& sheet = layout_.sheets[index];
            const bool has_records = !records_[index].present.empty() || !records_[index].before.empty();
            const bool meant =
                !sheet.only_with_records && isMeantFor(sheet.roles, sheet.industries, subject_.role, subject_.industry);
            if (has_records || meant) {
                given.push_back(fill(sheet, records_[index]));
            }
        }
        return given;
    }

private:
    void take(const domain::Record& record) {
        const domain::Table table = domain::tableOf(record);
        domain::Cells cells = domain::toCells(record);
        const PackSheet* const sheet = sheetFor(layout_, table, cells, subject_.points);
        if (sheet == nullptr) {
            return;
        }
        RecordsOfSheet& records = records_[static_cast<std::size_t>(sheet - layout_.sheets.data())];
        const auto period = base::Period::parse(fieldText(table, cells, "period"));
        if (!period || (subject_.period && subject_.period->contains(*period))) {
            ids_[table].unique(domain::recordId(record)); // no row made of its content may take it
            records.present.push_back({domain::recordId(record), std::move(cells)});
        } else if (subject_.previous && subject_.period && subject_.previous->contains(*period)) {
            records.before.push_back({domain::recordId(record), std::move(cells)});
        }
    }

    /// The period of a record of the period before, as many years later.
    std::string periodNow(const std::string& before) const {
        constexpr int kEncodedYear = 100;
        const auto period = base::Period::parse(before);
        if (!period) {
            return before;
        }
        const int years = subject_.period->yearNumber() - subject_.previous->yearNumber();
        const auto now = base::Period::fromEncoded(period->encoded() + years * kEncodedYear);
        return now ? now->str() : before;
    }

    std::string contentId(const PackSheet& sheet, const domain::Cells& cells) const {
        return contentRowId(sheet, subject_.period ? subject_.period->str() : std::string{}, subject_.enterprise,
                            cells);
    }

    PrefilledSheet fill(const PackSheet& sheet, RecordsOfSheet& records) {
        PrefilledSheet filled{&sheet, {}};
        std::unordered_multimap<std::string, std::string> amounts; // of the period before, by content
        std::vector<std::pair<std::string, RecordsOfSheet::Entry>> before;
        for (RecordsOfSheet::Entry& entry : records.before) {
            const std::string amount = amountText(sheet.table, entry.cells);
            const std::size_t field = *domain::spec(sheet.table).fieldIndex("period");
            entry.cells[field] = periodNow(entry.cells[field].value_or(std::string{}));
            amounts.emplace(contentId(sheet, entry.cells), amount);
            before.emplace_back(amount, std::move(entry));
        }
        addStored(filled, records, amounts);
        addPrevious(filled, before, amounts);
        addUsual(filled);
        return filled;
    }

    void addStored(PrefilledSheet& filled, const RecordsOfSheet& records,
                   std::unordered_multimap<std::string, std::string>& amounts) {
        for (const RecordsOfSheet::Entry& entry : records.present) {
            PrefilledRow row{PrefilledRow::Kind::Stored, entry.id, cellsOnSheet(*filled.sheet, entry.cells), {}};
            setCell(*filled.sheet, row.cells, kAppliesId, std::string(kYesWord));
            if (const auto amount = amounts.find(contentId(*filled.sheet, entry.cells)); amount != amounts.end()) {
                setCell(*filled.sheet, row.cells, kPreviousId, amount->second);
                amounts.erase(amount);
            }
            addRow(filled, std::move(row));
        }
    }

    /// Those that no record of the period answers.
    void addPrevious(PrefilledSheet& filled, const std::vector<std::pair<std::string, RecordsOfSheet::Entry>>& before,
                     std::unordered_multimap<std::string, std::string>& amounts) {
        for (const auto& [amount, entry] : before) {
            const std::string content = contentId(*filled.sheet, entry.cells);
            const auto [first, last] = amounts.equal_range(content);
            const auto open =
                std::find_if(first, last, [&text = amount](const auto& left) { return left.second == text; });
            if (open == last) {
                continue;
            }
            amounts.erase(open);
            PrefilledRow row{PrefilledRow::Kind::Previous, ids_[filled.sheet->table].unique(content), {}, {}};
            row.cells = cellsOnSheet(*filled.sheet, entry.cells);
            for (std::size_t index = 0; index < row.cells.size(); ++index) {
                const PackColumn& column = filled.sheet->columns[index];
                if (column.field != "period" && !handsOn(column)) {
                    row.cells[index].clear();
                }
            }
            setCell(*filled.sheet, row.cells, kPreviousId, amount);
            addRow(filled, std::move(row));
        }
    }

    void addUsual(PrefilledSheet& filled) {
        const PackSheet& sheet = *filled.sheet;
        for (const domain::PackItem& item : layout_.items) {
            if (item.sheet != sheet.id || !isMeantFor(item.roles, item.industries, subject_.role, subject_.industry) ||
                isThere(filled, item)) {
                continue;
            }
            PrefilledRow row{PrefilledRow::Kind::Usual, {}, std::vector<std::string>(sheet.columns.size()), item.why};
            for (const auto& [column, text] : item.cells) {
                setCell(sheet, row.cells, column, language_ == domain::PackLanguage::En ? text.en : text.zh);
            }
            if (subject_.period) {
                setCell(sheet, row.cells, "period", subject_.period->str());
            }
            row.id = ids_[sheet.table].unique(
                contentRowId(sheet, subject_.period ? subject_.period->str() : std::string{}, subject_.enterprise,
                             [&](std::string_view field) { return usualText(sheet, row, field); }));
            addRow(filled, std::move(row));
        }
    }

    /// What a usual row says of a field: its cell, the enterprise itself, the constant of the sheet.
    std::string usualText(const PackSheet& sheet, const PrefilledRow& row, std::string_view field) const {
        for (std::size_t index = 0; index < row.cells.size(); ++index) {
            if (sheet.columns[index].field == field && !row.cells[index].empty()) {
                return row.cells[index];
            }
        }
        if (field == sheet.enterprise_field) {
            return subject_.enterprise;
        }
        const auto constant = std::find_if(sheet.constants.begin(), sheet.constants.end(),
                                           [&](const auto& entry) { return entry.first == field; });
        return constant == sheet.constants.end() ? std::string{} : constant->second;
    }

    static bool isThere(const PrefilledSheet& filled, const domain::PackItem& item) {
        for (const std::string_view naming : kNamingFields) {
            const auto cell = std::find_if(item.cells.begin(), item.cells.end(),
                                           [&](const auto& candidate) { return candidate.first == naming; });
            if (cell == item.cells.end()) {
                continue;
            }
            const std::size_t index = cellOf(*filled.sheet, naming);
            return std::any_of(filled.rows.begin(), filled.rows.end(), [&](const PrefilledRow& row) {
                return row.cells[index] == cell->second.zh || row.cells[index] == cell->second.en;
            });
        }
        return false;
    }

    static void addRow(PrefilledSheet& filled, PrefilledRow row) {
        if (row.why.zh.empty()) {
            row.why = filled.sheet->why;
        }
        filled.rows.push_back(std::move(row));
    }

    const domain::PackLayout& layout_;
    const PackSubject& subject_;
    domain::PackLanguage language_;
    std::vector<RecordsOfSheet> records_; ///< by the layout's sheets
    std::map<domain::Table, RowIds> ids_;
};

} // namespace

std::vector<PrefilledSheet> prefillPack(const domain::PackLayout& layout, const PackSubject& subject,
                                        domain::PackLanguage language) {
    return Prefill(layout, subject, language).sheets();
}

} // namespace parkcarbon::exchange
