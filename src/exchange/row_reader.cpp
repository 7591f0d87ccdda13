#include "row_reader.hpp"

#include "excel_traps.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/spreadsheet_text.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::exchange {

std::string_view unguarded(const SourceCell& cell, const domain::FieldSpec& field) {
    using enum domain::FieldKind;
    const bool may_be_guarded =
        field.kind == Text || field.kind == Reference || field.kind == Party || field.kind == Parameters;
    return may_be_guarded ? base::withoutFormulaGuard(cell.text) : cell.text;
}

RowReader::RowReader(const domain::TableSpec& table, const ColumnMap& columns, char separator)
    : table_(table), columns_(columns), separator_(separator), has_absent_(false), cells_(table.fields.size()) {
    for (std::size_t field = 0; field < cells_.size(); ++field) {
        has_absent_ = has_absent_ || !columns.columnOf(field);
    }
}

void RowReader::take(const SourceRow& record) {
    traps_.clear();
    for (std::size_t field = 0; field < cells_.size(); ++field) {
        const auto column = columns_.columnOf(field);
        if (!column) {
            cells_[field].reset();
            continue;
        }
        if (!cells_[field]) {
            cells_[field].emplace();
        }
        if (*column >= record.cells.size()) {
            cells_[field]->clear();
            continue;
        }
        const SourceCell& cell = record.cells[*column];
        if (auto usable = checkCell(cell, table_.fields[field], separator_); !usable) {
            traps_.push_back({field, std::move(usable.error())});
        }
        cells_[field]->assign(unguarded(cell, table_.fields[field]));
    }
    readId();
}

void RowReader::fillAbsent(const domain::Record& existing) {
    domain::Cells present = domain::toCells(existing);
    for (std::size_t field = 0; field < cells_.size(); ++field) {
        if (!columns_.columnOf(field)) {
            cells_[field] = std::move(present[field]);
        }
    }
}

void RowReader::leaveOut(std::size_t field, const std::optional<domain::Record>& existing) {
    if (existing) {
        cells_[field] = std::move(domain::toCells(*existing)[field]);
    } else {
        cells_[field].reset();
    }
}

std::string_view RowReader::text(std::size_t field) const {
    return cells_[field] ? base::trimmed(*cells_[field]) : std::string_view{};
}

bool RowReader::trapped(std::size_t field) const {
    return std::any_of(traps_.begin(), traps_.end(),
                       [&](const domain::FieldError& trap) { return trap.field == field; });
}

std::optional<double> RowReader::number(std::size_t field) const {
    if (trapped(field)) {
        return std::nullopt;
    }
    const auto value = base::parseNumber(text(field));
    return value ? std::optional<double>(*value) : std::nullopt;
}

void RowReader::readId() {
    id_.clear();
    for (std::size_t field = 0; field < table_.key_fields; ++field) {
        const std::string_view part = text(field);
        if (part.empty() || trapped(field)) {
            id_.clear();
            return;
        }
        id_.append(field == 0 ? "" : "|");
        if (table_.fields[field].kind != domain::FieldKind::Period) {
            id_.append(part);
        } else if (const auto period = base::Period::parse(part)) {
            id_.append(period->str());
        } else {
            id_.clear();
            return;
        }
    }
}

} // namespace parkcarbon::exchange
