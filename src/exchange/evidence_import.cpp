#include "byte_source.hpp"
#include "evidence_files.hpp"
#include "finding_collector.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/domain/workbench.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <optional>

namespace parkcarbon::exchange {
namespace {

base::Result<std::string> allBytes(const EvidenceFile& file) {
    const auto source = openBytes(file.source);
    if (!source) {
        return base::failure(source.error());
    }
    const auto size = static_cast<std::size_t>((*source)->size());
    if (size > domain::Evidence::kLargestFileBytes) {
        return base::failure(kFileTooLarge, {{"value", std::to_string(size)},
                                             {"expected", std::to_string(domain::Evidence::kLargestFileBytes)}});
    }
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto taken = (*source)->read(bytes.data() + filled, bytes.size() - filled);
        if (!taken) {
            return base::failure(taken.error());
        }
        if (*taken == 0) {
            return base::failure(kFileChanged, {{"value", file.name}});
        }
        filled += *taken;
    }
    return bytes;
}

class EvidenceImport {
public:
    EvidenceImport(ImportRun& run, ImportReport::File& report)
        : run_(run), report_(report), findings_(report.findings, run.options.limits.findings_per_code) {}

    base::Result<void> run(std::span<const EvidenceFile> files) {
        if (auto known = collectRows(); !known) {
            return known;
        }
        for (const EvidenceFile& file : files) {
            if (run_.context.cancelled()) {
                return base::failure(kImportCancelled);
            }
            if (auto taken = take(file); !taken) {
                return taken;
            }
        }
        tellMissing();
        findings_.close({});
        return {};
    }

private:
    /// The stored documents that this import has read.
    base::Result<void> collectRows() {
        const SeenRecords& seen = run_.seen[static_cast<std::size_t>(domain::Table::Evidence)];
        for (std::size_t index = 0; index < seen.size(); ++index) {
            const auto found = run_.sink.find(domain::Table::Evidence, seen.id(index));
            if (!found) {
                return base::failure(found.error());
            }
            const auto* const evidence = *found ? std::get_if<domain::Evidence>(&**found) : nullptr;
            if (evidence != nullptr && evidence->kind == domain::EvidenceKind::Stored) {
                rows_.push_back(*evidence);
            }
        }
        return {};
    }

    base::Result<void> take(const EvidenceFile& file) {
        ++report_.read;
        const auto bytes = allBytes(file);
        if (!bytes) {
            ++report_.refused;
            findings_.add(base::Severity::Error, bytes.error(), at(file));
            return {};
        }
        const std::string sha256 = base::sha256Hex(*bytes);
        if (auto named = nameHash(file, sha256, bytes->size()); !named) {
            return named;
        }
        const bool wanted =
            std::any_of(rows_.begin(), rows_.end(), [&](const domain::Evidence& row) { return row.sha256 == sha256; });
        if (!wanted) {
            ++report_.refused;
            findings_.add(base::Severity::Warning, base::Error(kEvidenceFileUnused, {{"value", file.name}}), at(file));
            return {};
        }
        ++(run_.sink.hasEvidenceContent(sha256) ? report_.unchanged : report_.added);
        return run_.sink.keepEvidenceContent(*bytes);
    }

    /// A row written by hand names a file but no hash.
    base::Result<void> nameHash(const EvidenceFile& file, const std::string& sha256, std::size_t size) {
        for (domain::Evidence& row : rows_) {
            if (row.sha256.empty() && row.file_name == file.name) {
                row.sha256 = sha256;
                row.bytes = static_cast<double>(size);
                if (auto updated = run_.sink.update(row); !updated) {
                    return updated;
                }
            }
        }
        return {};
    }

    void tellMissing() {
        for (const domain::Evidence& row : rows_) {
            if (row.sha256.empty() || !run_.sink.hasEvidenceContent(row.sha256)) {
                base::Location where;
                where.table = domain::spec(domain::Table::Evidence).name;
                where.record_id = row.id.str();
                where.field = "file_name";
                where.file = row.origin.file;
                where.row = row.origin.row;
                findings_.add(base::Severity::Warning,
                              base::Error(kEvidenceFileMissing, {{"value", row.file_name}, {"evidence", row.id.str()}}),
                              std::move(where));
            }
        }
    }

    static base::Location at(const EvidenceFile& file) {
        base::Location where;
        where.file = std::string(kEvidenceFolder) + "/" + file.name;
        return where;
    }

    ImportRun& run_;
    ImportReport::File& report_;
    FindingCollector findings_;
    std::vector<domain::Evidence> rows_;
};

} // namespace

base::Result<void> importEvidenceFiles(ImportRun& run, std::span<const EvidenceFile> files) {
    const bool rows = run.seen[static_cast<std::size_t>(domain::Table::Evidence)].size() > 0;
    if (files.empty() && !rows) {
        return {};
    }
    ImportReport::File report;
    report.file = std::string(kEvidenceFolder) + "/";
    if (auto done = EvidenceImport(run, report).run(files); !done) {
        return done;
    }
    if (report.read > 0 || !report.findings.empty()) {
        run.report.files.push_back(std::move(report));
    }
    return {};
}

} // namespace parkcarbon::exchange
