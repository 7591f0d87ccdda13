#include <parkcarbon/engine/flows/footprint.hpp>
#include <parkcarbon/exchange/process_network_file.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

/// Any bytes as a file of a process network: reading it ends; a network that is accepted has finite footprints.
namespace {

using namespace parkcarbon;

void demand(bool condition) {
    if (!condition) {
        std::abort();
    }
}

std::filesystem::path networkFile() {
    static const std::filesystem::path kFile =
        std::filesystem::temp_directory_path() / ("process_network_fuzz_" + std::to_string(getpid()) + ".json");
    return kFile;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path file = networkFile();
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const auto network = exchange::readProcessNetwork(file);
    if (!network) {
        return 0;
    }
    const auto result = engine::flows::footprints(*network);
    if (!result) {
        return 0;
    }
    for (const auto& process : result->scaling) {
        demand(std::isfinite(process.value));
    }
    for (const auto& entry : result->footprints) {
        demand(std::isfinite(entry.amount_per_unit));
    }
    return 0;
}
