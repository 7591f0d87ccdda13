#include "synthetic_park.hpp"

#include "synthetic_usage.hpp"

#include <limits>
#include <random>

namespace parkcarbon::bench {
namespace {

domain::Enterprise enterpriseOf(std::size_t number) {
    domain::Enterprise enterprise;
    enterprise.id = domain::EnterpriseId("E" + std::to_string(number));
    enterprise.name_zh = "企业" + std::to_string(number);
    enterprise.role = number == 0 ? domain::EnterpriseRole::EnergySupply : domain::EnterpriseRole::Producer;
    return enterprise;
}

domain::EnergyTransfer steamTo(std::size_t number) {
    return {domain::TransferId("T" + std::to_string(number)),
            base::Period::year(2022),
            domain::Carrier::Steam,
            *domain::Party::parse("E0"),
            *domain::Party::parse("E" + std::to_string(number)),
            *domain::Quantity::create(1000.0 + static_cast<double>(number), *domain::Unit::parse("GJ")),
            std::nullopt,
            domain::EvidenceClass::Measured,
            {},
            domain::Contract::None,
            {},
            {},
            {}};
}

} // namespace

domain::ProjectSnapshot syntheticPark(std::size_t rows, std::size_t enterprises) {
    domain::ProjectSnapshot snapshot;
    snapshot.revision = 1;
    snapshot.park.fuel_set = "NDRC_CHEM_OTHER";
    for (std::size_t number = 0; number < enterprises; ++number) {
        snapshot.enterprises.push_back(enterpriseOf(number));
        if (number > 0) {
            snapshot.energy_transfers.push_back(steamTo(number));
        }
    }
    auto columns = std::make_shared<domain::ActivityColumns>();
    for (const SyntheticUsage& usage : kSyntheticUsages) {
        columns->items.emplace_back(usage.item);
        columns->units.push_back(*domain::Unit::parse(usage.unit));
    }
    for (const char* const parameters : kSyntheticParameters) {
        columns->parameter_sets.push_back(*domain::ParameterSet::parse(parameters));
    }
    auto ids = std::make_shared<domain::TextColumn>();
    ids->reserve(rows, rows * 8);
    std::mt19937 random(1);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto usage = static_cast<std::uint32_t>(random() % kSyntheticUsages.size());
        columns->key.push_back(static_cast<std::int64_t>(row) + 1);
        columns->enterprise.push_back(static_cast<std::uint32_t>(random() % enterprises));
        columns->period.push_back(base::Period::month(2022, static_cast<int>(1 + row % 12)).encoded());
        columns->category.push_back(kSyntheticUsages[usage].category);
        columns->item.push_back(usage);
        columns->quantity.push_back(1.0 + static_cast<double>(random() % 100000) / 100.0);
        columns->unit.push_back(usage);
        columns->uncertainty_pct.push_back(row % 4 == 0 ? 2.5F : std::numeric_limits<float>::quiet_NaN());
        columns->evidence_class.push_back(domain::EvidenceClass::Measured);
        const bool solid = usage < 2;
        columns->parameters.push_back(solid ? 1U + static_cast<std::uint32_t>(random() % kSyntheticParameters.size())
                                            : 0U);
        ids->push_back("A" + std::to_string(row));
    }
    columns->id = ids;
    snapshot.activities = columns;
    return snapshot;
}

domain::ProjectSnapshot withOneRowEdited(const domain::ProjectSnapshot& snapshot, std::size_t row) {
    domain::ProjectSnapshot edited = snapshot;
    auto columns = std::make_shared<domain::ActivityColumns>(*snapshot.activities);
    columns->quantity[row] += 1.0;
    edited.activities = columns;
    edited.revision += 1;
    return edited;
}

} // namespace parkcarbon::bench
