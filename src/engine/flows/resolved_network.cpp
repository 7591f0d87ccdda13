#include "resolved_network.hpp"

#include "name_index.hpp"

#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/engine/flows/footprint.hpp>

#include <cmath>
#include <fmt/format.h>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::size_t kNamesInMessage = 10;

using Items = std::vector<ResolvedNetwork::Item>;
using Mentions = ResolvedNetwork::Mentions;

/// Products or substances by name. The first who states a unit says what the unit of the item is.
class ItemIndex {
public:
    ItemIndex(Items& items, std::size_t expected) : items_(items), names_(expected) { items.reserve(expected); }

    std::uint32_t number(std::string_view name, std::string_view unit) {
        const std::uint32_t number = names_.number(name);
        if (number == items_.size()) {
            items_.push_back({name, unit});
        } else if (items_[number].unit.empty()) {
            items_[number].unit = unit;
        }
        return number;
    }

    bool find(std::string_view name, std::uint32_t& number) const { return names_.find(name, number); }

private:
    Items& items_;
    NameIndex names_;
};

base::Result<double> itemFactor(std::string_view process, const ResolvedNetwork::Item& item, std::string_view unit) {
    if (unit.empty()) {
        return 1.0;
    }
    const auto from = domain::Unit::parse(unit);
    const auto into = domain::Unit::parse(item.unit);
    if (from && into) {
        if (const auto factor = from->factorTo(*into)) {
            return *factor;
        }
    }
    return base::failure(kNetworkUnitMismatch, {{"process", std::string(process)},
                                                {"item", std::string(item.name)},
                                                {"unit", std::string(unit)},
                                                {"expected", std::string(item.unit)}});
}

base::Result<void> invalidAmount(std::string_view process, std::string_view item, double amount,
                                 std::string_view expected) {
    return base::failure(kNetworkInvalid, {{"subject", fmt::format("{}/{}", process, item)},
                                           {"value", fmt::format("{}", amount)},
                                           {"expected", std::string(expected)}});
}

class NetworkReader {
public:
    explicit NetworkReader(const domain::flows::ProcessNetwork& network)
        : network_(network), products_(result_.products, network.processes.size()), substances_(result_.substances, 0) {
    }

    base::Result<ResolvedNetwork> read() {
        auto done = checkIds();
        done = done ? readOutputs() : done;
        done = done ? readInputs() : done;
        done = done ? readEmissions() : done;
        done = done ? readDemand() : done;
        if (!done) {
            return base::failure(done.error());
        }
        return std::move(result_);
    }

private:
    base::Result<void> checkIds() const {
        NameIndex ids(network_.processes.size());
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            const NetworkProcess& process = network_.processes[index];
            if (process.id.empty() || ids.number(process.id) != index) {
                return base::failure(kNetworkInvalid,
                                     {{"subject", "id"}, {"value", process.id}, {"expected", "unique"}});
            }
        }
        return {};
    }

    base::Result<void> readOutputs() {
        for (const NetworkProcess& process : network_.processes) {
            const std::size_t begin = result_.outputs.all.size();
            for (const NetworkProcess::Output& output : process.outputs) {
                if (output.amount == 0.0) {
                    return invalidAmount(process.id, output.product, output.amount, "≠ 0");
                }
                const std::uint32_t product = products_.number(output.product, output.unit);
                for (std::size_t at = begin; at < result_.outputs.all.size(); ++at) {
                    if (result_.outputs.all[at].item == product) {
                        return invalidAmount(process.id, output.product, output.amount, "1 ×");
                    }
                }
                if (auto done = add(result_.outputs, process.id, product, result_.products, output); !done) {
                    return done;
                }
            }
            result_.outputs.start.push_back(result_.outputs.all.size());
        }
        return {};
    }

    base::Result<void> readInputs() {
        std::size_t count = 0;
        for (const NetworkProcess& process : network_.processes) {
            count += process.inputs.size();
        }
        result_.inputs.all.reserve(count);
        for (const NetworkProcess& process : network_.processes) {
            for (const NetworkProcess::Input& input : process.inputs) {
                const std::uint32_t product = products_.number(input.product, input.unit);
                if (auto done = add(result_.inputs, process.id, product, result_.products, input); !done) {
                    return done;
                }
            }
            result_.inputs.start.push_back(result_.inputs.all.size());
        }
        return {};
    }

    base::Result<void> readEmissions() {
        for (const NetworkProcess& process : network_.processes) {
            for (const NetworkProcess::Emission& emission : process.emissions) {
                const std::uint32_t substance = substances_.number(emission.substance, emission.unit);
                if (auto done = add(result_.emissions, process.id, substance, result_.substances, emission); !done) {
                    return done;
                }
            }
            result_.emissions.start.push_back(result_.emissions.all.size());
        }
        return {};
    }

    base::Result<void> readDemand() {
        result_.demand.assign(result_.products.size(), 0.0);
        for (const Demand& demand : network_.demand) {
            std::uint32_t product = 0;
            if (!products_.find(demand.product, product)) {
                return base::failure(kDemandUnknown, {{"product", demand.product}});
            }
            if (!std::isfinite(demand.amount)) {
                return invalidAmount("demand", demand.product, demand.amount, "< ∞");
            }
            result_.demand[product] += demand.amount;
        }
        return {};
    }

    template <typename Flow>
    static base::Result<void> add(Mentions& mentions, std::string_view process, std::uint32_t number,
                                  const Items& items, const Flow& flow) {
        const ResolvedNetwork::Item& item = items[number];
        if (!std::isfinite(flow.amount) || item.name.empty()) {
            return invalidAmount(process, item.name, flow.amount, "< ∞");
        }
        if (flow.unit == item.unit) {
            mentions.all.push_back({number, flow.amount});
            return {};
        }
        const auto factor = itemFactor(process, item, flow.unit);
        if (!factor) {
            return base::failure(factor.error());
        }
        mentions.all.push_back({number, flow.amount * *factor});
        return {};
    }

    const domain::flows::ProcessNetwork& network_;
    ResolvedNetwork result_;
    ItemIndex products_;
    ItemIndex substances_;
};

} // namespace

base::Result<ResolvedNetwork> resolveNetwork(const domain::flows::ProcessNetwork& network) {
    return NetworkReader(network).read();
}

std::string nameList(std::span<const std::string_view> names) {
    std::string list;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (index == kNamesInMessage) {
            return list + ", …";
        }
        list += fmt::format("{}{}", index == 0 ? "" : ", ", names[index]);
    }
    return list;
}

} // namespace parkcarbon::engine::flows
