#pragma once

#include <parkcarbon/domain/stream.hpp>
#include <parkcarbon/engine/flows/flow_book.hpp>

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace parkcarbon::engine::test {

/// A park's flow system written row by row. Layers: goods t, water m3, energy GJ, carbon tC. A party is `env:`, `ext:`,
/// `stock:<enterprise>`, an enterprise `E…`, one of its processes `E01/boiler`, or anything else: a shared process.
class MetricPark {
public:
    static constexpr std::uint32_t kGoods = 0;
    static constexpr std::uint32_t kWater = 1;
    static constexpr std::uint32_t kEnergy = 2;
    static constexpr std::uint32_t kCarbon = 3;

    MetricPark();

    /// One measured quantity; `sd` its standard uncertainty.
    MetricPark& flow(std::string_view id, std::string_view from, std::string_view to, std::string_view material,
                     std::uint32_t layer, double value, double sd = 0.0);
    MetricPark& unmeasured(std::string_view id, std::string_view from, std::string_view to, std::string_view material,
                           std::uint32_t layer);
    /// One more quantity of the last flow.
    MetricPark& carrying(std::uint32_t layer, flows::Datum mass);
    MetricPark& origin(flows::FlowOrigin origin); ///< of the last flow
    MetricPark& outside(std::string_view node);   ///< an enterprise that is not in the park
    std::uint32_t node(std::string_view id);

    /// The raw measurements as they are, but for the numbers given by flow id, each with its sd.
    flows::Reconciliation reconciliation(const std::map<std::string, std::pair<double, double>>& changed = {}) const;

    flows::ProjectSystem project;

private:
    flows::Flow& addFlow(std::string_view id, std::string_view from, std::string_view to, std::string_view material);
    std::map<std::string, std::uint32_t, std::less<>> nodes_;
    std::map<std::string, std::uint32_t, std::less<>> enterprises_;
};

/// A row of streams.csv with the id S1.
domain::Stream streamRow(std::string_view enterprise, domain::StreamSide side, std::string_view name_zh, double value,
                         std::string_view unit, std::string_view quality = "");

} // namespace parkcarbon::engine::test
