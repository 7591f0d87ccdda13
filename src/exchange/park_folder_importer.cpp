#include <parkcarbon/exchange/park_folder_importer.hpp>

#include "csv_sniffer.hpp"
#include "evidence_files.hpp"
#include "finding_collector.hpp"
#include "import_run.hpp"
#include "park_importer.hpp"
#include "table_importer.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kRowsBetweenCancelChecks = 4096;

std::vector<ColumnName> columnsOf(domain::Table table) {
    if (table == domain::Table::Park) {
        return {parkColumns().begin(), parkColumns().end()};
    }
    std::vector<ColumnName> columns;
    for (const domain::FieldSpec& field : domain::spec(table).fields) {
        columns.push_back({field.name, field.required});
    }
    return columns;
}

class FolderImport {
public:
    FolderImport(ParkFolder folder, RecordSink& sink, const ImportOptions& options, const base::RunContext& context)
        : folder_(std::move(folder)), run_(sink, options, context) {}

    base::Result<ImportReport> import() {
        if (auto checked = checkFiles(); !checked) {
            return tl::unexpected(checked.error());
        }
        for (std::size_t index = 0; index < folder_.files.size(); ++index) {
            if (!checked_[index]) {
                continue;
            }
            if (auto imported = importFile({folder_.files[index], *checked_[index], index}); !imported) {
                return tl::unexpected(imported.error());
            }
        }
        if (auto compared = compareTotals(); !compared) {
            return tl::unexpected(compared.error());
        }
        if (auto evidence = importEvidenceFiles(run_, folder_.evidence); !evidence) {
            return tl::unexpected(evidence.error());
        }
        for (StrayFile& stray : folder_.strays) {
            ImportReport::File file;
            file.file = stray.name;
            file.findings.push_back(std::move(stray.finding));
            run_.report.files.push_back(std::move(file));
        }
        run_.report.committed = run_.options.commit_valid_rows || !run_.report.hasErrors();
        return std::move(run_.report);
    }

private:
    /// Reads every file once for its structure, so that a broken one contributes nothing at all.
    base::Result<void> checkFiles() {
        for (const ParkFile& file : folder_.files) {
            ImportReport::File entry;
            entry.file = file.name;
            auto checked = checkFile(file, entry);
            if (!checked && checked.error().error.code == kImportCancelled) {
                return tl::unexpected(std::move(checked.error().error));
            }
            if (!checked) {
                base::Location where = location(file);
                where.row = checked.error().row;
                collector(entry.findings)
                    .add(base::Severity::Error, std::move(checked.error().error), std::move(where));
            }
            checked_.push_back(checked ? std::optional<CheckedCsv>(std::move(*checked)) : std::nullopt);
            run_.report.files.push_back(std::move(entry));
        }
        return {};
    }

    tl::expected<CheckedCsv, CsvFailure> checkFile(const ParkFile& file, ImportReport::File& entry) {
        const auto bytes = openBytes(file.source);
        if (!bytes) {
            return tl::unexpected(CsvFailure{bytes.error(), 0});
        }
        auto checked = checkCsv(**bytes, file.name, run_.options.limits, run_.context);
        if (!checked) {
            return checked;
        }
        if (checked->format.encoding != Encoding::Utf8 || checked->format.separator != ',') {
            collector(entry.findings)
                .add(base::Severity::Note,
                     base::Error(kCsvFormatTaken,
                                 {{"encoding", std::string(encodingName(checked->format.encoding))},
                                  {"separator", std::string(separatorName(checked->format.separator))}}),
                     location(file));
        }
        run_.rows_total += checked->rows;
        return checked;
    }

    base::Result<void> importFile(const FileTurn& turn) {
        base::Findings findings;
        FindingCollector collected = collector(findings);
        const auto known = columnsOf(turn.file.table);
        const auto columns = ColumnMap::match(known, turn.checked.header, location(turn.file), collected);
        base::Result<void> done;
        if (!columns) {
            base::Location where = location(turn.file);
            where.row = turn.checked.header_row;
            collected.add(base::Severity::Error, columns.error(), std::move(where));
        } else if (turn.file.table == domain::Table::Park) {
            done = importPark(run_, turn, *columns, collected);
        } else {
            done = TableImporter(run_, turn, *columns, collected).run();
        }
        collected.close(location(turn.file));
        auto& reported = run_.report.files[turn.report_index].findings;
        reported.insert(reported.end(), std::make_move_iterator(findings.begin()),
                        std::make_move_iterator(findings.end()));
        return done;
    }

    /// Adds up what the project holds of the rows read, and says where that is not what the files say.
    base::Result<void> compareTotals() {
        for (std::size_t table = 0; table < run_.seen.size(); ++table) {
            const SeenRecords& seen = run_.seen[table];
            for (std::size_t index = 0; index < seen.size(); ++index) {
                if (index % kRowsBetweenCancelChecks == 0 && run_.context.cancelled()) {
                    return base::failure(kImportCancelled);
                }
                if (seen.entry(index).group == ControlTotals::kNone) {
                    continue;
                }
                const auto quantity = run_.sink.quantity(static_cast<domain::Table>(table), seen.id(index));
                if (!quantity) {
                    return tl::unexpected(quantity.error());
                }
                if (*quantity) {
                    run_.totals.addRecord(seen.entry(index).group, **quantity);
                }
            }
        }
        run_.report.control_totals = run_.totals.totals();
        reportDifferences();
        return {};
    }

    void reportDifferences() {
        std::vector<FindingCollector> collectors;
        for (ImportReport::File& file : run_.report.files) {
            collectors.push_back(collector(file.findings));
        }
        for (std::uint32_t group = 0; group < run_.report.control_totals.size(); ++group) {
            const ImportReport::ControlTotal& total = run_.report.control_totals[group];
            if (!ControlTotals::differ(total)) {
                continue;
            }
            const std::size_t file = run_.totals.fileOf(group);
            collectors[file].add(base::Severity::Warning,
                                 base::Error(kControlTotalDiffers, {{"item", total.item},
                                                                    {"unit", total.unit},
                                                                    {"value", base::formatNumber(total.project_sum)},
                                                                    {"expected", base::formatNumber(total.file_sum)}}),
                                 location(folder_.files[file]));
        }
        for (std::size_t file = 0; file < collectors.size(); ++file) {
            collectors[file].close(location(folder_.files[file]));
        }
        if (run_.totals.cut()) {
            base::Finding cut{kControlTotalsCut, base::Severity::Note, {}, location(folder_.files.front())};
            cut.arguments.push_back({"expected", std::to_string(run_.options.limits.control_totals)});
            run_.report.files.front().findings.push_back(std::move(cut));
        }
    }

    FindingCollector collector(base::Findings& findings) const {
        return FindingCollector(findings, run_.options.limits.findings_per_code);
    }

    static base::Location location(const ParkFile& file) {
        base::Location where;
        where.file = file.name;
        where.table = domain::spec(file.table).name;
        return where;
    }

    ParkFolder folder_;
    ImportRun run_;
    std::vector<std::optional<CheckedCsv>> checked_; ///< nothing for a broken file
};

} // namespace

base::Result<ImportReport> importParkFolder(std::span<const ImportSource> sources, RecordSink& sink,
                                            const ImportOptions& options, const base::RunContext& context) {
    return FolderImport(collectFiles(sources), sink, options, context).import();
}

} // namespace parkcarbon::exchange
