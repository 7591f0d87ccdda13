#include <parkcarbon/exchange/park_folder_exporter.hpp>

#include "atomic_file.hpp"
#include "evidence_files.hpp"

#include <parkcarbon/base/csv_writer.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::int64_t kRecordsBetweenCancelChecks = 4096;

/// Free text may carry the guard against formulas; the importer takes it off the same kinds again.
bool isFreeText(domain::FieldKind kind) {
    using enum domain::FieldKind;
    return kind == Text || kind == Reference || kind == Party || kind == Parameters;
}

void writeCell(base::CsvWriter& csv, const domain::FieldSpec& field, const std::optional<std::string>& text) {
    const std::string_view value = text ? std::string_view(*text) : std::string_view{};
    if (isFreeText(field.kind)) {
        csv.text(value);
    } else {
        csv.exact(value);
    }
}

void writeParkHeader(base::CsvWriter& csv) {
    csv.exact("key");
    csv.exact("value");
    csv.endRow();
}

void writePark(base::CsvWriter& csv, const domain::TableSpec& table, const domain::Cells& cells) {
    for (std::size_t field = 0; field < table.fields.size(); ++field) {
        csv.exact(table.fields[field].name);
        writeCell(csv, table.fields[field], cells[field]);
        csv.endRow();
    }
}

void writeHeader(base::CsvWriter& csv, const domain::TableSpec& table) {
    for (const domain::FieldSpec& field : table.fields) {
        csv.exact(field.name);
    }
    csv.endRow();
}

void writeRow(base::CsvWriter& csv, const domain::TableSpec& table, const domain::Cells& cells) {
    for (std::size_t field = 0; field < table.fields.size(); ++field) {
        writeCell(csv, table.fields[field], cells[field]);
    }
    csv.endRow();
}

base::Result<void> writeTable(const RecordSource& source, const domain::TableSpec& table, std::ostream& out,
                              const base::RunContext& context) {
    base::CsvWriter csv(out);
    const bool park = table.table == domain::Table::Park;
    if (park) {
        writeParkHeader(csv);
    } else {
        writeHeader(csv, table);
    }
    std::int64_t written = 0;
    return source.forEach(table.table, [&](const domain::Record& record) -> base::Result<void> {
        if (++written % kRecordsBetweenCancelChecks == 0 && context.cancelled()) {
            return base::failure(kImportCancelled);
        }
        const domain::Cells cells = domain::toCells(record);
        if (park) {
            writePark(csv, table, cells);
        } else {
            writeRow(csv, table, cells);
        }
        return {};
    });
}

} // namespace

base::Result<std::vector<std::filesystem::path>>
exportParkFolder(const RecordSource& source, const std::filesystem::path& directory, const base::RunContext& context) {
    std::error_code status;
    std::filesystem::create_directories(directory, status);
    if (status) {
        return base::failure(kFileNotWritten, {{"value", directory.string()}, {"reason", status.message()}});
    }
    std::vector<std::filesystem::path> files;
    const auto tables = domain::tables();
    for (const domain::TableSpec& table : tables) {
        context.progress("export", static_cast<double>(files.size()) / static_cast<double>(tables.size()));
        const std::filesystem::path path = directory / (std::string(table.name) + ".csv");
        const auto written =
            writeAtomically(path, [&](std::ostream& out) { return writeTable(source, table, out, context); });
        if (!written) {
            return tl::unexpected(written.error());
        }
        files.push_back(path);
    }
    const auto evidence = exportEvidenceFiles(source, directory, context);
    if (!evidence) {
        return tl::unexpected(evidence.error());
    }
    files.insert(files.end(), evidence->begin(), evidence->end());
    return files;
}

} // namespace parkcarbon::exchange
