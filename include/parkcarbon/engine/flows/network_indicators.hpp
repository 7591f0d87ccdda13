#pragma once

#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/stream.hpp>
#include <parkcarbon/engine/flows/flow_book.hpp>
#include <parkcarbon/engine/flows/network_statistics.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the network of a park's flows amounts to (Eurostat, Economy-wide material flow accounts handbook, 2018; Finn
/// 1976; Dai 2010), docs/methods/network-indicators.md.
namespace parkcarbon::engine::flows {

/// What keeps an indicator from being computed.
struct IndicatorNeed {
    enum class Kind : std::uint8_t {
        Flow,       ///< `id` of a flow whose amount is not determined
        FlowMass,   ///< `id` of a fuel's flow whose mass is not known
        Layer,      ///< a layer of the kind `id`
        Crossing,   ///< flows of goods into the park
        Links,      ///< two nodes that exchange something
        ByProducts, ///< offers of by-products (streams.csv) that name the materials of flows
        Fact,       ///< the park variable `id`
        Throughput, ///< an amount that is not zero
        Size        ///< a loop of at most `id` nodes
    };
    Kind kind = Kind::Flow;
    std::string id;
    friend bool operator==(const IndicatorNeed&, const IndicatorNeed&) = default;
};

struct NetworkIndicator {
    std::string id;              ///< "dmi", "dmc", …
    std::optional<double> value; ///< nothing when `needs` are not met
    std::optional<double> sd;    ///< nothing where it is not known
    std::string unit;            ///< "t", "CNY/t", "1"
    std::optional<double> known; ///< of a sum that lacks terms: what is determined
    std::vector<IndicatorNeed> needs;
    std::vector<std::uint32_t> flows; ///< behind the number; empty for statistics of the whole network
    /// Ids of the flows of natural gas among them whose mass was taken from their carbon as methane.
    std::vector<std::string> assumed_methane;
};

struct NetworkQuestion {
    std::uint32_t period = 0;                        ///< index into System::periods
    std::optional<domain::Quantity> added_value;     ///< GDP or industrial added value, money
    std::vector<domain::Stream> streams;             ///< their offers name by-products and wastes
    std::optional<domain::Quantity> waste_generated; ///< fact SW_gen; else what leaves as by-product or waste counts
};

struct NetworkIndicators {
    /// In order: domestic_extraction, imports, dmi, exports, dmc, resource_productivity, symbiotic_exchange,
    /// symbiotic_utilisation, circular_use_rate, cycling_index, then those of the park's graph.
    std::vector<NetworkIndicator> indicators;
    NetworkStatistics park;         ///< exchanges between parties inside
    NetworkStatistics with_outside; ///< and with nature and the economy outside, as published networks count them

    const NetworkIndicator* find(std::string_view id) const;
};

/// Errors: those of the book's covariances.
base::Result<NetworkIndicators> networkIndicators(const FlowBook& book, const NetworkQuestion& question = {});

/// Finn's cycling index of one layer and period: the part of the throughflow that is due to cycles, Σ T_i (n_ii − 1) /
/// n_ii by Σ T_i over the nodes inside (Finn 1976).
NetworkIndicator cyclingIndex(const FlowBook& book, std::uint32_t layer, std::uint32_t period);

} // namespace parkcarbon::engine::flows
