#pragma once

#include <parkcarbon/domain/process_network.hpp>
#include <parkcarbon/engine/flows/footprint.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace parkcarbon::engine::test {

/// A process being written: `process("power").makes("electricity", 10, "kWh").uses("fuel", 2, "l").emits("CO2", 1)`.
class ProcessDraft {
public:
    explicit ProcessDraft(std::string id) { process_.id = std::move(id); }

    ProcessDraft& makes(std::string product, double amount, std::string unit = "t") {
        process_.outputs.push_back({std::move(product), amount, std::move(unit), {}});
        return *this;
    }
    /// A key of the output that was written last.
    ProcessDraft& key(std::string name, double value) {
        process_.outputs.back().key.emplace_back(std::move(name), value);
        return *this;
    }
    ProcessDraft& uses(std::string product, double amount, std::string unit = "t") {
        process_.inputs.push_back({std::move(product), amount, std::move(unit)});
        return *this;
    }
    ProcessDraft& emits(std::string substance, double amount, std::string unit = "kg") {
        process_.emissions.push_back({std::move(substance), amount, std::move(unit)});
        return *this;
    }
    ProcessDraft& allocatedBy(std::string rule) {
        process_.allocation = std::move(rule);
        return *this;
    }
    operator domain::flows::NetworkProcess() const { return process_; }

private:
    domain::flows::NetworkProcess process_;
};

inline ProcessDraft process(std::string id) {
    return ProcessDraft(std::move(id));
}

/// Footprint of a product, NaN when it is not there; likewise scaling and inventory.
double footprintOf(const flows::Footprints& result, std::string_view product, std::string_view substance);
double scalingOf(const flows::Footprints& result, std::string_view process);
double inventoryOf(const flows::Footprints& result, std::string_view substance);

/// Every process makes 1 t of one product from up to `inputs` others; the sum of what a process uses is `gain`, so that
/// the spectral radius is `gain` or less. Emissions of "CO2" and "CH4" at every third process.
domain::flows::ProcessNetwork randomNetwork(std::uint32_t seed, std::size_t processes, std::size_t inputs, double gain);

} // namespace parkcarbon::engine::test
