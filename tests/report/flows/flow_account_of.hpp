#pragma once

#include "support/snapshot_builder.hpp"

#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/engine/flows/flow_book.hpp>
#include <parkcarbon/reference/library.hpp>

#include <stdexcept>
#include <string_view>

namespace parkcarbon::report {

/// A park and the flow analysis of one of its years.
struct FlowAccountOf {
    FlowAccountOf(const test_support::SnapshotBuilder& builder, int year) : snapshot(builder.build()) {
        engine::flows::FlowOptions options;
        options.period = base::Period::year(year);
        account = engine::flows::flowAccount(snapshot, **reference::Library::shipped(), options).value();
    }

    std::uint32_t layer(std::string_view id) const {
        const auto& layers = account.project.system.layers;
        for (std::uint32_t index = 0; index < layers.size(); ++index) {
            if (layers[index].id == id) {
                return index;
            }
        }
        throw std::invalid_argument("no such layer");
    }
    engine::flows::FlowBook::Covariances covariances() const {
        return [this](const std::vector<engine::flows::Total>& totals) {
            return engine::flows::totalsCovariance(account.project.system, totals);
        };
    }

    domain::ProjectSnapshot snapshot;
    engine::flows::FlowAccount account;
};

} // namespace parkcarbon::report
