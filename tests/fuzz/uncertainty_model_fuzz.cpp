#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>
#include <parkcarbon/exchange/uncertainty_file.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

/// Any bytes as a file of an uncertainty model: reading it ends; a model that is accepted is computed with few draws
/// and gives finite numbers, the same ones twice.
namespace {

using namespace parkcarbon;

constexpr std::uint64_t kDraws = 16;

void demand(bool condition) {
    if (!condition) {
        std::abort();
    }
}

std::filesystem::path modelFile() {
    static const std::filesystem::path kFile =
        std::filesystem::temp_directory_path() / ("uncertainty_model_fuzz_" + std::to_string(getpid()) + ".json");
    return kFile;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path file = modelFile();
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const auto system = exchange::readUncertaintySystem(file);
    if (!system) {
        return 0;
    }
    const engine::uncertainty::SystemOverrides few{kDraws, std::nullopt};
    const auto result = engine::uncertainty::assess(*system, few);
    if (!result) {
        return 0;
    }
    const auto again = engine::uncertainty::assess(*system, few);
    demand(again.has_value() && again->outputs.size() == result->outputs.size());
    for (std::size_t index = 0; index < result->outputs.size(); ++index) {
        demand(std::isfinite(result->outputs[index].draws.mean));
        demand(result->outputs[index].draws.mean == again->outputs[index].draws.mean);
    }
    return 0;
}
