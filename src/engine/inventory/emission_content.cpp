#include "emission_content.hpp"

#include "../numerics/dense_solver.hpp"

#include <cmath>
#include <map>

namespace parkcarbon::engine::inventory {
namespace {

/// What flows into the emissions that a seller passes on, t CO2e.
struct PassedOn {
    std::size_t enterprise = 0;
    double own_fuel = 0.0;
    double imports = 0.0;
    std::map<std::size_t, double> bought; ///< by seller's index among the sellers

    double total() const {
        double sum = own_fuel + imports;
        for (const auto& [seller, co2e_t] : bought) {
            sum += co2e_t;
        }
        return sum;
    }
};

/// Sellers in the table's order. Plants pass on what they burn and buy, others what they burn, resellers what they buy.
std::vector<PassedOn> passedOn(const RunState& run, const Workings& workings) {
    const auto& sellers = workings.suppliers.all();
    std::vector<PassedOn> passed(sellers.size());
    std::map<std::size_t, std::size_t> index_of;
    for (std::size_t index = 0; index < sellers.size(); ++index) {
        passed[index].enterprise = sellers[index].enterprise;
        passed[index].own_fuel = sellers[index].own_emissions;
        index_of.emplace(sellers[index].enterprise, index);
    }
    for (const ParkTransfer& transfer : workings.transfers) {
        const auto buyer = index_of.find(transfer.buyer);
        if (transfer.direction == ParkTransfer::Direction::Export || buyer == index_of.end()) {
            continue;
        }
        PassedOn& into = passed[buyer->second];
        const bool plant = sectorOf(run.snapshot.enterprises[into.enterprise]) == Sector::EnergyIndustries;
        if (!plant && into.own_fuel != 0.0) {
            continue;
        }
        if (transfer.direction == ParkTransfer::Direction::Import) {
            into.imports += transfer.energy.amount * locationFactor(transfer, workings.factors).value;
        } else {
            into.bought[index_of.at(transfer.seller)] += workings.suppliers.soldCo2e(transfer);
        }
    }
    return passed;
}

/// Share of each seller's own inputs in a tonne sold by `sold`: row of (I − W)⁻¹, W the shares bought from each other.
std::vector<double> sharesOf(const std::vector<PassedOn>& passed, std::size_t sold) {
    numerics::DenseSystem system(passed.size());
    for (std::size_t row = 0; row < passed.size(); ++row) {
        system.at(row, row) += 1.0;
        const double total = passed[row].total();
        for (const auto& [seller, co2e_t] : passed[row].bought) {
            system.at(seller, row) -= total == 0.0 ? 0.0 : co2e_t / total; // transposed: one solve gives one row
        }
    }
    system.right_side[sold] = 1.0;
    return numerics::solve(system).value_or(std::vector<double>(passed.size(), 0.0));
}

} // namespace

EmissionContent::EmissionContent(const RunState& run, const Workings& workings)
    : parts_(run.snapshot.enterprises.size()) {
    const std::vector<PassedOn> passed = passedOn(run, workings);
    for (std::size_t sold = 0; sold < passed.size(); ++sold) {
        if (passed[sold].total() == 0.0) {
            continue;
        }
        const std::vector<double> shares = sharesOf(passed, sold);
        for (std::size_t source = 0; source < passed.size(); ++source) {
            const double total = passed[source].total();
            if (shares[source] != 0.0 && total != 0.0) {
                parts_[passed[sold].enterprise].push_back({passed[source].enterprise,
                                                           shares[source] * passed[source].own_fuel / total,
                                                           shares[source] * passed[source].imports / total});
            }
        }
    }
}

} // namespace parkcarbon::engine::inventory
