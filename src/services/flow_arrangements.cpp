#include <parkcarbon/services/flow_arrangements.hpp>

#include <parkcarbon/reference/catalogue.hpp>

#include <utility>

namespace parkcarbon::services {

namespace flows = engine::flows;

base::Result<OfficialTables> officialTables(const flows::FlowAccount& account,
                                            const domain::ProjectSnapshot& snapshot) {
    const flows::FlowBook book(account.project, account.reconciliation ? &*account.reconciliation : nullptr);
    flows::EnergyTableOptions options;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        if (enterprise.role == domain::EnterpriseRole::EnergySupply) {
            options.transformers.push_back(enterprise.id.str());
        }
    }
    OfficialTables tables;
    return flows::waterBalanceTable(book)
        .and_then([&](flows::OfficialTable&& water) {
            tables.water = std::move(water);
            return flows::energyBalanceTable(book, options);
        })
        .map([&](flows::OfficialTable&& energy) {
            tables.energy = std::move(energy);
            return std::move(tables);
        });
}

base::Result<HeatRecovery> heatRecovery(const domain::ProjectSnapshot& snapshot, double min_approach_k) {
    flows::HeatStreams found = flows::heatStreamsOf(snapshot.streams);
    HeatRecovery recovery{min_approach_k, std::move(found.streams), std::nullopt, std::move(found.findings)};
    if (recovery.streams.empty()) {
        return recovery;
    }
    return flows::heatCascade(recovery.streams, min_approach_k).map([&](flows::HeatCascade&& cascade) {
        recovery.cascade = std::move(cascade);
        return std::move(recovery);
    });
}

base::Result<std::vector<flows::PublishedNetwork>> publishedNetworks() {
    return reference::Catalogue::shipped().map(
        [](const auto& catalogue) { return flows::publishedNetworks(*catalogue); });
}

} // namespace parkcarbon::services
