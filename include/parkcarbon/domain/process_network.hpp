#pragma once

#include <string>
#include <utility>
#include <vector>

/// A network of processes that make and use products (FORMATS §3), as the input of footprints.
namespace parkcarbon::domain::flows {

struct NetworkProcess {
    struct Output {
        std::string product;
        double amount =
            0.0; ///< in `unit`; negative = a waste that is handed over for treatment, a demand of that service
        std::string unit;
        std::vector<std::pair<std::string, double>> key; ///< allocation keys: mass, energy, price, or one's own
    };
    struct Input {
        std::string product;
        double amount = 0.0;
        std::string unit;
    };
    struct Emission {
        std::string substance;
        double amount = 0.0; ///< negative = taken from nature or removed
        std::string unit;
    };
    std::string id;
    std::vector<Output> outputs;
    std::vector<Input> inputs;
    std::vector<Emission> emissions;
    std::string allocation = "none"; ///< `none`, `substitution`, or the name of a key
};

struct Demand {
    std::string product;
    double amount = 0.0;
};

struct ProcessNetwork {
    std::vector<NetworkProcess> processes;
    std::vector<Demand> demand;
};

} // namespace parkcarbon::domain::flows
