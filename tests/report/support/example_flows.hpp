#pragma once

#include "section_test.hpp"
#include "support/snapshot_builder.hpp"

#include <parkcarbon/services/report_flows.hpp>

#include <memory>

namespace parkcarbon::report {

/// A small park in 2022 with flows of goods, water and energy, a coal boiler, heat to pass on and prices; `water_meter`
/// is what the meter of E3 says of about 100 m³. One flow of goods has no amount.
test_support::SnapshotBuilder flowPark(const char* water_meter = "100");

/// Sections on the flows of such a park.
class FlowSectionTest : public SectionTest {
protected:
    /// Computes what a report needs; the engine's results are what sections must show.
    void take(const test_support::SnapshotBuilder& builder);

    const engine::flows::FlowReview& review() const { return *report_flows_.review; }
    const engine::flows::FlowAccount& account() const { return *report_flows_.review->account; }
    std::uint32_t layer(std::string_view id) const;
    std::uint32_t flow(std::string_view id) const;
    const charts::SankeySpec& diagram(const Document& document, std::string_view id) const;

    services::ReportFlows report_flows_;
};

} // namespace parkcarbon::report
