#include "transfers.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

using Direction = ParkTransfer::Direction;
using domain::Contract;

base::Location transferField(const domain::EnergyTransfer& transfer, const std::string& field) {
    base::Location where = fieldOf("energy_transfers", transfer.id.str(), field);
    where.file = transfer.origin.file;
    where.sheet = transfer.origin.sheet;
    where.row = transfer.origin.row;
    return where;
}

/// One end of a transfer, seen from the park.
struct TransferEnd {
    enum class Place : std::uint8_t { Inside, Outside, Unknown, NotMember };
    Place place = Place::Outside;
    std::size_t enterprise = 0;
};

class TransferSorter {
public:
    TransferSorter(const RunState& run, std::vector<UnmatchedTransfer>& unmatched) : run_(run), unmatched_(unmatched) {}

    std::vector<ParkTransfer> sort() {
        std::vector<ParkTransfer> sorted;
        for (const domain::EnergyTransfer& transfer : run_.snapshot.energy_transfers) {
            if (!run_.options.period.contains(transfer.period)) {
                continue;
            }
            const TransferEnd from = endOf(transfer.from, transfer.period);
            const TransferEnd to = endOf(transfer.to, transfer.period);
            const bool from_stands = reportEnd(transfer, from, transfer.from, "from_id");
            const bool to_stands = reportEnd(transfer, to, transfer.to, "to_id");
            const bool concerns_park =
                from.place == TransferEnd::Place::Inside || to.place == TransferEnd::Place::Inside;
            if (from_stands && to_stands && concerns_park) {
                add(transfer, from, to, sorted);
            }
        }
        return sorted;
    }

private:
    TransferEnd endOf(const domain::Party& party, base::Period period) const {
        if (party.kind() != domain::Party::Kind::Enterprise) {
            return {};
        }
        const auto enterprise = run_.boundary.find(party.name());
        if (!enterprise) {
            return {TransferEnd::Place::Unknown, 0};
        }
        if (!run_.boundary.isInside(*enterprise)) {
            return {TransferEnd::Place::Outside, *enterprise};
        }
        const bool member = run_.boundary.isMember(*enterprise, period);
        return {member ? TransferEnd::Place::Inside : TransferEnd::Place::NotMember, *enterprise};
    }

    bool reportEnd(const domain::EnergyTransfer& transfer, const TransferEnd& end, const domain::Party& party,
                   const std::string& field) {
        if (end.place == TransferEnd::Place::Unknown) {
            unmatched_.push_back(
                {transfer.id.str(), transfer.from.str(), transfer.to.str(), std::string(kTransferPartyUnknown.name)});
            run_.findings.add({kTransferPartyUnknown,
                               base::Severity::Error,
                               {{"value", party.str()}},
                               transferField(transfer, field)});
            return false;
        }
        if (end.place == TransferEnd::Place::NotMember) {
            const domain::Enterprise& record = run_.snapshot.enterprises[end.enterprise];
            unmatched_.push_back({transfer.id.str(), transfer.from.str(), transfer.to.str(),
                                  std::string(kTransferOutsideMembership.name)});
            run_.findings.add({kTransferOutsideMembership,
                               base::Severity::Error,
                               {{"value", transfer.period.str()},
                                {"enterprise", party.str()},
                                {"joined", record.joined ? base::formatDate(*record.joined) : "-"},
                                {"left", record.left ? base::formatDate(*record.left) : "-"}},
                               transferField(transfer, field)});
            return false;
        }
        return true;
    }

    void add(const domain::EnergyTransfer& transfer, const TransferEnd& from, const TransferEnd& to,
             std::vector<ParkTransfer>& sorted) {
        ParkTransfer result;
        result.record = &transfer;
        result.energy = energyAmount(transfer, run_.library);
        for (const RecipeIssue& issue : result.energy.issues) {
            run_.findings.add({issue.code, issue.severity, issue.arguments, transferField(transfer, issue.field)});
        }
        if (!result.energy.usable) {
            return;
        }
        const bool from_inside = from.place == TransferEnd::Place::Inside;
        const bool to_inside = to.place == TransferEnd::Place::Inside;
        result.direction = from_inside && to_inside ? Direction::Internal
                           : from_inside            ? Direction::Export
                                                    : Direction::Import;
        result.seller = from.enterprise;
        result.buyer = to.enterprise;
        reportUnusedFactor(result);
        reportMissingProof(result);
        sorted.push_back(std::move(result));
    }

    /// A stated factor belongs to an outside supplier, a contract, or cooling; inside the park sellers have their own.
    void reportUnusedFactor(const ParkTransfer& transfer) {
        if (!transfer.energy.stated_factor || transfer.energy.is_cooling_by_factor) {
            return;
        }
        const bool plain_grid =
            transfer.record->from.kind() == domain::Party::Kind::Grid && transfer.record->contract == Contract::None;
        if (transfer.direction != Direction::Import || plain_grid) {
            run_.findings.add({kFactorIgnored,
                               base::Severity::Warning,
                               {{"value", transfer.record->id.str()}},
                               transferField(*transfer.record, "parameters")});
        }
    }

    void reportMissingProof(const ParkTransfer& transfer) {
        if (transfer.direction == Direction::Import && transfer.record->contract != Contract::None &&
            transfer.record->evidence_ref.empty()) {
            run_.findings.add({kGreenPowerWithoutProof,
                               base::Severity::Warning,
                               {{"value", transfer.record->id.str()}},
                               transferField(*transfer.record, "evidence_ref")});
        }
    }

    const RunState& run_;
    std::vector<UnmatchedTransfer>& unmatched_;
};

CrossingFactor tableFactor(const std::optional<reference::GridFactorChoice>& choice, std::string name) {
    if (!choice) {
        return {0.0, std::move(name), reference::Status::Unconfirmed, "", ""};
    }
    return {choice->factor.tco2_per_mwh, std::move(name), choice->factor.status, choice->factor.source,
            choice->factor.name_zh + " " + std::to_string(choice->factor.data_year)};
}

CrossingFactor statedFactor(double value, std::string name) {
    return {value, std::move(name), reference::Status::User, "", ""};
}

CrossingFactor defaultFactor(Product product, const ParkFactors& factors) {
    if (product == Product::Electricity) {
        return tableFactor(factors.grid, "grid_factor");
    }
    return {factors.heat.value, "heat_factor", factors.heat.status, factors.heat.source, "purchased_heat"};
}

bool fromGrid(const ParkTransfer& transfer) {
    return transfer.record->from.kind() == domain::Party::Kind::Grid;
}

bool statesLocationFactor(const ParkTransfer& transfer) {
    return transfer.energy.stated_factor && (!fromGrid(transfer) || transfer.energy.is_cooling_by_factor);
}

bool provenContract(const ParkTransfer& transfer) {
    return transfer.record->contract != Contract::None && !transfer.record->evidence_ref.empty();
}

/// An outside supplier's own factor, without a contract that would need proof.
bool statesMarketFactor(const ParkTransfer& transfer) {
    return transfer.energy.stated_factor && !fromGrid(transfer) && transfer.record->contract == Contract::None;
}

} // namespace

std::vector<ParkTransfer> parkTransfers(const RunState& run, std::vector<UnmatchedTransfer>& unmatched) {
    return TransferSorter(run, unmatched).sort();
}

ElectricityFactorNeeds electricityFactorNeeds(const std::vector<ParkTransfer>& transfers) {
    ElectricityFactorNeeds needs;
    for (const ParkTransfer& transfer : transfers) {
        if (transfer.energy.product != Product::Electricity || transfer.direction == Direction::Internal) {
            continue;
        }
        const bool import = transfer.direction == Direction::Import;
        needs.grid = needs.grid || !import || !statesLocationFactor(transfer);
        needs.residual = needs.residual || (import && !provenContract(transfer) && !statesMarketFactor(transfer));
    }
    return needs;
}

CrossingFactor locationFactor(const ParkTransfer& transfer, const ParkFactors& factors) {
    if (statesLocationFactor(transfer)) {
        return statedFactor(*transfer.energy.stated_factor, "supplier_factor");
    }
    return defaultFactor(transfer.energy.product, factors);
}

CrossingFactor marketFactor(const ParkTransfer& transfer, const ParkFactors& factors) {
    if (transfer.energy.product != Product::Electricity || transfer.energy.is_cooling_by_factor) {
        return locationFactor(transfer, factors);
    }
    if (provenContract(transfer)) {
        return statedFactor(transfer.energy.stated_factor.value_or(0.0), "contract_factor");
    }
    if (statesMarketFactor(transfer)) {
        return statedFactor(*transfer.energy.stated_factor, "supplier_factor");
    }
    return factors.residual ? tableFactor(factors.residual, "residual_factor")
                            : tableFactor(factors.grid, "grid_factor");
}

CrossingFactor creditFactor(const ParkTransfer& transfer, const ParkFactors& factors) {
    if (transfer.energy.is_cooling_by_factor) {
        return statedFactor(*transfer.energy.stated_factor, "supplier_factor");
    }
    return defaultFactor(transfer.energy.product, factors);
}

} // namespace parkcarbon::engine::inventory
