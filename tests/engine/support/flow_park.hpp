#pragma once

#include "park_builder.hpp"

#include <parkcarbon/engine/flows/project_system.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::engine::test {

/// A row of flows.csv as people write it; the period is 2022 where not given.
struct FlowText {
    std::string_view id;
    std::string_view from;
    std::string_view to;
    std::string_view layer;
    std::optional<double> quantity;
    std::string_view unit = "t";
    std::optional<double> uncertainty_pct = 5.0;
    std::string_view material = "stuff";
    std::string_view period = "2022";
    domain::EvidenceClass evidence_class = domain::EvidenceClass::Measured;
};

/// A park with the tables of the flow analysis.
class FlowPark : public ParkBuilder {
public:
    FlowPark& enterprises(std::initializer_list<std::string_view> ids);
    FlowPark& flow(const FlowText& row);
    FlowPark& process(std::string_view id, std::string_view enterprise, bool balance = true,
                      std::optional<double> tolerance_pct = {});
    FlowPark& composition(std::string_view flow, std::string_view substance, double fraction, std::string_view unit,
                          std::optional<double> uncertainty_pct = 4.0);
    FlowPark& coefficient(std::string_view process, std::string_view layer, std::string_view flow, double value,
                          std::optional<double> uncertainty_pct = 10.0);

    domain::ProjectSnapshot snapshot() const;
    /// The flow system of 2022, or of another period; fails the test when there is none.
    flows::ProjectSystem system(std::string_view period = "2022") const;

private:
    std::vector<domain::Flow> flows_;
    std::vector<domain::Process> processes_;
    std::vector<domain::Composition> compositions_;
    std::vector<domain::TransferCoefficient> coefficients_;
};

/// Index of the flow with this id; fails the test when there is none.
std::uint32_t flowIndex(const flows::ProjectSystem& project, std::string_view id);
bool hasFlow(const flows::ProjectSystem& project, std::string_view id);
const flows::Node& nodeOf(const flows::ProjectSystem& project, std::string_view id);
/// What the flow states in the layer; nothing when it does not carry it.
std::optional<flows::FlowQuantity> quantityOf(const flows::ProjectSystem& project, std::string_view flow,
                                              std::string_view layer);
/// The stated mass; NaN when there is none.
double massOf(const flows::ProjectSystem& project, std::string_view flow, std::string_view layer);
double sdOf(const flows::ProjectSystem& project, std::string_view flow, std::string_view layer);
bool isBalanced(const flows::ProjectSystem& project, std::string_view node, std::string_view layer);

} // namespace parkcarbon::engine::test
