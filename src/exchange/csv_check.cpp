#include "csv_check.hpp"

#include "csv_sniffer.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::int64_t kRowsBetweenLooksAtCancel = 4096;

tl::unexpected<CsvFailure> wholeFileFails(base::Error error) {
    return tl::unexpected(CsvFailure{std::move(error), 0});
}

std::vector<std::string> headerOf(const SourceRow& record) {
    std::vector<std::string> header;
    header.reserve(record.cells.size());
    for (const SourceCell& cell : record.cells) {
        header.emplace_back(base::trimmed(cell.text));
    }
    return header;
}

} // namespace

tl::expected<CheckedCsv, CsvFailure> checkCsv(ByteSource& bytes, std::string_view file_name, const ImportLimits& limits,
                                              const base::RunContext& context) {
    if (bytes.size() > limits.file_bytes) {
        return wholeFileFails(base::Error(
            kFileTooLarge, {{"value", std::to_string(bytes.size())}, {"expected", std::to_string(limits.file_bytes)}}));
    }
    const auto format = sniffFormat(bytes, file_name, limits);
    if (!format) {
        return wholeFileFails(format.error());
    }
    CheckedCsv checked{*format, {}, 1, 0};
    CsvReader reader(bytes, *format, limits);
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            return tl::unexpected(record.error());
        }
        if (*record == nullptr) {
            break;
        }
        if ((*record)->row % kRowsBetweenLooksAtCancel == 0 && context.cancelled()) {
            return wholeFileFails(base::Error(kImportCancelled));
        }
        if ((*record)->blank()) {
            continue;
        }
        if (checked.header.empty()) {
            checked.header = headerOf(**record);
            checked.header_row = (*record)->row;
        } else if (++checked.rows > limits.rows) {
            return wholeFileFails(base::Error(kTooManyRows, {{"expected", std::to_string(limits.rows)}}));
        }
    }
    if (checked.header.empty()) {
        return wholeFileFails(base::Error(kFileEmpty, {{"value", std::string(file_name)}}));
    }
    return checked;
}

} // namespace parkcarbon::exchange
