#include <parkcarbon/exchange/park_folder_importer.hpp>

#include "csv_check.hpp"
#include "csv_sniffer.hpp"
#include "csv_source.hpp"
#include "evidence_files.hpp"
#include "finding_collector.hpp"
#include "json_tables.hpp"
#include "left_out_rows.hpp"
#include "park_folder.hpp"
#include "source_import.hpp"
#include "workbook_sources.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <iterator>

namespace parkcarbon::exchange {
namespace {

class FolderImport {
public:
    FolderImport(ParkFolder folder, RecordSink& sink, const ImportOptions& options, const base::RunContext& context)
        : folder_(std::move(folder)), run_(sink, options, context), workbooks_(run_) {}

    base::Result<ImportReport> import() {
        auto sources = openFiles();
        if (sources) {
            sources = withBooks(std::move(*sources));
        }
        if (!sources) {
            return tl::unexpected(sources.error());
        }
        if (auto imported = importSources(run_, std::move(*sources)); !imported) {
            return tl::unexpected(imported.error());
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
    base::Result<std::vector<OpenedSource>> openFiles() {
        std::vector<OpenedSource> sources;
        for (const ParkFile& file : folder_.files) {
            OpenedSource source;
            source.report.file = file.name;
            auto checked = checkFile(file, source.report);
            if (!checked && checked.error().error.code == kImportCancelled) {
                return tl::unexpected(std::move(checked.error().error));
            }
            if (checked) {
                SourceInfo info = named(file);
                info.sha256 = source.report.sha256;
                source.rows =
                    std::make_unique<CsvSource>(file.source, std::move(info), std::move(*checked), run_.options.limits);
            } else if (!isLeftOut(run_.options.exclusions, source.report.sha256)) {
                base::Location where = locationOf(named(file));
                where.row = checked.error().row;
                collector(source.report.findings)
                    .add(base::Severity::Error, std::move(checked.error().error), std::move(where));
            }
            sources.push_back(std::move(source));
        }
        return sources;
    }

    /// The sources in the order in which their tables refer to each other, whatever the kind of their files.
    base::Result<std::vector<OpenedSource>> withBooks(std::vector<OpenedSource> sources) {
        if (folder_.workbooks.empty() && folder_.documents.empty()) {
            return sources;
        }
        for (const BookFile& file : folder_.documents) {
            auto opened = openJsonTables(run_, file.source, file.name);
            std::move(opened.begin(), opened.end(), std::back_inserter(sources));
        }
        for (const BookFile& file : folder_.workbooks) {
            if (run_.context.cancelled()) {
                return base::failure(kImportCancelled);
            }
            auto opened = workbooks_.open(file.source, file.name);
            if (!opened) {
                return opened;
            }
            std::move(opened->begin(), opened->end(), std::back_inserter(sources));
        }
        const auto order = [](const OpenedSource& source) {
            return source.rows ? static_cast<std::size_t>(source.rows->info().table) : domain::kTableCount;
        };
        std::stable_sort(sources.begin(), sources.end(),
                         [&](const OpenedSource& a, const OpenedSource& b) { return order(a) < order(b); });
        return sources;
    }

    tl::expected<CheckedCsv, CsvFailure> checkFile(const ParkFile& file, ImportReport::File& entry) {
        const auto bytes = openBytes(file.source);
        if (!bytes) {
            return tl::unexpected(CsvFailure{bytes.error(), 0});
        }
        auto checked = checkCsv(**bytes, file.name, run_.options.limits, run_.context);
        if ((*bytes)->size() <= run_.options.limits.file_bytes) {
            entry.sha256 = sha256Of(**bytes).value_or(std::string{});
        }
        if (!checked) {
            return checked;
        }
        if (checked->format.encoding != Encoding::Utf8 || checked->format.separator != ',') {
            collector(entry.findings)
                .add(base::Severity::Note,
                     base::Error(kCsvFormatTaken,
                                 {{"encoding", std::string(encodingName(checked->format.encoding))},
                                  {"separator", std::string(separatorName(checked->format.separator))}}),
                     locationOf(named(file)));
        }
        return checked;
    }

    FindingCollector collector(base::Findings& findings) const {
        return FindingCollector(findings, run_.options.limits.findings_per_code);
    }

    static SourceInfo named(const ParkFile& file) {
        SourceInfo info;
        info.file = file.name;
        info.table = file.table;
        return info;
    }

    ParkFolder folder_;
    ImportRun run_;
    WorkbookSources workbooks_;
};

} // namespace

base::Result<ImportReport> importParkFolder(std::span<const ImportSource> sources, RecordSink& sink,
                                            const ImportOptions& options, const base::RunContext& context) {
    return FolderImport(collectFiles(sources), sink, options, context).import();
}

} // namespace parkcarbon::exchange
