#include <parkcarbon/engine/flows/reconciliation.hpp>
#include <parkcarbon/exchange/flow_system_file.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <unistd.h>

/// Any bytes as a file of a flow system: reading it ends; a small system that is accepted is reconciled and gives
/// finite numbers, the same ones twice.
namespace {

using namespace parkcarbon;

constexpr std::size_t kMostNumbers = 200;

void demand(bool condition) {
    if (!condition) {
        std::abort();
    }
}

std::filesystem::path systemFile() {
    static const std::filesystem::path kFile =
        std::filesystem::temp_directory_path() / ("flow_system_fuzz_" + std::to_string(getpid()) + ".json");
    return kFile;
}

void demandFinite(const std::optional<double>& number) {
    demand(!number || std::isfinite(*number));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path file = systemFile();
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const auto document = exchange::readFlowSystem(file);
    if (!document) {
        return 0;
    }
    const auto& system = document->system;
    for (const auto& flow : system.flows) {
        demand(flow.from < system.nodes.size() && flow.to < system.nodes.size());
        demand(flow.period < system.periods.size() && flow.quantities.size() == system.layers.size());
    }
    if ((system.flows.size() + system.stocks.size()) * system.layers.size() > kMostNumbers) {
        return 0;
    }
    const auto result = engine::flows::reconcile(system);
    if (!result) {
        return 0;
    }
    const auto again = engine::flows::reconcile(system);
    demand(again.has_value() && again->values.size() == result->values.size());
    demand(std::isfinite(result->chi_square));
    for (std::size_t index = 0; index < result->values.size(); ++index) {
        demandFinite(result->values[index].value);
        demandFinite(result->values[index].sd);
        demand(result->values[index].value == again->values[index].value);
    }
    return 0;
}
