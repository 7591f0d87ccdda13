#include "network_builder.hpp"

#include <limits>
#include <random>

namespace parkcarbon::engine::test {

double footprintOf(const flows::Footprints& result, std::string_view product, std::string_view substance) {
    for (const auto& footprint : result.footprints) {
        if (footprint.product == product && footprint.substance == substance) {
            return footprint.amount_per_unit;
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

double scalingOf(const flows::Footprints& result, std::string_view process) {
    for (const auto& scaling : result.scaling) {
        if (scaling.process == process) {
            return scaling.value;
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

double inventoryOf(const flows::Footprints& result, std::string_view substance) {
    for (const auto& amount : result.inventory) {
        if (amount.substance == substance) {
            return amount.amount;
        }
    }
    return std::numeric_limits<double>::quiet_NaN();
}

domain::flows::ProcessNetwork randomNetwork(std::uint32_t seed, std::size_t processes, std::size_t inputs,
                                            double gain) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0.1, 1.0);
    domain::flows::ProcessNetwork network;
    for (std::size_t index = 0; index < processes; ++index) {
        auto draft = process("P" + std::to_string(index)).makes("p" + std::to_string(index), 1.0);
        for (std::size_t input = 0; input < inputs; ++input) {
            draft.uses("p" + std::to_string(random() % processes), gain / static_cast<double>(inputs));
        }
        if (index % 3 == 0) {
            draft.emits("CO2", 100.0 * uniform(random)).emits("CH4", uniform(random));
        }
        network.processes.push_back(draft);
    }
    return network;
}

} // namespace parkcarbon::engine::test
