#include "csv_source.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <utility>

namespace parkcarbon::exchange {

CsvSource::CsvSource(ImportSource source, SourceInfo named, CheckedCsv checked, const ImportLimits& limits)
    : source_(std::move(source)), format_(checked.format), limits_(limits), info_(std::move(named)) {
    info_.header = checked.header;
    info_.titles = std::move(checked.header);
    for (std::size_t column = 0; column < info_.header.size(); ++column) {
        info_.letters.push_back(columnLetters(column));
    }
    info_.header_row = checked.header_row;
    info_.rows = checked.rows;
    info_.separator = format_.separator;
}

base::Result<void> CsvSource::forEachRow(const Visitor& visitor) {
    const auto changed = [&] { return base::failure(kFileChanged, {{"value", info_.file}}); };
    const auto bytes = openBytes(source_);
    if (!bytes) {
        return changed();
    }
    CsvReader reader(**bytes, format_, limits_);
    std::int64_t rows = 0;
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            return changed();
        }
        if (*record == nullptr) {
            return rows == info_.rows ? base::Result<void>{} : changed();
        }
        if ((*record)->row <= info_.header_row || (*record)->blank()) {
            continue;
        }
        ++rows;
        if (auto done = visitor(**record); !done) {
            return done;
        }
    }
}

} // namespace parkcarbon::exchange
