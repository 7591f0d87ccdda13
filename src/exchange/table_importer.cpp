#include "table_importer.hpp"

#include "excel_traps.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kParkSubject = "park";

std::optional<QuantityFields> quantityFields(const domain::TableSpec& table) {
    const auto at = [&](std::string_view name) { return *table.fieldIndex(name); };
    switch (table.table) {
    case domain::Table::Activities:
        return QuantityFields{at("item"), at("category"), at("quantity"), at("unit")};
    case domain::Table::EnergyTransfers:
        return QuantityFields{at("carrier"), std::nullopt, at("quantity"), at("unit")};
    case domain::Table::Facts:
        return QuantityFields{at("variable"), std::nullopt, at("value"), at("unit")};
    case domain::Table::Flows:
        return QuantityFields{at("material"), at("layer"), at("quantity"), at("unit")};
    case domain::Table::Streams:
        return QuantityFields{at("side"), std::nullopt, at("quantity"), at("unit")};
    default:
        return std::nullopt;
    }
}

/// The table that a field's text refers to; facts refer to enterprises by their subject.
std::optional<domain::Table> targetOf(const domain::TableSpec& table, std::size_t field) {
    if (table.table == domain::Table::Facts && field == 0) {
        return domain::Table::Enterprises;
    }
    return table.fields[field].target;
}

/// The id that a text refers to; nothing for the park itself, the grid and parties outside.
std::optional<std::string> referredId(const domain::FieldSpec& field, domain::Table owner, std::string_view text) {
    if (text.empty() || (owner == domain::Table::Facts && text == kParkSubject)) {
        return std::nullopt;
    }
    if (field.kind != domain::FieldKind::Party) {
        return std::string(text);
    }
    const auto party = domain::Party::parse(text);
    const bool enterprise = party && party->kind() == domain::Party::Kind::Enterprise;
    return enterprise ? std::optional<std::string>(party->name()) : std::nullopt;
}

/// The field that says best what a row is about.
std::optional<std::size_t> namingField(const domain::TableSpec& table) {
    for (const std::string_view name :
         {"item", "carrier", "variable", "material", "name_zh", "name_en", "name", "title", "substance"}) {
        if (const auto field = table.fieldIndex(name)) {
            return field;
        }
    }
    return std::nullopt;
}

/// What every record of a source has in common: the hash of its file, the column of each field, who takes it in.
domain::Provenance commonOrigin(const SourceInfo& source, const domain::TableSpec& table, const ColumnMap& columns,
                                const ImportOptions& options) {
    domain::Provenance origin{source.file, source.sheet};
    origin.sha256 = source.sha256;
    origin.imported_by = options.imported_by;
    origin.imported_at = options.imported_at;
    for (std::size_t field = 0; field < table.fields.size(); ++field) {
        const auto column = columns.columnOf(field);
        if (column && *column < source.letters.size() && !source.letters[*column].empty()) {
            origin.columns.append(origin.columns.empty() ? "" : ";")
                .append(table.fields[field].name)
                .append("=")
                .append(source.letters[*column]);
        }
    }
    return origin;
}

bool equalButForOrigin(domain::Record& existing, const domain::Record& record) {
    if (const domain::Provenance* const provenance = domain::origin(record)) {
        domain::setOrigin(existing, *provenance);
    }
    return existing == record;
}

/// Codes by which an enterprise is known elsewhere: no calculation needs them, so one gone wrong is no reason to leave
/// the enterprise out, and with it all its data.
bool isDispensable(const domain::FieldError& error) {
    return error.error.code == domain::kCreditCodeInvalid || error.error.code == domain::kCreditCodeRounded ||
           error.error.code == domain::kIndustryCodeInvalid;
}

} // namespace

TableImporter::TableImporter(ImportRun& run, const SourceTurn& turn, const ColumnMap& columns,
                             FindingCollector& findings)
    : run_(run), turn_(turn), columns_(columns), findings_(findings), table_(domain::spec(turn.info().table)),
      row_(table_, columns, turn.info().separator), left_out_(run.options.exclusions, turn.info()),
      teller_(run, turn, columns), origin_(commonOrigin(turn.info(), table_, columns, run.options)),
      named_by_(namingField(table_)), quantity_(quantityFields(table_)) {}

base::Result<void> TableImporter::run() {
    return forEachRow(run_, turn_, [this](const SourceRow& record) { return importRow(record); });
}

base::Result<void> TableImporter::importRow(const SourceRow& record) {
    row_number_ = record.row;
    row_.take(record);
    if (left_out_.contains(record.row)) {
        teller_.tell(about(), ImportReport::Outcome::LeftOut);
        return {};
    }
    ++file().read;
    return mergeRow(record);
}

base::Result<void> TableImporter::mergeRow(const SourceRow& record) {
    group_ = countQuantity();
    errors_ = row_.takeTraps();
    const SeenRecords::Entry* const repeated = findRepeated();
    const bool repeated_here = repeated != nullptr && repeated->file == turn_.report_index;
    if (repeated_here) {
        refuseRepeated(*repeated);
    }
    if (!fitsHeader(record) || repeated_here) {
        refuse();
        return {};
    }
    auto existing =
        row_.id().empty() ? base::Result<std::optional<domain::Record>>{} : run_.sink.find(table_.table, row_.id());
    if (!existing) {
        return tl::unexpected(existing.error());
    }
    auto parsed = parseRow(*existing);
    if (!parsed || !record.problems.empty()) {
        refuse();
        takeProblems(record);
        return {};
    }
    origin_.row = row_number_;
    domain::setOrigin(*parsed, origin_);
    return put(std::move(*parsed), std::move(*existing), repeated);
}

std::optional<domain::Record> TableImporter::parseRow(const std::optional<domain::Record>& existing) {
    if (row_.hasAbsentFields() && existing) {
        row_.fillAbsent(*existing);
    }
    checkReferences();
    tellNotes();
    auto parsed = domain::parseRecord(table_.table, row_.cells());
    if (!parsed && errors_.empty() && std::all_of(parsed.error().begin(), parsed.error().end(), isDispensable)) {
        for (domain::FieldError& error : parsed.error()) {
            leaveOut(std::move(error), existing);
        }
        parsed = domain::parseRecord(table_.table, row_.cells());
    }
    if (!parsed) {
        for (domain::FieldError& error : parsed.error()) {
            addError(error.field, std::move(error.error));
        }
    }
    return errors_.empty() ? std::optional<domain::Record>(std::move(*parsed)) : std::nullopt;
}

void TableImporter::tellNotes() {
    for (domain::FieldError& note : row_.takeNotes()) {
        findings_.add(base::Severity::Note, std::move(note.error), where(note.field));
    }
}

void TableImporter::leaveOut(domain::FieldError error, const std::optional<domain::Record>& existing) {
    findings_.add(base::Severity::Warning,
                  explained(std::move(error.error), table_.fields[error.field], row_.text(error.field)),
                  where(error.field));
    row_.leaveOut(error.field, existing);
}

base::Result<void> TableImporter::put(domain::Record record, std::optional<domain::Record> existing,
                                      const SeenRecords::Entry* repeated) {
    if (!existing) {
        ++file().added;
        teller_.tellTaken(about(), record, existing);
        return run_.sink.insert(record);
    }
    if (equalButForOrigin(*existing, record)) {
        ++file().unchanged;
        teller_.tellTaken(about(), record, existing);
        return repeated == nullptr ? base::Result<void>{} : countAgain();
    }
    if (repeated != nullptr) {
        // Two files of one import contradict each other; which of them is right is for the user to say.
        refuseRepeated(*repeated);
        refuse();
        return {};
    }
    ++file().changed;
    teller_.tellTaken(about(), record, existing);
    return run_.sink.update(record);
}

base::Result<void> TableImporter::countAgain() {
    if (group_ == ControlTotals::kNone) {
        return {};
    }
    const auto quantity = run_.sink.quantity(table_.table, row_.id());
    if (!quantity) {
        return tl::unexpected(quantity.error());
    }
    if (*quantity) {
        run_.totals.addRecord(group_, **quantity);
    }
    return {};
}

bool TableImporter::fitsHeader(const SourceRow& record) {
    const auto filled = [&](std::size_t column) {
        return column < record.cells.size() && !base::trimmed(record.cells[column].text).empty();
    };
    if (!nameless_reported_) {
        for (const std::size_t column : columns_.nameless()) {
            if (filled(column)) {
                nameless_reported_ = true;
                findings_.add(base::Severity::Warning,
                              base::Error(kColumnWithoutHeader, {{"value", std::string(record.cells[column].text)}}),
                              where(std::nullopt));
                break;
            }
        }
    }
    const std::size_t header_cells = turn_.info().header.size();
    for (std::size_t column = header_cells; column < record.cells.size(); ++column) {
        if (filled(column)) {
            findings_.add(base::Severity::Error,
                          base::Error(kRowHasExtraCells, {{"value", std::to_string(record.cells.size())},
                                                          {"expected", std::to_string(header_cells)}}),
                          where(std::nullopt));
            return false;
        }
    }
    return true;
}

std::uint32_t TableImporter::countQuantity() {
    if (!quantity_) {
        return ControlTotals::kNone;
    }
    const auto quantity = row_.number(quantity_->quantity);
    if (!quantity) {
        return ControlTotals::kNone;
    }
    std::string_view item = row_.text(quantity_->item);
    if (quantity_->group) {
        item_name_.assign(row_.text(*quantity_->group)).append("/").append(item);
        item = item_name_;
    }
    return run_.totals.addRow({table_.table, turn_.report_index, item, row_.text(quantity_->unit), *quantity});
}

const SeenRecords::Entry* TableImporter::findRepeated() {
    if (row_.id().empty()) {
        return nullptr;
    }
    return run_.seen[static_cast<std::size_t>(table_.table)].addOrFind(
        row_.id(), {static_cast<std::uint32_t>(turn_.report_index), group_, row_number_});
}

void TableImporter::checkReferences() {
    for (std::size_t field = 0; field < table_.fields.size(); ++field) {
        const auto target = targetOf(table_, field);
        if (!target || !columns_.columnOf(field)) {
            continue;
        }
        if (const auto id = referredId(table_.fields[field], table_.table, row_.text(field))) {
            checkReference(field, *target, *id);
        }
    }
}

void TableImporter::checkReference(std::size_t field, domain::Table target, std::string_view id) {
    TextSet& present = run_.present[static_cast<std::size_t>(target)];
    if (present.find(id) != present.end()) {
        return;
    }
    if (run_.sink.exists(target, id)) {
        present.emplace(id);
        return;
    }
    addError(field, base::Error(kReferenceMissing,
                                {{"value", std::string(id)}, {"expected", std::string(domain::spec(target).name)}}));
}

void TableImporter::addError(std::size_t field, base::Error error) {
    const bool known = std::any_of(errors_.begin(), errors_.end(),
                                   [&](const domain::FieldError& present) { return present.field == field; });
    if (!known) {
        errors_.push_back({field, explained(std::move(error), table_.fields[field], row_.text(field))});
    }
}

void TableImporter::refuseRepeated(const SeenRecords::Entry& first) {
    findings_.add(base::Severity::Error,
                  base::Error(kIdRepeated, {{"value", row_.id()},
                                            {"first_file", run_.report.files[first.file].file},
                                            {"first_row", std::to_string(first.row)}}),
                  where(0));
}

void TableImporter::refuse() {
    ++file().refused;
    teller_.tell(about(), ImportReport::Outcome::Refused);
    std::sort(errors_.begin(), errors_.end(),
              [](const domain::FieldError& a, const domain::FieldError& b) { return a.field < b.field; });
    for (domain::FieldError& error : errors_) {
        findings_.add(base::Severity::Error, std::move(error.error), where(error.field));
    }
    errors_.clear();
}

void TableImporter::takeProblems(const SourceRow& record) {
    for (const base::Finding& problem : record.problems) {
        findings_.add(base::Severity::Error, base::Error(problem.code, problem.arguments), problem.where);
    }
}

RowTeller::About TableImporter::about() const {
    return {row_number_, row_.id(), named_by_ ? row_.text(*named_by_) : std::string_view{}};
}

base::Location TableImporter::where(std::optional<std::size_t> field) const {
    base::Location location;
    location.table = table_.name;
    location.record_id = row_.id();
    location.file = turn_.info().file;
    location.sheet = turn_.info().sheet;
    location.row = row_number_;
    if (field) {
        location.field = table_.fields[*field].name;
        const auto column = columns_.columnOf(*field);
        const SourceInfo& info = turn_.info();
        location.column = info.sheet.empty() || !column
                              ? columns_.header(*field)
                              : titleWithCell(info.titles[*column], info.letters[*column], row_number_);
    }
    return location;
}

} // namespace parkcarbon::exchange
