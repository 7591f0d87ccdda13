#pragma once

#include "../activity_pass.hpp"
#include "heat_share.hpp"
#include "transfers.hpp"

#include <array>
#include <vector>

namespace parkcarbon::engine::inventory {

/// How one product's factor came about: factor = emissions · share / energy.
struct ProductFactor {
    double value = 0.0;       ///< t CO2e per MWh or GJ
    double emissions_t = 0.0; ///< what is split, or for resold energy what was bought
    double share = 0.0;
    double energy = 0.0; ///< MWh or GJ over which it is spread
    bool resold = false;
};

/// The factors at which an enterprise of the park sells energy, t CO2e per MWh and per GJ.
struct SupplierFactors {
    std::size_t enterprise = 0;
    std::array<ProductFactor, kProducts> products;
    Delivered delivered;
    double heat_share = 0.0;    ///< of the emissions that were split
    double own_emissions = 0.0; ///< t CO2e of its own fuel that belongs to energy sold

    const ProductFactor& of(Product product) const { return products[static_cast<std::size_t>(product)]; }
};

/// Factors of all sellers, by enterprise.
class SupplierFactorTable {
public:
    explicit SupplierFactorTable(std::size_t enterprises) : slot_(enterprises, -1) {}

    void add(SupplierFactors supplier);
    const SupplierFactors* find(std::size_t enterprise) const;
    const std::vector<SupplierFactors>& all() const { return suppliers_; }
    std::vector<SupplierFactors>& all() { return suppliers_; }

    /// t CO2e that the seller gives away and the buyer takes over with an internal or exported transfer.
    double soldCo2e(const ParkTransfer& transfer) const;

private:
    std::vector<std::ptrdiff_t> slot_; ///< index into suppliers_, −1 for enterprises that sell nothing
    std::vector<SupplierFactors> suppliers_;
};

/// What each seller's energy carries (docs/methods/energy.md, "supplier factors"): the emissions of its own stationary
/// combustion, for power and heat plants also of the energy they bought, split between electricity and heat by the
/// park's method and spread over what was delivered. A seller without fuel passes on the average of what it bought of
/// the same kind. Sellers that buy from each other are solved together. Findings: HEAT_RATIO_MISSING,
/// HEAT_RATIO_CONTRADICTORY, HEAT_TEMPERATURE_MISSING, SUPPLIER_LOOP, SUPPLIER_FACTOR_IMPLAUSIBLE.
SupplierFactorTable supplierFactors(const RunState& run, const ActivityTotals& activities,
                                    const std::vector<ParkTransfer>& transfers, const ParkFactors& factors);

} // namespace parkcarbon::engine::inventory
