#include <parkcarbon/engine/inventory/data_basis.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr std::array<std::string_view, 2> kDataBasisWords = {"raw", "reconciled"};

} // namespace

std::string_view dataBasisWord(DataBasis basis) {
    return kDataBasisWords[static_cast<std::size_t>(basis)];
}

std::optional<DataBasis> dataBasisFromWord(std::string_view word) {
    const auto* const found = std::find(kDataBasisWords.begin(), kDataBasisWords.end(), word);
    return found == kDataBasisWords.end() ? std::nullopt
                                          : std::optional(static_cast<DataBasis>(found - kDataBasisWords.begin()));
}

domain::ProjectSnapshot withAmounts(const domain::ProjectSnapshot& snapshot, const ReconciledAmounts& amounts) {
    domain::ProjectSnapshot changed = snapshot;
    if (!amounts.activities.empty()) {
        auto columns = std::make_shared<domain::ActivityColumns>(*snapshot.activities);
        for (std::size_t row = 0; row < columns->size(); ++row) {
            const auto ratio = amounts.activities.find(columns->id->at(row));
            columns->quantity[row] *= ratio == amounts.activities.end() ? 1.0 : ratio->second;
        }
        changed.activities = std::move(columns);
    }
    for (domain::EnergyTransfer& transfer : changed.energy_transfers) {
        const auto ratio = amounts.transfers.find(transfer.id.str());
        if (ratio != amounts.transfers.end()) {
            const domain::Quantity& stated = transfer.quantity;
            transfer.quantity = *domain::Quantity::create(stated.value() * ratio->second, stated.unit());
        }
    }
    return changed;
}

} // namespace parkcarbon::engine::inventory
