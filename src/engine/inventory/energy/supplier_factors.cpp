#include "supplier_factors.hpp"

#include "linear_forms.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

using Direction = ParkTransfer::Direction;

constexpr std::size_t kElectricity = static_cast<std::size_t>(Product::Electricity);
constexpr std::size_t kHeat = static_cast<std::size_t>(Product::Heat);
/// Above these no real plant sells: three times a coal plant's factor, twice a coal boiler's at 40 %.
constexpr double kPlausibleMaximum[kProducts] = {3.0, 0.6};

/// What a seller bought of one product: how much, and its emissions as far as they are known and as terms in the
/// unknowns.
struct Purchases {
    double amount = 0.0;
    LinearForm co2e;
};

struct Seller {
    std::array<double, kProducts> delivered = {0.0, 0.0};
    std::array<Purchases, kProducts> bought;
    double own_emissions = 0.0;
    double fixed_net_co2e = 0.0; ///< cooling at stated factors: bought − sold

    bool resells(std::size_t product) const {
        return own_emissions == 0.0 && delivered[product] > 0.0 && bought[product].amount > 0.0;
    }
};

void addScaled(LinearForm& form, const LinearForm& part, double scale) {
    form.constant += scale * part.constant;
    for (const auto& term : part.terms) {
        form.terms.push_back({term.unknown, scale * term.coefficient});
    }
}

class SupplierSolver {
public:
    SupplierSolver(const RunState& run, const ActivityTotals& activities, const std::vector<ParkTransfer>& transfers,
                   const ParkFactors& factors)
        : run_(run), activities_(activities), transfers_(transfers), factors_(factors),
          table_(run.snapshot.enterprises.size()) {}

    SupplierFactorTable solve() {
        collectSellers();
        collectPurchases();
        std::vector<LinearForm> forms(sellers_.size() * kProducts);
        for (std::size_t slot = 0; slot < sellers_.size(); ++slot) {
            writeForms(slot, forms);
        }
        const FormSolution solution = solveForms(forms);
        reportLoop(solution);
        for (std::size_t slot = 0; slot < sellers_.size(); ++slot) {
            for (std::size_t product = 0; product < kProducts; ++product) {
                ProductFactor& factor = table_.all()[slot].products[product];
                factor.value = solution.values[unknown(slot, product)];
                factor.emissions_t = factor.share > 0.0 ? factor.value * factor.energy / factor.share : 0.0;
                reportImplausible(slot, product);
            }
        }
        return std::move(table_);
    }

private:
    static std::size_t unknown(std::size_t slot, std::size_t product) { return slot * kProducts + product; }

    std::size_t slotOf(std::size_t enterprise) const {
        return static_cast<std::size_t>(table_.find(enterprise) - table_.all().data());
    }

    const domain::Enterprise& enterpriseOf(std::size_t slot) const {
        return run_.snapshot.enterprises[table_.all()[slot].enterprise];
    }

    base::Location enterpriseField(std::size_t slot, const std::string& field) const {
        return fieldOf("enterprises", enterpriseOf(slot).id.str(), field);
    }

    void collectSellers() {
        for (const ParkTransfer& transfer : transfers_) {
            if (transfer.direction == Direction::Import) {
                continue;
            }
            if (table_.find(transfer.seller) == nullptr) {
                SupplierFactors supplier;
                supplier.enterprise = transfer.seller;
                supplier.own_emissions = activities_.allocated[transfer.seller];
                supplier.delivered.heat_ratio = statedByActivity(transfer.seller);
                table_.add(std::move(supplier));
                sellers_.emplace_back();
                sellers_.back().own_emissions = activities_.allocated[transfer.seller];
            }
            addDelivery(slotOf(transfer.seller), transfer);
        }
    }

    std::optional<double> statedByActivity(std::size_t enterprise) const {
        const auto stated = activities_.heat_ratio.find(enterprise);
        return stated == activities_.heat_ratio.end() ? std::nullopt : std::optional(stated->second);
    }

    void addDelivery(std::size_t slot, const ParkTransfer& transfer) {
        Seller& seller = sellers_[slot];
        Delivered& delivered = table_.all()[slot].delivered;
        if (transfer.energy.is_cooling_by_factor) {
            seller.fixed_net_co2e -= transfer.energy.amount * *transfer.energy.stated_factor;
            return;
        }
        const double amount = transfer.pooledAmount();
        seller.delivered[static_cast<std::size_t>(transfer.energy.product)] += amount;
        if (transfer.energy.product == Product::Electricity) {
            delivered.electricity_mwh += amount;
        } else {
            delivered.heat_gj += amount;
            delivered.heat.push_back({amount, transfer.energy.temperature_c});
        }
        if (const auto& ratio = transfer.energy.heat_ratio) {
            if (delivered.heat_ratio && *delivered.heat_ratio != *ratio) {
                run_.findings.add(
                    {kHeatRatioContradictory,
                     base::Severity::Error,
                     {{"value", base::formatNumber(*ratio)}, {"expected", base::formatNumber(*delivered.heat_ratio)}},
                     enterpriseField(slot, "enterprise_id")});
            }
            delivered.heat_ratio = delivered.heat_ratio.value_or(*ratio);
        }
    }

    void collectPurchases() {
        for (const ParkTransfer& transfer : transfers_) {
            if (transfer.direction == Direction::Export || table_.find(transfer.buyer) == nullptr) {
                continue;
            }
            Seller& buyer = sellers_[slotOf(transfer.buyer)];
            const double amount = transfer.energy.amount;
            if (transfer.energy.is_cooling_by_factor) {
                buyer.fixed_net_co2e += amount * *transfer.energy.stated_factor;
                continue;
            }
            const auto product = static_cast<std::size_t>(transfer.energy.product);
            Purchases& purchases = buyer.bought[product];
            purchases.amount += amount;
            if (transfer.direction == Direction::Import) {
                purchases.co2e.constant += amount * locationFactor(transfer, factors_).value;
            } else {
                purchases.co2e.terms.push_back({unknown(slotOf(transfer.seller), product), transfer.pooledAmount()});
            }
        }
    }

    void writeForms(std::size_t slot, std::vector<LinearForm>& forms) {
        const Seller& seller = sellers_[slot];
        LinearForm pool;
        pool.constant = seller.own_emissions;
        const bool plant = sectorOf(enterpriseOf(slot)) == Sector::EnergyIndustries;
        if (plant) {
            pool.constant += seller.fixed_net_co2e;
        }
        Delivered split = table_.all()[slot].delivered;
        for (std::size_t product = 0; product < kProducts; ++product) {
            if (seller.resells(product)) {
                const double energy = std::max(seller.bought[product].amount, seller.delivered[product]);
                spread(slot, product, seller.bought[product].co2e, 1.0, energy, forms);
                table_.all()[slot].products[product].resold = true;
                (product == kHeat ? split.heat_gj : split.electricity_mwh) = 0.0;
            } else if (plant) {
                addScaled(pool, seller.bought[product].co2e, 1.0);
            }
        }
        const auto share = heatShare(split, run_.snapshot.park);
        if (!share) {
            reportNoShare(slot);
            return;
        }
        table_.all()[slot].heat_share = *share;
        if (split.heat_gj > 0.0) {
            spread(slot, kHeat, pool, *share, split.heat_gj, forms);
        }
        if (split.electricity_mwh > 0.0) {
            spread(slot, kElectricity, pool, 1.0 - *share, split.electricity_mwh, forms);
        }
    }

    void spread(std::size_t slot, std::size_t product, const LinearForm& emissions, double share, double energy,
                std::vector<LinearForm>& forms) {
        ProductFactor& factor = table_.all()[slot].products[product];
        factor.share = share;
        factor.energy = energy;
        addScaled(forms[unknown(slot, product)], emissions, share / energy);
    }

    void reportNoShare(std::size_t slot) {
        const std::string id = enterpriseOf(slot).id.str();
        const bool by_ratio = run_.snapshot.park.chp_allocation == domain::ChpAllocation::HeatRatio;
        run_.findings.add({by_ratio ? kHeatRatioMissing : kHeatTemperatureMissing,
                           base::Severity::Error,
                           {{"value", id}},
                           enterpriseField(slot, "enterprise_id")});
    }

    void reportLoop(const FormSolution& solution) {
        if (solution.undetermined.empty()) {
            return;
        }
        std::string names;
        std::size_t last_slot = sellers_.size();
        for (const std::size_t index : solution.undetermined) {
            const std::size_t slot = index / kProducts;
            if (slot != last_slot) {
                names += (names.empty() ? "" : ", ") + enterpriseOf(slot).id.str();
            }
            last_slot = slot;
        }
        run_.findings.add({kSupplierLoop,
                           base::Severity::Error,
                           {{"value", names}},
                           enterpriseField(solution.undetermined.front() / kProducts, "enterprise_id")});
    }

    void reportImplausible(std::size_t slot, std::size_t product) {
        const double factor = table_.all()[slot].products[product].value;
        if (factor > kPlausibleMaximum[product]) {
            run_.findings.add({kSupplierFactorImplausible,
                               base::Severity::Warning,
                               {{"value", enterpriseOf(slot).id.str()},
                                {"factor", base::formatNumber(factor)},
                                {"unit", std::string("tCO2e/") + unitOf(static_cast<Product>(product))},
                                {"expected", base::formatNumber(kPlausibleMaximum[product])}},
                               enterpriseField(slot, "enterprise_id")});
        }
    }

    const RunState& run_;
    const ActivityTotals& activities_;
    const std::vector<ParkTransfer>& transfers_;
    const ParkFactors& factors_;
    SupplierFactorTable table_;
    std::vector<Seller> sellers_;
};

} // namespace

void SupplierFactorTable::add(SupplierFactors supplier) {
    slot_[supplier.enterprise] = static_cast<std::ptrdiff_t>(suppliers_.size());
    suppliers_.push_back(std::move(supplier));
}

const SupplierFactors* SupplierFactorTable::find(std::size_t enterprise) const {
    const std::ptrdiff_t slot = slot_[enterprise];
    return slot < 0 ? nullptr : &suppliers_[static_cast<std::size_t>(slot)];
}

double SupplierFactorTable::soldCo2e(const ParkTransfer& transfer) const {
    if (transfer.energy.is_cooling_by_factor) {
        return transfer.energy.amount * *transfer.energy.stated_factor;
    }
    return transfer.pooledAmount() * find(transfer.seller)->of(transfer.energy.product).value;
}

SupplierFactorTable supplierFactors(const RunState& run, const ActivityTotals& activities,
                                    const std::vector<ParkTransfer>& transfers, const ParkFactors& factors) {
    return SupplierSolver(run, activities, transfers, factors).solve();
}

} // namespace parkcarbon::engine::inventory
