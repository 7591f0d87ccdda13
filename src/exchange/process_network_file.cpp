#include <parkcarbon/exchange/process_network_file.hpp>

#include "json_entries.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/unit.hpp>

#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace parkcarbon::exchange {
namespace {

using domain::flows::Demand;
using domain::flows::NetworkProcess;
using domain::flows::ProcessNetwork;

constexpr std::int64_t kMostNetworkBytes = std::int64_t{256} << 20;
constexpr std::size_t kMostNetworkProcesses = 1'000'000;
constexpr std::size_t kMostExchanges = 1'000'000; // outputs, inputs or emissions of a process
constexpr std::string_view kNetworkSchema = "parkcarbon.process-network/1";

base::Result<std::string> unitAt(const JsonValue& entry) {
    return textAt(entry, "unit").map([](const std::string& unit) { return std::string(base::trimmed(unit)); });
}

/// The one unit in which each product or substance is counted, and amounts brought to it.
class CommonUnits {
public:
    void settle(const std::string& subject, const std::string& unit) { units_.emplace(subject, unit); }

    /// Errors: NETWORK_UNITS_DIFFER. Units of the same spelling need not be known ones.
    base::Result<void> bring(const JsonValue& entry, const std::string& subject, double& amount, std::string& unit) {
        const std::string& common = units_.emplace(subject, unit).first->second;
        if (unit == common) {
            return {};
        }
        const auto from = domain::Unit::parse(unit);
        const auto to = domain::Unit::parse(common);
        const auto factor = from && to ? from->factorTo(*to) : base::failure(kNetworkUnitsDiffer);
        if (!factor) {
            return base::failure(
                kNetworkUnitsDiffer,
                {{"where", entry.where()}, {"subject", subject}, {"value", unit}, {"expected", common}});
        }
        amount *= *factor;
        unit = common;
        return {};
    }

private:
    std::unordered_map<std::string, std::string> units_;
};

/// The process that makes a product settles its unit, whatever comes first in the file.
base::Result<void> settleProducts(const JsonValue& root, CommonUnits& products) {
    return readEach(root, "processes", kMostNetworkProcesses, [&](const JsonValue& process) {
        return readEach(process, "outputs", kMostExchanges, [&](const JsonValue& output) -> base::Result<void> {
            const auto product = textAt(output, "product");
            const auto unit = product ? unitAt(output) : product;
            const auto amount = unit ? numberAt(output, "amount") : base::failure(unit.error());
            if (!amount) {
                return base::failure(amount.error());
            }
            if (*amount > 0.0) {
                products.settle(*product, *unit);
            }
            return {};
        });
    });
}

class NetworkReader {
public:
    base::Result<ProcessNetwork> read(const JsonValue& root);

private:
    template <typename Exchange>
    base::Result<Exchange> readExchange(const JsonValue& entry, std::string_view name_key, CommonUnits& units,
                                        std::string Exchange::*name);
    base::Result<NetworkProcess> readProcess(const JsonValue& entry);
    base::Result<NetworkProcess::Output> readOutput(const JsonValue& entry);
    base::Result<Demand> readDemand(const JsonValue& entry);

    CommonUnits products_;
    CommonUnits substances_;
};

template <typename Exchange>
base::Result<Exchange> NetworkReader::readExchange(const JsonValue& entry, std::string_view name_key,
                                                   CommonUnits& units, std::string Exchange::*name) {
    const auto subject = textAt(entry, name_key);
    const auto unit = subject ? unitAt(entry) : subject;
    const auto amount = unit ? numberAt(entry, "amount") : base::failure(unit.error());
    if (!amount) {
        return base::failure(amount.error());
    }
    Exchange exchange;
    exchange.*name = *subject;
    exchange.amount = *amount;
    exchange.unit = *unit;
    if (const auto brought = units.bring(entry, *subject, exchange.amount, exchange.unit); !brought) {
        return base::failure(brought.error());
    }
    const std::array<std::string_view, 4> keys = {name_key, "amount", "unit", "key"};
    const std::span<const std::string_view> known(keys.data(),
                                                  std::is_same_v<Exchange, NetworkProcess::Output> ? 4 : 3);
    if (const auto other = entry.refuseOtherKeys(known); !other) {
        return base::failure(other.error());
    }
    return exchange;
}

base::Result<NetworkProcess::Output> NetworkReader::readOutput(const JsonValue& entry) {
    auto output = readExchange(entry, "product", products_, &NetworkProcess::Output::product);
    if (!output || !entry.has("key")) {
        return output;
    }
    const auto members = entry.at("key")->members();
    if (!members) {
        return base::failure(members.error());
    }
    for (const auto& [name, value] : *members) {
        const auto number = value.number();
        if (!number) {
            return base::failure(number.error());
        }
        output->key.emplace_back(name, *number);
    }
    return output;
}

base::Result<NetworkProcess> NetworkReader::readProcess(const JsonValue& entry) {
    constexpr std::array<std::string_view, 5> kKeys = {"id", "outputs", "inputs", "emissions", "allocation"};
    const auto id = textAt(entry, "id");
    if (!id) {
        return base::failure(id.error());
    }
    NetworkProcess process;
    process.id = *id;
    const auto add = [](auto& list) {
        return [&list](auto&& exchange) -> base::Result<void> {
            if (!exchange) {
                return base::failure(exchange.error());
            }
            list.push_back(std::move(*exchange));
            return {};
        };
    };
    const auto outputs = readEach(entry, "outputs", kMostExchanges,
                                  [&](const JsonValue& item) { return add(process.outputs)(readOutput(item)); });
    const auto inputs = !outputs ? outputs : readEach(entry, "inputs", kMostExchanges, [&](const JsonValue& item) {
        return add(process.inputs)(readExchange(item, "product", products_, &NetworkProcess::Input::product));
    });
    const auto emissions = !inputs ? inputs : readEach(entry, "emissions", kMostExchanges, [&](const JsonValue& item) {
        return add(process.emissions)(
            readExchange(item, "substance", substances_, &NetworkProcess::Emission::substance));
    });
    if (!emissions) {
        return base::failure(emissions.error());
    }
    if (entry.has("allocation")) {
        const auto allocation = textAt(entry, "allocation");
        if (!allocation) {
            return base::failure(allocation.error());
        }
        process.allocation = *allocation;
    }
    if (const auto known = entry.refuseOtherKeys(kKeys); !known) {
        return base::failure(known.error());
    }
    return process;
}

base::Result<Demand> NetworkReader::readDemand(const JsonValue& entry) {
    constexpr std::array<std::string_view, 3> kKeys = {"product", "amount", "unit"};
    const auto product = textAt(entry, "product");
    const auto amount = product ? numberAt(entry, "amount") : base::failure(product.error());
    if (!amount) {
        return base::failure(amount.error());
    }
    Demand demand{*product, *amount};
    if (entry.has("unit")) {
        auto unit = unitAt(entry);
        if (!unit) {
            return base::failure(unit.error());
        }
        if (const auto brought = products_.bring(entry, *product, demand.amount, *unit); !brought) {
            return base::failure(brought.error());
        }
    }
    if (const auto known = entry.refuseOtherKeys(kKeys); !known) {
        return base::failure(known.error());
    }
    return demand;
}

base::Result<ProcessNetwork> NetworkReader::read(const JsonValue& root) {
    if (const auto settled = settleProducts(root, products_); !settled) {
        return base::failure(settled.error());
    }
    auto processes = readEntries<NetworkProcess>(root, "processes", kMostNetworkProcesses,
                                                 [this](const JsonValue& entry) { return readProcess(entry); });
    if (!processes) {
        return base::failure(processes.error());
    }
    ProcessNetwork network;
    network.processes = std::move(*processes);
    const auto demand =
        readEach(root, "demand", kMostNetworkProcesses, [&](const JsonValue& entry) -> base::Result<void> {
            auto wanted = readDemand(entry);
            if (!wanted) {
                return base::failure(wanted.error());
            }
            network.demand.push_back(std::move(*wanted));
            return {};
        });
    if (!demand) {
        return base::failure(demand.error());
    }
    return network;
}

base::Result<void> checkNetworkForm(const JsonValue& root) {
    constexpr std::array<std::string_view, 3> kKeys = {"schema", "processes", "demand"};
    if (!root.isObject()) {
        return root.wrong("{\"processes\": […], \"demand\": […]}");
    }
    if (root.has("schema")) {
        const auto schema = textAt(root, "schema");
        if (!schema || *schema != kNetworkSchema) {
            return root.at("schema")->wrong("\"" + std::string(kNetworkSchema) + "\"");
        }
    }
    return root.refuseOtherKeys(kKeys);
}

} // namespace

base::Result<ProcessNetwork> readProcessNetwork(const std::filesystem::path& file) {
    const auto json = readJson(file, kMostNetworkBytes);
    if (!json) {
        return base::failure(json.error());
    }
    const JsonValue root(*json, "");
    if (const auto form = checkNetworkForm(root); !form) {
        return base::failure(form.error());
    }
    return NetworkReader().read(root);
}

} // namespace parkcarbon::exchange
