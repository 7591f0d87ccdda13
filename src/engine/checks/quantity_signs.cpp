#include "check.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

namespace parkcarbon::engine::checks {
namespace {

/// A negative amount is an error in every table: what flows back is a transfer of its own. Zero is a statement that may
/// well be true.
template <typename Where> void tellSign(double quantity, Where where, FindingWriter& findings) {
    const auto arguments = [&] { return base::Arguments{{"value", base::formatNumber(quantity)}}; };
    if (quantity < 0.0) {
        findings.addLazily(kQuantityNegative, base::Severity::Error, where, arguments);
    } else {
        findings.addLazily(kQuantityZero, base::Severity::Note, where, arguments);
    }
}

} // namespace

void checkQuantitySigns(const CheckInput& input, FindingWriter& findings) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        if (!(activities.quantity[row] > 0.0)) {
            tellSign(
                activities.quantity[row], [&] { return atActivity(activities, row, "quantity"); }, findings);
        }
    }
    for (const domain::EnergyTransfer& transfer : input.snapshot.energy_transfers) {
        if (!(transfer.quantity.value() > 0.0)) {
            tellSign(
                transfer.quantity.value(), [&] { return atTransfer(transfer, "quantity"); }, findings);
        }
    }
}

} // namespace parkcarbon::engine::checks
