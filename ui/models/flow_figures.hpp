#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/engine/flows/flow_account.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// One flow in one layer, as stated and as balanced; amounts in the layer's unit.
struct FlowFigures {
    std::uint32_t flow = 0;
    engine::flows::Datum stated;
    bool has_own_sigma = false;  ///< stated as a mass of its own, not as a share of goods: its sigma can be tried out
    std::optional<double> value; ///< balanced; nothing where it is not determined
    std::optional<double> sd;
    std::optional<double> change; ///< balanced − stated as a part of the stated amount
    std::optional<double> z;
    engine::flows::VariableClass variable_class = engine::flows::VariableClass::Unobservable;
    std::size_t asked = 0;   ///< place among the suspects to ask about, from 1; 0 = none of them
    bool over_limit = false; ///< z above the limit; not itself asked about = drawn along by another wrong number
    bool too_high = false;   ///< stated above what the others say
    bool is_what_if = false; ///< its sigma is one tried out by hand

    bool isMarked() const { return asked > 0 || over_limit; }
};

/// A measurement to ask an enterprise about.
struct FlowSuspect {
    engine::flows::VariableRef variable;
    std::optional<std::uint32_t> flow; ///< nothing for a stock
    double z = 0.0;
    std::optional<double> limit;
    std::optional<double> value_without; ///< what the others give it; nothing when they do not determine it
    std::optional<double> sd_without;
};

/// A wrong number drags its neighbours over the limit; those to ask about are the ones that serial elimination finds,
/// in its order, or all over the limit where it had nothing to do.
std::vector<FlowSuspect> flowSuspects(const engine::flows::FlowAccount& account);

/// Every flow that carries something in the layer, in the order of the system.
std::vector<FlowFigures> flowFigures(const engine::flows::FlowAccount& account, std::uint32_t layer,
                                     const std::vector<engine::flows::SigmaOverride>& what_if = {});

/// The drafted question about a suspect; nullptr when the project has dismissed it.
const base::Finding* questionAbout(const engine::flows::FlowAccount& account, const FlowSuspect& suspect);

/// Half of the 95 % interval in % of the value; nothing for a value of zero.
std::optional<double> halfWidthPct(double value, double sd);

} // namespace parkcarbon::ui
