#include "row_reader.hpp"

#include "excel_traps.hpp"
#include "measured_cell.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/spreadsheet_text.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <fmt/format.h>

namespace parkcarbon::exchange {
namespace {

/// The fields whose unit stands in the field `unit`.
bool isMeasure(const domain::FieldSpec& field) {
    return field.name == "quantity" || field.name == "value" || field.name == "fraction" || field.name == "potential";
}

bool isPlainNumber(std::string_view text) {
    return text.find_first_not_of("+-0123456789.,eE ") == std::string_view::npos;
}

std::string percentText(double fraction) {
    constexpr double kHundred = 100.0;
    return fmt::format("{:.13g}", fraction * kHundred);
}

} // namespace

std::string_view unguarded(const SourceCell& cell, const domain::FieldSpec& field) {
    using enum domain::FieldKind;
    const bool may_be_guarded =
        field.kind == Text || field.kind == Reference || field.kind == Party || field.kind == Parameters;
    return may_be_guarded ? base::withoutFormulaGuard(cell.text) : cell.text;
}

RowReader::RowReader(const domain::TableSpec& table, const ColumnMap& columns, char separator)
    : table_(table), columns_(columns), separator_(separator), has_absent_(false), cells_(table.fields.size()),
      unit_field_(table.fieldIndex("unit")) {
    for (std::size_t field = 0; field < cells_.size(); ++field) {
        has_absent_ = has_absent_ || !columns.columnOf(field);
        if (columns.columnOf(field) && table.fields[field].kind == domain::FieldKind::Number) {
            number_fields_.push_back(field);
        }
    }
}

void RowReader::take(const SourceRow& record) {
    traps_.clear();
    notes_.clear();
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
        readCell(field, record.cells[*column]);
    }
    readMeasures(record);
    readId();
}

void RowReader::readCell(std::size_t field, const SourceCell& cell) {
    const domain::FieldSpec& spec = table_.fields[field];
    if (auto usable = checkCell(cell, spec, separator_); !usable) {
        traps_.push_back({field, std::move(usable.error())});
    }
    if (cell.kind == SourceCell::Kind::Date && spec.kind == domain::FieldKind::Period) {
        cells_[field] = periodOfDay(cell.text).value_or(std::string(cell.text));
        return;
    }
    cells_[field]->assign(unguarded(cell, spec));
}

void RowReader::readMeasures(const SourceRow& record) {
    for (const std::size_t field : number_fields_) {
        const std::size_t column = *columns_.columnOf(field);
        if (column >= record.cells.size()) {
            continue;
        }
        const SourceCell& cell = record.cells[column];
        if (cell.percent && cell.kind == SourceCell::Kind::Number) {
            readPercent(field, cell);
        } else if (cell.kind == SourceCell::Kind::Text && !cells_[field]->empty() && !isPlainNumber(cell.text)) {
            takeUnit(field, cell);
        }
    }
}

/// A percentage is stored as 0.25 and shown as 25 %: what is meant depends on the unit that the field is in.
void RowReader::readPercent(std::size_t field, const SourceCell& cell) {
    const auto value = base::parseNumber(cell.text);
    const bool in_percent =
        table_.fields[field].name.ends_with("_pct") || (isMeasure(table_.fields[field]) && unitOf(field) == "%");
    if (value && in_percent) {
        // Ten digits are more than a percentage is shown with, and less than the product is off by.
        cells_[field] = percentText(*value);
    }
}

void RowReader::takeUnit(std::size_t field, const SourceCell& cell) {
    const auto measured = measuredCell(cell.text);
    if (!measured) {
        return;
    }
    const auto replaceTrap = [&](base::Error error) {
        std::erase_if(traps_, [&](const domain::FieldError& trap) { return trap.field == field; });
        traps_.push_back({field, std::move(error)});
    };
    const std::string value(cell.text);
    if (measured->approximate) {
        replaceTrap(base::Error(kNumberApproximate, {{"value", value}, {"expected", measured->number}}));
        return;
    }
    const bool has_unit = isMeasure(table_.fields[field]) && unit_field_;
    const std::string stated = table_.fields[field].name.ends_with("_pct") ? "%" : unitOf(field);
    if (!stated.empty() && !sameUnit(measured->unit, stated)) {
        replaceTrap(base::Error(kUnitInCellDiffers, {{"value", value}, {"expected", stated}}));
        return;
    }
    if (stated.empty() && !has_unit) {
        return; // a number without unit, such as a fraction: its parser says what is wrong
    }
    if (trapped(field)) {
        return;
    }
    cells_[field] = measured->number;
    if (stated.empty()) {
        cells_[*unit_field_] = measured->unit;
    }
    notes_.push_back({field, base::Error(kUnitInCellTaken,
                                         {{"value", value}, {"expected", measured->number + " " + measured->unit}})});
}

std::string RowReader::unitOf(std::size_t field) const {
    return isMeasure(table_.fields[field]) && unit_field_ ? std::string(text(*unit_field_)) : std::string{};
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
