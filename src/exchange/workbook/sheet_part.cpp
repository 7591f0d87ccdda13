#include "sheet_part.hpp"

#include "cell_reference.hpp"
#include "number_text.hpp"
#include "serial_date.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <charconv>
#include <cstring>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kContentMissing = "#VALUE!";
constexpr std::string_view kOutsideCalendar = "####";
constexpr std::size_t kFormulaBytes = 1024; ///< of a formula without result, which is shown only

std::string_view trimmedXml(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

template <typename Integer> std::optional<Integer> wholeNumber(std::string_view text) {
    Integer number{};
    const char* end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && read == end && !text.empty() ? std::optional(number) : std::nullopt;
}

} // namespace

SheetPart::SheetPart(const SheetContext& context, const RowSource::Visitor& visitor, std::int64_t last_row,
                     MergedFill* fill)
    : context_(context), visitor_(visitor), last_wanted_row_(last_row), fill_(fill) {}

SheetPart::Place SheetPart::inside(std::string_view name) const {
    switch (place_) {
    case Place::SheetData:
        return name == "row" ? Place::Row : Place::Outside;
    case Place::Row:
        return name == "c" ? Place::Cell : Place::Outside;
    case Place::Cell:
        return name == "v"    ? Place::Value
               : name == "f"  ? Place::Formula
               : name == "is" ? Place::Inline
                              : Place::Outside;
    case Place::Inline:
        return name == "t" ? Place::InlineText : name == "r" ? Place::InlineRun : Place::Outside;
    case Place::InlineRun:
        return name == "t" ? Place::InlineRunText : Place::Outside;
    default:
        return Place::Outside;
    }
}

void SheetPart::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (skipped_ > 0) {
        ++skipped_;
        return;
    }
    if (place_ == Place::Outside) {
        if (name == "sheetData") {
            place_ = Place::SheetData;
        } else if (name == "mergeCell") {
            noteMerged(attributes);
        }
        return;
    }
    const Place place = inside(name);
    if (place == Place::Outside) {
        skipped_ = 1;
        return;
    }
    place_ = place;
    if (place == Place::Cell) {
        beginCell(attributes);
    } else if (place == Place::Row) {
        beginRow(attributes);
    } else if (place == Place::Formula) {
        has_formula_ = true;
    }
}

void SheetPart::endElement(std::string_view /*name*/) {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    switch (place_) {
    case Place::Outside:
        break;
    case Place::SheetData:
        place_ = Place::Outside;
        break;
    case Place::Row:
        place_ = Place::SheetData;
        endRow();
        break;
    case Place::Cell:
        place_ = Place::Row;
        endCell();
        break;
    case Place::Value:
    case Place::Formula:
    case Place::Inline:
        place_ = Place::Cell;
        break;
    case Place::InlineText:
    case Place::InlineRun:
        place_ = Place::Inline;
        break;
    case Place::InlineRunText:
        place_ = Place::InlineRun;
        break;
    }
}

void SheetPart::text(std::string_view text) {
    if (skipped_ > 0) {
        return;
    }
    if (place_ == Place::Formula) {
        formula_.append(text.substr(0, kFormulaBytes - std::min(kFormulaBytes, formula_.size())));
        return;
    }
    if (place_ != Place::Value && place_ != Place::InlineText && place_ != Place::InlineRunText) {
        return;
    }
    row_.texts.append(text);
    if (row_.texts.size() - begin_ > context_.limits.cell_bytes) {
        fail(kCellTooLong, {{"expected", std::to_string(context_.limits.cell_bytes)}});
    } else if (row_.texts.size() > context_.limits.row_bytes) {
        fail(kRowTooLong, {{"expected", std::to_string(context_.limits.row_bytes)}});
    }
}

void SheetPart::beginRow(const XmlAttributes& attributes) {
    row_.clear();
    column_ = 0;
    const char* stated = attributes.find("r");
    row_stated_ = stated != nullptr;
    row_number_ = row_stated_ ? wholeNumber<std::int64_t>(stated).value_or(0) : row_number_ + 1;
    if (row_number_ > context_.limits.rows) {
        fail(kTooManyRows, {{"expected", std::to_string(context_.limits.rows)}});
    } else if (row_number_ < 1) {
        fail(kWorkbookCellMisplaced, {{"value", std::string(context_.sheet)}, {"cell", std::string(stated)}});
    } else if (row_stated_ && row_number_ > last_wanted_row_) {
        stop();
    }
}

void SheetPart::endRow() {
    if (row_.empty() || row_number_ > last_wanted_row_) {
        return;
    }
    const auto index = static_cast<std::size_t>(row_number_);
    if (index >= rows_seen_.size()) {
        rows_seen_.resize(index + 1);
    }
    if (rows_seen_[index]) {
        fail(kWorkbookCellRepeated,
             {{"value", std::string(context_.sheet)}, {"cell", columnLetters(0) + std::to_string(row_number_)}});
        return;
    }
    rows_seen_[index] = true;
    ++survey.rows;
    survey.last_row = std::max(survey.last_row, row_number_);
    survey.columns = std::max(survey.columns, row_.columns());
    SourceRow& row = row_.finish(row_number_);
    if (fill_ != nullptr) {
        fill_->fill(row);
    }
    if (auto done = visitor_(row); !done) {
        stop(std::move(done.error()));
    }
}

void SheetPart::beginCell(const XmlAttributes& attributes) {
    clearCell();
    for (const char* const* pair = attributes.pairs(); *pair != nullptr; pair += 2) {
        const std::string_view name = withoutPrefix(*pair);
        const std::string_view text = pair[1];
        if (name == "r") {
            placeCell(parseCellReference(text), text);
        } else if (name == "s") {
            style_ = wholeNumber<std::size_t>(text).value_or(0);
        } else if (name == "t") {
            type_ = cellTypeNamed(text);
        }
    }
}

void SheetPart::clearCell() {
    type_ = CellType::Number;
    style_ = 0;
    begin_ = row_.texts.size();
    has_formula_ = false;
    formula_.clear();
    if (++cells_ > context_.limits.cells) {
        fail(kWorkbookTooManyCells,
             {{"value", std::string(context_.sheet)}, {"expected", std::to_string(context_.limits.cells)}});
    }
}

/// A cell without reference stands in the next column: `column_` is one behind the last cell.
void SheetPart::placeCell(const std::optional<CellReference>& place, std::string_view reference) {
    if (place && !row_stated_) {
        row_number_ = place->row;
        row_stated_ = true;
    }
    if (!place || place->row != row_number_) {
        const std::string cell =
            place ? columnLetters(place->column) + std::to_string(place->row) : std::string(reference);
        fail(kWorkbookCellMisplaced, {{"value", std::string(context_.sheet)}, {"cell", cell}});
        return;
    }
    column_ = place->column;
}

std::size_t SheetPart::takePlain(std::string_view bytes) {
    std::size_t taken = 0;
    PlainCell cell;
    while (place_ == Place::Row && skipped_ == 0 && !stopped() && readPlainCell(bytes.substr(taken), cell)) {
        clearCell();
        type_ = cell.type;
        style_ = cell.style;
        row_.texts.append(cell.value);
        placeCell(cell.place, {});
        if (!stopped()) {
            endCell();
        }
        taken += cell.length;
    }
    return taken;
}

std::string_view SheetPart::value() const {
    return trimmedXml(std::string_view(row_.texts).substr(begin_));
}

void SheetPart::endCell() {
    const bool filled = row_.texts.size() > begin_;
    if (!filled && (!has_formula_ || type_ == CellType::Text)) {
        ++column_;
        return;
    }
    if (column_ >= context_.limits.columns) {
        fail(kTooManyColumns, {{"expected", std::to_string(context_.limits.columns)}});
        return;
    }
    if (row_.has(column_)) {
        fail(kWorkbookCellRepeated,
             {{"value", std::string(context_.sheet)}, {"cell", columnLetters(column_) + std::to_string(row_number_)}});
        return;
    }
    if (!filled) {
        ++survey.formulas_without_result;
        putError("=" + formula_);
    } else if (type_ == CellType::Number) {
        putNumber();
    } else if (type_ == CellType::Shared) {
        putShared();
    } else if (type_ == CellType::Text) {
        unescapeText(row_.texts, begin_);
        putText(SourceCell::Kind::Text);
    } else if (type_ == CellType::Error) {
        putText(SourceCell::Kind::Error);
    } else if (type_ == CellType::Boolean) {
        const bool truth = value() == "1" || base::toLowerAscii(value()) == "true";
        row_.putShared(column_, truth ? "true" : "false", SourceCell::Kind::Boolean);
    } else {
        constexpr std::size_t kIsoDay = 10;
        const bool day = base::parseDate(value().substr(0, kIsoDay)).has_value();
        row_.texts.resize(day ? begin_ + kIsoDay : row_.texts.size());
        putText(day ? SourceCell::Kind::Date : SourceCell::Kind::Text);
    }
    ++column_;
}

void SheetPart::putText(SourceCell::Kind kind) {
    row_.put(column_, begin_, kind);
}

void SheetPart::putError(std::string_view error) {
    row_.texts.resize(begin_);
    row_.texts.append(error);
    putText(SourceCell::Kind::Error);
}

void SheetPart::putShared() {
    const auto number = wholeNumber<std::size_t>(value());
    const std::string_view* text = number ? context_.texts.find(*number) : nullptr;
    row_.texts.resize(begin_);
    if (text == nullptr) {
        putError(kContentMissing);
    } else if (!text->empty()) {
        row_.putShared(column_, *text, SourceCell::Kind::Text);
    }
}

void SheetPart::putNumber() {
    const NumberMeaning meaning = context_.styles.meaning(style_);
    const bool plain = meaning == NumberMeaning::Number || meaning == NumberMeaning::Percent;
    if (plain && isShortestNumber(std::string_view(row_.texts).substr(begin_))) {
        row_.put(column_, begin_, SourceCell::Kind::Number, meaning == NumberMeaning::Percent);
        return;
    }
    const auto number = numberInCell(value());
    if (!number) {
        putText(SourceCell::Kind::Text); // whatever it is, the field that it is meant for will say
        return;
    }
    row_.texts.resize(begin_);
    if (plain) {
        appendNumber(row_.texts, *number);
        row_.put(column_, begin_, SourceCell::Kind::Number, meaning == NumberMeaning::Percent);
        return;
    }
    const auto text = textOfSerial(*number, meaning, context_.since_1904);
    const bool date = meaning != NumberMeaning::Time && meaning != NumberMeaning::Duration;
    if (!text) {
        putError(kOutsideCalendar);
    } else {
        row_.texts.append(*text);
        putText(date ? SourceCell::Kind::Date : SourceCell::Kind::Text);
    }
}

void SheetPart::noteMerged(const XmlAttributes& attributes) {
    const char* reference = attributes.find("ref");
    const auto range = reference == nullptr ? std::nullopt : parseCellRange(reference);
    if (range && survey.merged.size() < context_.limits.merged_ranges) {
        survey.merged.push_back(*range);
    }
}

void SheetPart::fail(base::Code code, base::Arguments arguments) {
    if (row_number_ > 0) {
        arguments.push_back({"row", std::to_string(row_number_)});
    }
    stop(base::Error(code, std::move(arguments)));
}

} // namespace parkcarbon::exchange
