#include <parkcarbon/services/import_use_case.hpp>

#include "services/packs/pack_answers.hpp"
#include "services/packs/pack_context.hpp"
#include "services/store_records.hpp"

#include <parkcarbon/exchange/park_folder_exporter.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>
#include <parkcarbon/exchange/project_json.hpp>
#include <parkcarbon/reference/samples.hpp>

#include <utility>

namespace parkcarbon::services {
namespace {

std::string sourceName(const exchange::ImportSource& source) {
    if (const auto* const path = std::get_if<std::filesystem::path>(&source)) {
        return path->has_filename() ? path->filename().string() : path->parent_path().filename().string();
    }
    return std::string(std::get<base::EmbeddedFile>(source).path);
}

/// An import as an operation; `report` receives what it did.
class ImportFiles final : public Operation {
public:
    ImportFiles(std::vector<exchange::ImportSource> sources, std::string name, exchange::ImportOptions options,
                const YearBefore* year_before, exchange::ImportReport& report)
        : sources_(std::move(sources)), name_(std::move(name)), options_(std::move(options)), year_before_(year_before),
          report_(report) {}

    base::Code code() const override { return kImportFiles; }
    base::Arguments arguments() const override { return {{"file", name_}}; }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override {
        StoreRecordSink sink(writer, year_before_);
        exchange::ImportOptions options = options_;
        options.imported_by = writer.actor();
        options.imported_at = base::formatTimestamp(writer.now());
        auto report = exchange::importParkFolder(sources_, sink, options, context);
        if (!report) {
            return base::failure(std::move(report.error()));
        }
        report_ = std::move(*report);
        return options.packs ? notePackAnswers(writer, report_, options.packs->keep_originals) : base::Result<void>{};
    }

private:
    std::vector<exchange::ImportSource> sources_;
    std::string name_;
    exchange::ImportOptions options_;
    const YearBefore* year_before_;
    exchange::ImportReport& report_;
};

base::Result<exchange::ImportReport> runImport(ProjectSession& session, std::vector<exchange::ImportSource> sources,
                                               exchange::ImportOptions options, ImportMode mode,
                                               const base::RunContext& context, bool keep_originals = false) {
    if (mayHoldWorkbooks(sources)) {
        auto packs = packContext(session, keep_originals);
        if (!packs) {
            return base::failure(std::move(packs.error()));
        }
        options.packs = std::move(*packs);
    }
    std::string name;
    for (const exchange::ImportSource& source : sources) {
        name += (name.empty() ? "" : ", ") + sourceName(source);
    }
    std::optional<YearBefore> year_before;
    if (options.tell_rows) {
        const auto snapshot = session.snapshot();
        if (!snapshot) {
            return base::failure(snapshot.error());
        }
        year_before.emplace(**snapshot);
    }
    exchange::ImportReport report;
    const ImportFiles import(std::move(sources), std::move(name), std::move(options),
                             year_before ? &*year_before : nullptr, report);
    const base::Result<void> done = mode == ImportMode::DryRun
                                        ? session.rehearse(import, context)
                                        : session.execute(import, context).map([](const ChangeNotice&) {});
    if (!done) {
        return base::failure(done.error());
    }
    report.committed = mode == ImportMode::Commit;
    return report;
}

} // namespace

base::Result<exchange::ImportReport> importFiles(ProjectSession& session, const ImportRequest& request, ImportMode mode,
                                                 const base::RunContext& context) {
    exchange::ImportOptions options;
    options.tell_rows = request.tell_rows;
    for (const ImportRefusal& refusal : request.refusals) {
        options.exclusions.push_back({refusal.sha256, refusal.sheet, refusal.row});
    }
    return runImport(session, {request.paths.begin(), request.paths.end()}, std::move(options), mode, context,
                     request.keep_originals);
}

base::Result<exchange::ImportReport> importPaths(ProjectSession& session,
                                                 const std::vector<std::filesystem::path>& paths, ImportMode mode,
                                                 const base::RunContext& context) {
    return importFiles(session, {paths, {}, false, false}, mode, context);
}

base::Result<exchange::ImportReport> importSample(ProjectSession& session, const std::string& sample_id,
                                                  const base::RunContext& context) {
    const auto sample = reference::sample(sample_id);
    if (!sample) {
        return base::failure(sample.error());
    }
    return runImport(session, {sample->files.begin(), sample->files.end()}, {}, ImportMode::Commit, context);
}

base::Result<std::vector<std::filesystem::path>>
exportCsv(const ProjectSession& session, const std::filesystem::path& directory, const base::RunContext& context) {
    return exchange::exportParkFolder(StoreRecordSource(session.records()), directory, context);
}

base::Result<std::vector<std::filesystem::path>>
exportJson(const ProjectSession& session, const std::filesystem::path& directory, const base::RunContext& context) {
    return exchange::exportProjectJson(StoreRecordSource(session.records()), directory, session.file().stem().string(),
                                       context);
}

} // namespace parkcarbon::services
