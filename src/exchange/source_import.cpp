#include "source_import.hpp"

#include "finding_collector.hpp"
#include "left_out_rows.hpp"
#include "park_importer.hpp"
#include "table_importer.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <iterator>

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

class SourcesImport {
public:
    SourcesImport(ImportRun& run, std::vector<OpenedSource> sources)
        : run_(run), sources_(std::move(sources)), first_(run.report.files.size()) {}

    base::Result<void> import() {
        for (OpenedSource& source : sources_) {
            run_.report.files.push_back(std::move(source.report));
            run_.rows_total += source.rows ? source.rows->info().rows : 0;
        }
        for (std::size_t index = 0; index < sources_.size(); ++index) {
            if (!sources_[index].rows) {
                continue;
            }
            if (auto imported = importSource({*sources_[index].rows, first_ + index}); !imported) {
                return imported;
            }
        }
        return compareTotals();
    }

private:
    base::Result<void> importSource(const SourceTurn& turn) {
        const SourceInfo& info = turn.info();
        base::Findings findings;
        const bool left_out = LeftOutRows(run_.options.exclusions, info).all();
        FindingCollector collected = collector(findings);
        const auto columns = ColumnMap::match(columnsOf(info.table), info.header, locationOf(info), collected);
        base::Result<void> done;
        if (!columns) {
            base::Location where = locationOf(info);
            where.row = info.header_row;
            collected.add(base::Severity::Error, columns.error(), std::move(where));
        } else if (info.table == domain::Table::Park) {
            done = importPark(run_, turn, *columns, collected);
        } else {
            done = TableImporter(run_, turn, *columns, collected).run();
        }
        collected.close(locationOf(info));
        if (left_out) {
            run_.report.files[turn.report_index].findings.clear();
            return done;
        }
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
                                 locationOfFile(file));
        }
        for (std::size_t file = 0; file < collectors.size(); ++file) {
            collectors[file].close(locationOfFile(file));
        }
        if (run_.totals.cut()) {
            base::Finding cut{kControlTotalsCut, base::Severity::Note, {}, locationOfFile(first_)};
            cut.arguments.push_back({"expected", std::to_string(run_.options.limits.control_totals)});
            run_.report.files[first_].findings.push_back(std::move(cut));
        }
    }

    base::Location locationOfFile(std::size_t report_index) const {
        const OpenedSource& source = sources_[report_index - first_];
        if (source.rows) {
            return locationOf(source.rows->info());
        }
        base::Location where;
        where.file = run_.report.files[report_index].file;
        return where;
    }

    FindingCollector collector(base::Findings& findings) const {
        return FindingCollector(findings, run_.options.limits.findings_per_code);
    }

    ImportRun& run_;
    std::vector<OpenedSource> sources_;
    std::size_t first_; ///< index of the first of them in the report
};

} // namespace

base::Result<void> importSources(ImportRun& run, std::vector<OpenedSource> sources) {
    return SourcesImport(run, std::move(sources)).import();
}

base::Location locationOf(const SourceInfo& info) {
    base::Location where;
    where.file = info.file;
    where.sheet = info.sheet;
    where.table = domain::spec(info.table).name;
    return where;
}

} // namespace parkcarbon::exchange
