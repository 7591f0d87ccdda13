#include "synthetic_folder.hpp"

#include "synthetic_usage.hpp"

#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>

namespace parkcarbon::bench {
namespace {

constexpr std::size_t kBlock = 1U << 20U;

/// Writes a header and rows one by one, so that a large park needs no memory here.
void writeCsv(const std::filesystem::path& file, std::string_view header, std::int64_t rows,
              const std::function<void(std::int64_t, std::string&)>& append_row) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    std::string block(header);
    block += '\n';
    for (std::int64_t row = 0; row < rows; ++row) {
        append_row(row, block);
        block += '\n';
        if (block.size() > kBlock) {
            stream << block;
            block.clear();
        }
    }
    stream << block;
    stream.close();
    if (!stream) {
        throw std::runtime_error("cannot write " + file.native());
    }
}

void writePark(const std::filesystem::path& folder) {
    constexpr const char* kRows[] = {"name_zh,性能测试园区（合成）",
                                     "name_en,Benchmark park (synthetic)",
                                     "base_year,2025",
                                     "report_years,2025",
                                     "gwp_set,AR5",
                                     "fuel_set,NDRC_CHEM_OTHER",
                                     "chp_allocation,efficiency"};
    writeCsv(folder / "park.csv", "key,value", std::size(kRows),
             [&](std::int64_t row, std::string& out) { out += kRows[row]; });
}

void writeEnterprises(const std::filesystem::path& folder, int enterprises) {
    writeCsv(folder / "enterprises.csv", "enterprise_id,name_zh,role,in_boundary", enterprises,
             [](std::int64_t row, std::string& out) {
                 fmt::format_to(std::back_inserter(out), "E{0},企业{0},{1},true", row,
                                row == 0 ? "energy_supply" : "producer");
             });
}

void writeActivities(const std::filesystem::path& folder, const SyntheticFolder& size) {
    std::mt19937 random(1);
    writeCsv(folder / "activities.csv",
             "activity_id,enterprise_id,period,category,item,quantity,unit,uncertainty_pct,evidence_class,"
             "evidence_ref,parameters,note",
             size.activities, [&](std::int64_t row, std::string& out) {
                 const auto number = static_cast<std::size_t>(random() % kSyntheticUsages.size());
                 const SyntheticUsage& usage = kSyntheticUsages[number];
                 const auto hundredths = random() % 100'000;
                 const char* const parameters =
                     number < 2 ? kSyntheticParameters[random() % kSyntheticParameters.size()] : "";
                 fmt::format_to(std::back_inserter(out), "A{},E{},2025-{:02},{},{},{}.{:02},{},{},measured,INV-{},{},",
                                row, random() % static_cast<unsigned>(size.enterprises), row % 12 + 1,
                                domain::word(usage.category), usage.item, 1 + hundredths / 100, hundredths % 100,
                                usage.unit, row % 4 == 0 ? "2.5" : "", row, parameters);
             });
}

void writeTransfers(const std::filesystem::path& folder, const SyntheticFolder& size) {
    struct Delivery {
        const char* carrier;
        const char* from;
        const char* unit;
    };
    constexpr Delivery kDeliveries[] = {
        {"steam", "E0", "GJ"}, {"electricity", "E0", "MWh"}, {"electricity", "grid", "MWh"}, {"hot_water", "E0", "GJ"}};
    writeCsv(folder / "energy_transfers.csv",
             "transfer_id,period,carrier,from_id,to_id,quantity,unit,uncertainty_pct,evidence_class", size.transfers,
             [&](std::int64_t row, std::string& out) {
                 const Delivery& delivery = kDeliveries[static_cast<std::size_t>(row) % std::size(kDeliveries)];
                 fmt::format_to(std::back_inserter(out), "T{},2025-{:02},{},{},E{},{},{},2,measured", row, row % 12 + 1,
                                delivery.carrier, delivery.from, 1 + row % (size.enterprises - 1), 10 + row % 89,
                                delivery.unit);
             });
}

} // namespace

void writeSyntheticFolder(const std::filesystem::path& folder, const SyntheticFolder& size) {
    std::filesystem::create_directories(folder);
    writePark(folder);
    writeEnterprises(folder, size.enterprises);
    writeActivities(folder, size);
    writeTransfers(folder, size);
}

} // namespace parkcarbon::bench
