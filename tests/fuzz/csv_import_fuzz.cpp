#include "exchange/memory_records.hpp"

#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

/// Any bytes as any file of a park folder: the import ends, counts every row once, and a file that is broken as a whole
/// leaves nothing behind. The first byte chooses the file; its high bit puts a fitting header before the rest.
namespace {

using namespace parkcarbon;

constexpr std::array<std::string_view, 15> kFiles = {"park.csv",
                                                     "zones.csv",
                                                     "enterprises.csv",
                                                     "activities.csv",
                                                     "energy_transfers.csv",
                                                     "facts.csv",
                                                     "own_factors.csv",
                                                     "decisions.csv",
                                                     "dismissals.csv",
                                                     "targets.csv",
                                                     "processes.csv",
                                                     "flows.csv",
                                                     "compositions.csv",
                                                     "transfer_coefficients.csv",
                                                     "streams.csv"};
constexpr std::uint8_t kHeaderBit = 0x80;

void demand(bool condition) {
    if (!condition) {
        std::abort();
    }
}

std::string headerOf(std::string_view file) {
    const auto table = domain::tableByName(file.substr(0, file.find('.')));
    if (!table || *table == domain::Table::Park) {
        return "key,value\n";
    }
    std::string header;
    for (const domain::FieldSpec& field : domain::spec(*table).fields) {
        header.append(header.empty() ? "" : ",").append(field.name);
    }
    return header + "\n";
}

exchange::MemoryRecords smallPark() {
    exchange::MemoryRecords records;
    const std::vector<exchange::ImportSource> sources = {
        base::EmbeddedFile{"enterprises.csv", "enterprise_id,name_zh\nE1,a\nE2,b\n"},
        base::EmbeddedFile{"activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                             "A1,E1,2025,process,lime,1,t\n"}};
    demand(exchange::importParkFolder(sources, records).has_value());
    records.inserts = 0;
    return records;
}

bool readToEnd(const exchange::ImportReport::File& file) {
    return file.read > 0;
}

} // namespace

/// UDUNITS-2 loses a few bytes for every text that is no unit; that is not ours to report.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libudunits2";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    static const exchange::MemoryRecords kPark = smallPark();
    exchange::MemoryRecords records = kPark;
    const std::string_view name = kFiles[(data[0] & ~kHeaderBit) % kFiles.size()];
    std::string bytes = (data[0] & kHeaderBit) != 0 ? headerOf(name) : std::string();
    bytes.append(reinterpret_cast<const char*>(data) + 1, size - 1);
    exchange::ImportOptions options;
    options.limits.findings_per_code = 5;
    const std::vector<exchange::ImportSource> sources = {base::EmbeddedFile{name, bytes}};

    const auto report = exchange::importParkFolder(sources, records, options);
    demand(report.has_value() && report->files.size() == 1);
    const auto& file = report->files[0];
    const bool held = name != "targets.csv";
    demand(!held || file.read == file.added + file.changed + file.unchanged + file.refused);
    demand(file.refused == 0 || !file.findings.empty());
    demand(readToEnd(file) || records.inserts + records.updates == 0);
    demand(name == "park.csv" || (records.inserts == file.added && records.updates == file.changed));

    const auto again = exchange::importParkFolder(sources, records, options);
    demand(again.has_value() && again->files[0].added == 0 && again->files[0].changed == 0);
    return 0;
}
