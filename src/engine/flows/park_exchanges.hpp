#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/flows/embodied_carbon.hpp>
#include <parkcarbon/engine/flows/flow_book.hpp>
#include <parkcarbon/engine/flows/material_flow_cost.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::engine::flows {

/// The exchanges of the park's enterprises with their direct emissions and the factors of the inventory: goods by mass,
/// water with 1 t per m³, energy with the suppliers' own factors and, from outside, those of the location view. What
/// goes to an enterprise that treats waste or waste water is a service to its sender. Fuels are not among them: what
/// they emit is the burner's direct emission. Flows of unknown amount and those with nature carry nothing; a party
/// whose sales are of unknown amount keeps its burden. `flows` are the project's, in the order of the book's system.
ExchangeNetwork parkExchanges(const FlowBook& book, const domain::ProjectSnapshot& snapshot,
                              const inventory::Inventory& inventory, const std::vector<ProjectFlow>& flows);

/// The cost network of the layer value, with one material, goods: what is paid for goods that come in from outside is
/// material cost, for energy energy cost, for anything else system cost; goods that leave to nature or to treatment are
/// losses, other goods that leave are products. The names of the centres, and nothing without any cost.
std::optional<std::pair<std::vector<std::string>, CostNetwork>> parkCosts(const FlowBook& book,
                                                                          const domain::ProjectSnapshot& snapshot);

} // namespace parkcarbon::engine::flows
