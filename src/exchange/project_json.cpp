#include <parkcarbon/exchange/project_json.hpp>

#include "atomic_file.hpp"
#include "evidence_files.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <nlohmann/json.hpp>
#include <ostream>
#include <system_error>

namespace parkcarbon::exchange {
namespace {

using nlohmann::json;

constexpr std::int64_t kJsonRecordsBetweenCancels = 4096;

/// The digits as they are where JSON can hold them as a number.
std::string jsonNumber(const std::string& text) {
    const bool is_number = json::accept(text) && (text.front() == '-' || (text.front() >= '0' && text.front() <= '9'));
    return is_number ? text : json(text).dump();
}

std::string jsonValue(const domain::FieldSpec& field, const std::optional<std::string>& text) {
    if (!text || text->empty()) {
        return "null";
    }
    const bool number = field.kind == domain::FieldKind::Number || field.kind == domain::FieldKind::Integer;
    return number ? jsonNumber(*text) : json(*text).dump(-1, ' ', false, json::error_handler_t::replace);
}

void writeJsonRecord(std::ostream& out, const domain::TableSpec& table, const domain::Cells& cells) {
    for (std::size_t field = 0; field < table.fields.size(); ++field) {
        out << (field == 0 ? "{\"" : ", \"") << table.fields[field].name
            << "\": " << jsonValue(table.fields[field], cells[field]);
    }
    out << '}';
}

base::Result<void> writeJsonTable(const RecordSource& source, const domain::TableSpec& table, std::ostream& out,
                                  const base::RunContext& context) {
    out << "    \"" << table.name << "\": [";
    std::int64_t written = 0;
    auto read = source.forEach(table.table, [&](const domain::Record& record) -> base::Result<void> {
        out << (written == 0 ? "\n      " : ",\n      ");
        if (++written % kJsonRecordsBetweenCancels == 0 && context.cancelled()) {
            return base::failure(kImportCancelled);
        }
        writeJsonRecord(out, table, domain::toCells(record));
        return {};
    });
    out << (written == 0 ? "]" : "\n    ]");
    return read;
}

base::Result<void> writeJsonTables(const RecordSource& source, std::ostream& out, const base::RunContext& context) {
    out << "{\n  \"schema\": \"" << kProjectJsonSchema << "\",\n  \"tables\": {\n";
    const auto tables = domain::tables();
    for (std::size_t index = 0; index < tables.size(); ++index) {
        context.progress("export", static_cast<double>(index) / static_cast<double>(tables.size()));
        if (auto written = writeJsonTable(source, tables[index], out, context); !written) {
            return written;
        }
        out << (index + 1 == tables.size() ? "\n" : ",\n");
    }
    out << "  }\n}\n";
    return {};
}

} // namespace

base::Result<std::vector<std::filesystem::path>> exportProjectJson(const RecordSource& source,
                                                                   const std::filesystem::path& directory,
                                                                   const std::string& name,
                                                                   const base::RunContext& context) {
    std::error_code status;
    std::filesystem::create_directories(directory, status);
    if (status) {
        return base::failure(kFileNotWritten, {{"value", directory.string()}, {"reason", status.message()}});
    }
    const std::filesystem::path file = directory / (name + ".json");
    const auto written =
        writeAtomically(file, [&](std::ostream& out) { return writeJsonTables(source, out, context); });
    auto evidence = written ? exportEvidenceFiles(source, directory, context) : base::failure(written.error());
    if (evidence) {
        evidence->insert(evidence->begin(), file);
    }
    return evidence;
}

} // namespace parkcarbon::exchange
