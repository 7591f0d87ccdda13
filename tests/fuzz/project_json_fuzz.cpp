#include "exchange/memory_records.hpp"

#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

/// Any bytes as a project's JSON file: the import ends, a file that is broken as a whole leaves nothing behind, and
/// what was taken in is unchanged the second time.
namespace {

using namespace parkcarbon;

void demand(bool condition) {
    if (!condition) {
        std::abort();
    }
}

} // namespace

/// UDUNITS-2 loses a few bytes for every text that is no unit; that is not ours to report.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libudunits2";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    exchange::MemoryRecords records;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    exchange::ImportOptions options;
    options.limits.findings_per_code = 5;
    const std::vector<exchange::ImportSource> sources = {base::EmbeddedFile{"park.json", bytes}};
    const auto report = exchange::importParkFolder(sources, records, options);
    demand(report.has_value() && !report->files.empty());
    std::int64_t read = 0;
    for (const auto& file : report->files) {
        read += file.read;
        demand(file.refused == 0 || !file.findings.empty());
    }
    demand(read > 0 || records.inserts + records.updates == 0);
    const auto again = exchange::importParkFolder(sources, records, options);
    demand(again.has_value() && again->files.size() == report->files.size());
    for (const auto& file : again->files) {
        demand(file.added == 0 && file.changed == 0);
    }
    return 0;
}
