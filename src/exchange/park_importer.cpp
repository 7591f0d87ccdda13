#include "park_importer.hpp"

#include "excel_traps.hpp"
#include "left_out_rows.hpp"
#include "row_reader.hpp"
#include "row_teller.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <map>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kKey = 0;
constexpr std::size_t kValue = 1;
constexpr std::string_view kParkId = "park";
constexpr std::array kColumns = {ColumnName{"key", true}, ColumnName{"value", true}};

std::string parkKeys(const domain::TableSpec& table) {
    std::string keys;
    for (const domain::FieldSpec& field : table.fields) {
        keys.append(keys.empty() ? "" : ", ").append(field.name);
    }
    return keys;
}

class ParkReader {
public:
    ParkReader(ImportRun& run, const SourceTurn& turn, const ColumnMap& columns, FindingCollector& findings)
        : run_(run), turn_(turn), columns_(columns), findings_(findings), table_(domain::spec(domain::Table::Park)),
          left_out_(run.options.exclusions, turn.info()), teller_(run, turn, columns) {}

    base::Result<void> import() {
        const auto existing = run_.sink.find(domain::Table::Park, kParkId);
        if (!existing) {
            return tl::unexpected(existing.error());
        }
        before_ = *existing ? domain::toCells(**existing) : domain::Cells(table_.fields.size());
        cells_ = before_;
        const std::size_t first_told = run_.report.rows.size();
        if (auto read = forEachRow(run_, turn_, [this](const SourceRow& record) { return takeRow(record); }); !read) {
            return read;
        }
        auto done = put(parse(), existing->has_value());
        std::stable_sort(run_.report.rows.begin() + static_cast<std::ptrdiff_t>(first_told), run_.report.rows.end(),
                         [](const auto& a, const auto& b) { return a.row < b.row; });
        return done;
    }

private:
    base::Result<void> takeRow(const SourceRow& record) {
        const SourceCell key = cell(record, kKey);
        const SourceCell value = cell(record, kValue);
        const std::string name = base::toLowerAscii(base::trimmed(key.text));
        if (left_out_.contains(record.row)) {
            teller_.tell({record.row, kParkId, name}, ImportReport::Outcome::LeftOut);
            return {};
        }
        ++file().read;
        const auto field = table_.fieldIndex(name);
        if (!field) {
            refuse(base::Severity::Warning,
                   base::Error(kParkKeyUnknown, {{"value", name}, {"expected", parkKeys(table_)}}), std::nullopt,
                   record.row);
            return {};
        }
        if (const auto [first, fresh] = row_of_field_.emplace(*field, record.row); !fresh) {
            refuse(base::Severity::Error,
                   base::Error(kIdRepeated, {{"value", name},
                                             {"first_file", turn_.info().file},
                                             {"first_row", std::to_string(first->second)}}),
                   *field, record.row);
            return {};
        }
        const domain::FieldSpec& spec = table_.fields[*field];
        if (auto usable = checkCell(value, spec, turn_.info().separator); !usable) {
            refuse(base::Severity::Error, std::move(usable.error()), *field, record.row);
            refused_fields_.push_back(*field);
            return {};
        }
        cells_[*field] = std::string(unguarded(value, spec));
        return {};
    }

    /// The park as the valid rows make it: a wrong value is refused and what was there stays.
    domain::Record parse() {
        for (;;) {
            auto parsed = domain::parseRecord(domain::Table::Park, cells_);
            if (parsed) {
                return std::move(*parsed);
            }
            std::vector<std::size_t> wrong;
            for (domain::FieldError& error : parsed.error()) {
                const bool known = std::find(wrong.begin(), wrong.end(), error.field) != wrong.end();
                const auto row = row_of_field_.find(error.field);
                if (known || row == row_of_field_.end()) {
                    continue;
                }
                wrong.push_back(error.field);
                const std::string text = cells_[error.field].value_or(std::string{});
                refuse(base::Severity::Error, explained(std::move(error.error), table_.fields[error.field], text),
                       error.field, row->second);
            }
            for (const std::size_t field : wrong) {
                cells_[field] = before_[field];
                refused_fields_.push_back(field);
            }
            if (wrong.empty()) {
                throw std::logic_error("the project's own park record does not parse");
            }
        }
    }

    base::Result<void> put(const domain::Record& park, bool existed) {
        const domain::Cells after = domain::toCells(park);
        bool changed = !existed;
        for (const auto& [field, row] : row_of_field_) {
            if (std::find(refused_fields_.begin(), refused_fields_.end(), field) != refused_fields_.end()) {
                continue;
            }
            const bool same = existed && after[field] == before_[field];
            std::int64_t& count = !existed ? file().added : same ? file().unchanged : file().changed;
            ++count;
            changed = changed || !same;
            tellTaken(field, row, existed, after[field].value_or(std::string{}));
        }
        return !changed ? base::Result<void>{} : existed ? run_.sink.update(park) : run_.sink.insert(park);
    }

    SourceCell cell(const SourceRow& record, std::size_t known) const {
        const std::size_t column = *columns_.columnOf(known);
        return column < record.cells.size() ? record.cells[column] : SourceCell{};
    }

    void tellTaken(std::size_t field, std::int64_t row, bool existed, std::string after) {
        using enum ImportReport::Outcome;
        if (!teller_.asked()) {
            return;
        }
        ImportReport::Row told;
        told.row = row;
        told.record_id = kParkId;
        told.item = table_.fields[field].name;
        std::string before = before_[field].value_or(std::string{});
        told.outcome = !existed ? Added : before == after ? Unchanged : Changed;
        if (before != after) {
            told.fields.push_back({told.item, std::move(before), std::move(after), teller_.cellOf(kValue, row)});
        }
        teller_.tell(std::move(told));
    }

    void refuse(base::Severity severity, base::Error error, std::optional<std::size_t> field, std::int64_t row) {
        ++file().refused;
        teller_.tell({row, kParkId, field ? table_.fields[*field].name : std::string_view{}},
                     ImportReport::Outcome::Refused);
        base::Location where;
        where.table = table_.name;
        where.record_id = kParkId;
        where.field = field ? std::string(table_.fields[*field].name) : std::string{};
        where.file = turn_.info().file;
        where.sheet = turn_.info().sheet;
        where.row = row;
        where.column = columns_.header(field ? kValue : kKey);
        findings_.add(severity, std::move(error), std::move(where));
    }

    ImportReport::File& file() { return run_.report.files[turn_.report_index]; }

    ImportRun& run_;
    const SourceTurn& turn_;
    const ColumnMap& columns_;
    FindingCollector& findings_;
    const domain::TableSpec& table_;
    LeftOutRows left_out_;
    RowTeller teller_;
    domain::Cells before_;
    domain::Cells cells_;
    std::map<std::size_t, std::int64_t> row_of_field_;
    std::vector<std::size_t> refused_fields_;
};

} // namespace

std::span<const ColumnName> parkColumns() {
    return kColumns;
}

base::Result<void> importPark(ImportRun& run, const SourceTurn& turn, const ColumnMap& columns,
                              FindingCollector& findings) {
    return ParkReader(run, turn, columns, findings).import();
}

} // namespace parkcarbon::exchange
