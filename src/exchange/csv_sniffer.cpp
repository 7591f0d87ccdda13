#include "csv_sniffer.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace parkcarbon::exchange {
namespace {

constexpr int kSampleRows = 20;
constexpr std::array kSeparators = {',', ';', '\t'};
constexpr std::size_t kHeadBytes = 64;

/// How well a separator fits: only one that cuts the header fits at all; more rows alike beat more columns.
struct Fit {
    bool cuts_header = false;
    int rows_alike = 0;
    std::size_t columns = 0;
    friend bool operator<(const Fit& a, const Fit& b) {
        return std::tie(a.cuts_header, a.rows_alike, a.columns) < std::tie(b.cuts_header, b.rows_alike, b.columns);
    }
};

Fit fitOf(ByteSource& bytes, CsvFormat format, const ImportLimits& limits) {
    CsvReader reader(bytes, format, limits);
    Fit fit;
    for (int row = 0; row < kSampleRows;) {
        const auto record = reader.next();
        if (!record && row == 0 && record.error().error.code == kTooManyColumns) {
            fit = {true, 0, limits.columns};
        }
        if (!record || *record == nullptr) {
            break;
        }
        if ((*record)->blank()) {
            continue;
        }
        if (row++ == 0) {
            fit.columns = (*record)->cells.size();
            fit.cuts_header = fit.columns > 1;
        } else {
            fit.rows_alike += (*record)->cells.size() == fit.columns ? 1 : 0;
        }
    }
    return fit;
}

/// The separator of a first line `sep=;`, which spreadsheets write and obey.
std::optional<char> statedSeparator(ByteSource& bytes, Encoding encoding) {
    TextDecoder decoder(bytes, encoding);
    std::array<char, kHeadBytes> buffer{};
    const auto count = decoder.read(buffer.data(), buffer.size());
    const std::string_view head(buffer.data(), count ? *count : 0);
    if (base::toLowerAscii(head.substr(0, 4)) != "sep=" || head.size() < 5) {
        return std::nullopt;
    }
    const bool alone = head.size() == 5 || head[5] == '\r' || head[5] == '\n';
    const bool known = std::find(kSeparators.begin(), kSeparators.end(), head[4]) != kSeparators.end();
    return alone && known ? std::optional<char>(head[4]) : std::nullopt;
}

} // namespace

base::Result<CsvFormat> sniffFormat(ByteSource& bytes, std::string_view file_name, const ImportLimits& limits) {
    const auto encoding = detectEncoding(bytes, file_name);
    if (!encoding) {
        return tl::unexpected(encoding.error());
    }
    if (const auto stated = statedSeparator(bytes, *encoding)) {
        return CsvFormat{*encoding, *stated};
    }
    CsvFormat best{*encoding, ','};
    Fit best_fit = fitOf(bytes, best, limits);
    for (const char separator : {';', '\t'}) {
        const CsvFormat format{*encoding, separator};
        if (const Fit fit = fitOf(bytes, format, limits); fit.cuts_header && best_fit < fit) {
            best = format;
            best_fit = fit;
        }
    }
    return best;
}

std::string_view separatorName(char separator) {
    switch (separator) {
    case ';':
        return ";";
    case '\t':
        return "TAB";
    default:
        return ",";
    }
}

} // namespace parkcarbon::exchange
