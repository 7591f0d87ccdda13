#include "json_tables.hpp"

#include "byte_source.hpp"
#include "finding_collector.hpp"
#include "left_out_rows.hpp"

#include <parkcarbon/base/spreadsheet_text.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/json_errors.hpp>
#include <parkcarbon/exchange/project_json.hpp>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

namespace parkcarbon::exchange {
namespace {

/// The rows of a file are held in memory until it is imported.
constexpr std::int64_t kMostBytes = std::int64_t{128} << 20;

struct JsonTable {
    std::vector<std::string> fields;            ///< in the order of their first appearance
    std::vector<std::vector<std::string>> rows; ///< by field; shorter where the last ones are missing
};
using JsonTables = std::array<JsonTable, domain::kTableCount>;

/// Sorts the values of a document into tables as the parser meets them; stops at the first that has no place.
class TableCollector final : public nlohmann::json::json_sax_t {
public:
    TableCollector(JsonTables& tables, const ImportLimits& limits) : tables_(tables), limits_(limits) {}

    std::optional<base::Error> error; ///< why the parser was stopped
    std::string schema;               ///< what the document says it is
    std::size_t broken_at = 0;        ///< the byte at which it is no JSON

    bool null() override { return value({}); }
    bool boolean(bool truth) override { return value(truth ? "true" : "false"); }
    bool number_integer(number_integer_t number) override { return value(std::to_string(number)); }
    bool number_unsigned(number_unsigned_t number) override { return value(std::to_string(number)); }
    bool number_float(number_float_t /*number*/, const string_t& digits) override { return value(digits); }
    bool binary(binary_t& /*bytes*/) override { return false; }
    bool string(string_t& text) override {
        if (level_ == Level::Document && key_ == "schema") {
            schema = text;
            return true;
        }
        return value(base::withFormulaGuard(text)); // which the importer takes off again
    }
    bool start_object(std::size_t /*size*/) override {
        switch (level_) {
        case Level::Outside:
            level_ = Level::Document;
            return true;
        case Level::Document:
            level_ = Level::Tables;
            return key_ == "tables" || wrong("{", "schema, tables");
        case Level::Table:
            level_ = Level::Record;
            return newRow();
        default:
            return wrong("{", level_ == Level::Tables ? "[" : "null, \"…\", 0");
        }
    }
    bool end_object() override {
        level_ = level_ == Level::Record ? Level::Table : level_ == Level::Tables ? Level::Document : Level::Outside;
        return true;
    }
    bool start_array(std::size_t /*size*/) override {
        if (level_ != Level::Tables) {
            return wrong("[", level_ == Level::Record ? "null, \"…\", 0" : "{");
        }
        level_ = Level::Table;
        return true;
    }
    bool end_array() override {
        level_ = Level::Tables;
        return true;
    }
    bool key(string_t& name) override {
        key_ = name;
        if (level_ == Level::Tables) {
            const auto table = domain::tableByName(name);
            table_ = table ? &tables_[static_cast<std::size_t>(*table)] : nullptr;
            table_name_ = name;
            return table_ != nullptr || wrong(name, "activities, enterprises, …");
        }
        if (level_ == Level::Record) {
            chooseField();
            return table_->fields.size() <= limits_.columns ||
                   stop(base::Error(kTooManyColumns, {{"expected", std::to_string(limits_.columns)}}));
        }
        return true;
    }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::json::exception& /*problem*/) override {
        broken_at = position;
        return false;
    }

private:
    enum class Level : std::uint8_t { Outside, Document, Tables, Table, Record };

    /// Most records have the same fields in the same order.
    void chooseField() {
        auto& fields = table_->fields;
        if (field_ + 1 < fields.size() && fields[field_ + 1] == key_) {
            ++field_;
            return;
        }
        const auto known = std::find(fields.begin(), fields.end(), key_);
        field_ = static_cast<std::size_t>(known - fields.begin());
        if (known == fields.end()) {
            fields.push_back(key_);
        }
    }

    bool newRow() {
        field_ = table_->fields.size();
        table_->rows.emplace_back().reserve(table_->fields.size());
        return static_cast<std::int64_t>(table_->rows.size()) <= limits_.rows ||
               stop(base::Error(kTooManyRows, {{"expected", std::to_string(limits_.rows)}}));
    }

    bool value(std::string text) {
        if (level_ == Level::Document && key_ != "tables") {
            return true;
        }
        if (level_ != Level::Record) {
            return wrong(text, level_ == Level::Table ? "{" : level_ == Level::Tables ? "[" : "{…}");
        }
        if (text.size() > limits_.cell_bytes) {
            return stop(base::Error(kCellTooLong, {{"expected", std::to_string(limits_.cell_bytes)}}));
        }
        auto& row = table_->rows.back();
        if (row.size() <= field_) {
            row.resize(field_ + 1);
        }
        if (!row[field_].empty()) {
            return wrong(text, key_); // given twice: nobody can know which of the two is meant
        }
        row[field_] = std::move(text);
        return true;
    }

    std::string where() const {
        switch (level_) {
        case Level::Record:
            return fmt::format("tables.{}[{}].{}", table_name_, table_->rows.size() - 1, key_);
        case Level::Table:
            return fmt::format("tables.{}[{}]", table_name_, table_->rows.size());
        case Level::Tables:
            return fmt::format("tables.{}", table_name_);
        default:
            return key_;
        }
    }

    bool wrong(std::string_view found, std::string expected) {
        constexpr std::size_t kShownBytes = 60;
        return stop(base::Error(kJsonValueWrong, {{"where", where()},
                                                  {"value", std::string(found.substr(0, kShownBytes))},
                                                  {"expected", std::move(expected)}}));
    }
    bool stop(base::Error reason) {
        error = std::move(reason);
        return false;
    }

    JsonTables& tables_;
    const ImportLimits& limits_;
    JsonTable* table_ = nullptr;
    std::string table_name_;
    std::string key_;
    std::size_t field_ = 0;
    Level level_ = Level::Outside;
};

/// The rows of one table.
class JsonSource final : public RowSource {
public:
    JsonSource(SourceInfo named, JsonTable table) : info_(std::move(named)), table_(std::move(table)) {
        if (info_.table == domain::Table::Park) {
            asKeysAndValues();
        }
        info_.header = table_.fields;
        info_.titles = table_.fields;
        info_.letters.resize(table_.fields.size()); // the fields are named, no cells
        info_.header_row = 0;
        info_.rows = std::count_if(table_.rows.begin(), table_.rows.end(), [](const auto& row) {
            return std::any_of(row.begin(), row.end(), [](const std::string& text) { return !text.empty(); });
        });
    }

    const SourceInfo& info() const override { return info_; }
    base::Result<void> forEachRow(const Visitor& visitor) override {
        SourceRow row;
        for (const std::vector<std::string>& texts : table_.rows) {
            ++row.row;
            row.cells.assign(table_.fields.size(), {});
            for (std::size_t column = 0; column < texts.size(); ++column) {
                row.cells[column].text = texts[column];
                row.cells[column].quoted = true;
            }
            if (!row.blank()) {
                if (auto visited = visitor(row); !visited) {
                    return visited;
                }
            }
        }
        return {};
    }

private:
    /// The park's fields as the rows that its file has.
    void asKeysAndValues() {
        JsonTable turned{{"key", "value"}, {}};
        for (const std::vector<std::string>& park : table_.rows) {
            for (std::size_t field = 0; field < park.size(); ++field) {
                turned.rows.push_back({table_.fields[field], park[field]});
            }
        }
        table_ = std::move(turned);
    }

    SourceInfo info_;
    JsonTable table_;
};

bool parse(const ImportSource& source, TableCollector& collector) {
    if (const auto* path = std::get_if<std::filesystem::path>(&source)) {
        std::ifstream stream(*path, std::ios::binary);
        return nlohmann::json::sax_parse(stream, &collector);
    }
    const std::string_view content = std::get<base::EmbeddedFile>(source).bytes;
    return nlohmann::json::sax_parse(content.begin(), content.end(), &collector);
}

/// Line and column of a byte, both from 1.
base::Error invalidAt(ByteSource& bytes, const std::string& file, std::size_t position) {
    std::size_t line = 1;
    std::size_t column = 0;
    std::array<char, 4096> block{};
    bytes.rewind();
    for (std::size_t done = 0; done < position;) {
        const auto count = bytes.read(block.data(), std::min(block.size(), position - done));
        if (!count || *count == 0) {
            break;
        }
        for (const char letter : std::string_view(block.data(), *count)) {
            line += letter == '\n' ? 1 : 0;
            column = letter == '\n' ? 0 : column + 1;
        }
        done += *count;
    }
    return base::Error(
        kJsonInvalid,
        {{"file", file}, {"line", std::to_string(line)}, {"column", std::to_string(std::max<std::size_t>(column, 1))}});
}

/// The tables of a file, or why it cannot be read.
base::Result<JsonTables> tablesOf(const ImportSource& source, ByteSource& bytes, const std::string& file,
                                  const ImportLimits& limits) {
    if (bytes.size() > kMostBytes) {
        return base::failure(
            kJsonTooLarge,
            {{"file", file}, {"value", std::to_string(bytes.size())}, {"expected", std::to_string(kMostBytes)}});
    }
    JsonTables tables;
    TableCollector collector(tables, limits);
    const bool whole = parse(source, collector);
    if (collector.error) {
        return base::failure(std::move(*collector.error));
    }
    if (!whole) {
        return base::failure(invalidAt(bytes, file, collector.broken_at));
    }
    if (collector.schema != kProjectJsonSchema) {
        return base::failure(
            kJsonValueWrong,
            {{"where", "schema"}, {"value", collector.schema}, {"expected", std::string(kProjectJsonSchema)}});
    }
    return tables;
}

} // namespace

std::vector<OpenedSource> openJsonTables(const ImportRun& run, const ImportSource& source, const std::string& file) {
    std::vector<OpenedSource> sources;
    ImportReport::File entry;
    entry.file = file;
    const auto broken = [&](base::Error error) {
        base::Location where;
        where.file = file;
        OpenedSource& opened = sources.emplace_back();
        opened.report = entry;
        FindingCollector(opened.report.findings, run.options.limits.findings_per_code)
            .add(base::Severity::Error, std::move(error), std::move(where));
        return std::move(sources);
    };
    const auto bytes = openBytes(source);
    if (!bytes) {
        return broken(bytes.error());
    }
    if ((*bytes)->size() <= kMostBytes) {
        entry.sha256 = sha256Of(**bytes).value_or(std::string{});
    }
    if (isLeftOut(run.options.exclusions, entry.sha256)) {
        sources.emplace_back().report = entry;
        return sources;
    }
    auto tables = tablesOf(source, **bytes, file, run.options.limits);
    if (!tables) {
        return broken(tables.error());
    }
    for (const domain::TableSpec& table : domain::tables()) {
        JsonTable& read = (*tables)[static_cast<std::size_t>(table.table)];
        if (read.rows.empty()) {
            continue;
        }
        OpenedSource& opened = sources.emplace_back();
        opened.report = entry;
        opened.report.sheet = table.name;
        SourceInfo named;
        named.file = file;
        named.sheet = table.name;
        named.sha256 = entry.sha256;
        named.table = table.table;
        opened.rows = std::make_unique<JsonSource>(std::move(named), std::move(read));
    }
    if (sources.empty()) {
        sources.emplace_back().report = entry;
    }
    return sources;
}

} // namespace parkcarbon::exchange
