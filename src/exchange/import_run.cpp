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

base::Result<void> forEachRow(ImportRun& run, const SourceTurn& turn, const RowSource::Visitor& row) {
    return turn.source.forEachRow([&](const SourceRow& at) { return row(at).and_then([&] { return run.step(); }); });
}

} // namespace parkcarbon::exchange
