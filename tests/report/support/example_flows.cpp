#include "example_flows.hpp"

#include <stdexcept>

namespace parkcarbon::report {

test_support::SnapshotBuilder flowPark(const char* water_meter) {
    test_support::SnapshotBuilder park;
    park.enterprise("E1", {{"role", "energy_supply"}, {"name_en", "Boiler house"}});
    park.enterprise("E2", {{"name_en", "Mill"}}).enterprise("E3", {{"name_en", "Dyer"}}).enterprise("E6");
    park.process("MAIN", "E6");
    const auto water = [&park](std::string_view id, std::string_view from, std::string_view to, std::string_view amount,
                               std::string_view material) {
        park.flow(id, "2022", from, to, amount,
                  {{"layer", "water"}, {"unit", "m3"}, {"material", material}, {"uncertainty_pct", "3"}});
    };
    water("W0", "env:river", "E6", "300", "原水");
    water("W1", "E6", "MAIN", "300", "自来水");
    water("W2", "MAIN", "E1", "101", "自来水");
    water("W3", "MAIN", "E2", "99", "自来水");
    water("W4", "MAIN", "E3", water_meter, "自来水");
    water("D1", "E1", "env:river", "100", "污水");
    water("D2", "E2", "env:river", "100", "污水");
    water("D3", "E3", "env:river", "100", "污水");
    const auto goods = [&park](std::string_view id, std::string_view from, std::string_view to, std::string_view amount,
                               std::string_view material) {
        park.flow(id, "2022", from, to, amount, {{"unit", "t"}, {"material", material}});
    };
    goods("G1", "ext:forest", "E2", "120", "wood");
    goods("G2", "E2", "ext:market", "95", "boards");
    goods("G3", "E2", "E3", "20", "off-cuts");
    goods("G4", "E3", "E2", "5", "returned wood");
    goods("G5", "E3", "env:ground", "", "ash");
    park.fuel("A1", "E1", "2022", "烟煤", "100");
    park.transfer({{"transfer_id", "T1"},
                   {"period", "2022"},
                   {"carrier", "steam"},
                   {"from_id", "E1"},
                   {"to_id", "E2"},
                   {"quantity", "1500"},
                   {"unit", "GJ"}});
    return park;
}

void FlowSectionTest::take(const test_support::SnapshotBuilder& builder) {
    park.snapshot = builder.build();
    const auto snapshot = std::make_shared<const domain::ProjectSnapshot>(park.snapshot);
    services::InventoryTask task{snapshot, park.library, {}};
    task.options.period = base::Period::year(2022);
    park.inventory = *task.run().value();
    compare = false;
    engine::flows::FlowOptions options;
    options.period = task.options.period;
    auto account = services::FlowTask{snapshot, park.library, options}.run().value();
    report_flows_.review = std::make_shared<const engine::flows::FlowReview>(
        engine::flows::flowReview(account, park.snapshot, park.inventory).value());
    report_flows_.official = services::officialTables(*account, park.snapshot).value();
    report_flows_.published = services::publishedNetworks().value();
    task.options.basis = engine::inventory::DataBasis::Reconciled;
    report_flows_.reconciled = task.run().value();
    flows = &report_flows_;
}

std::uint32_t FlowSectionTest::layer(std::string_view id) const {
    const auto& layers = account().project.system.layers;
    for (std::uint32_t index = 0; index < layers.size(); ++index) {
        if (layers[index].id == id) {
            return index;
        }
    }
    throw std::out_of_range("no layer " + std::string(id));
}

std::uint32_t FlowSectionTest::flow(std::string_view id) const {
    const auto& records = account().project.system.flows;
    for (std::uint32_t index = 0; index < records.size(); ++index) {
        if (records[index].id == id) {
            return index;
        }
    }
    throw std::out_of_range("no flow " + std::string(id));
}

const charts::SankeySpec& FlowSectionTest::diagram(const Document& document, std::string_view id) const {
    for (const Block& block : document.blocks) {
        const auto* figure = std::get_if<Figure>(&block);
        if (figure != nullptr && figure->id == id) {
            return std::get<charts::SankeySpec>(figure->picture);
        }
    }
    throw std::out_of_range("no diagram " + std::string(id));
}

} // namespace parkcarbon::report
