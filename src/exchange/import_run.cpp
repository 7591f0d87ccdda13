#include "import_run.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::int64_t kRowsBetweenReports = 4096;

} // namespace

base::Result<void> ImportRun::step() {
    if (++rows_done % kRowsBetweenReports != 0) {
        return {};
    }
    context.progress("import", static_cast<double>(rows_done) / static_cast<double>(std::max(rows_total, rows_done)));
    return context.cancelled() ? base::failure(kImportCancelled) : base::Result<void>{};
}

base::Result<void> forEachRow(ImportRun& run, const FileTurn& turn,
                              const std::function<base::Result<void>(const CsvRecord&)>& row) {
    const auto changed = [&] { return base::failure(kFileChanged, {{"value", turn.file.name}}); };
    const auto bytes = openBytes(turn.file.source);
    if (!bytes) {
        return changed();
    }
    CsvReader reader(**bytes, turn.checked.format, run.options.limits);
    std::int64_t rows = 0;
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            return changed();
        }
        if (*record == nullptr) {
            return rows == turn.checked.rows ? base::Result<void>{} : changed();
        }
        if ((*record)->row <= turn.checked.header_row || (*record)->blank()) {
            continue;
        }
        ++rows;
        if (auto done = row(**record).and_then([&] { return run.step(); }); !done) {
            return done;
        }
    }
}

} // namespace parkcarbon::exchange
