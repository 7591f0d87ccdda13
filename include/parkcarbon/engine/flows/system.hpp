#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/flow_system.hpp>

/// Material, energy, water and carbon flow analysis: balances, data reconciliation and what they say about the data
/// (Brunner & Rechberger, Practical Handbook of MFA; Cencic 2016; Narasimhan & Jordache 2000; VDI 2048).
/// docs/methods/flows.md.
namespace parkcarbon::engine::flows {

using domain::flows::Correlation;
using domain::flows::Datum;
using domain::flows::Flow;
using domain::flows::FlowQuantity;
using domain::flows::Layer;
using domain::flows::LayerKind;
using domain::flows::Measurement;
using domain::flows::Node;
using domain::flows::NodeKind;
using domain::flows::QuantityKind;
using domain::flows::Relation;
using domain::flows::Stock;
using domain::flows::System;
using domain::flows::Tolerance;
using domain::flows::TransferCoefficient;
using domain::flows::VariableRef;

inline constexpr base::Code kSystemInvalid{"FLOW_SYSTEM_INVALID"};

/// Errors: FLOW_SYSTEM_INVALID {subject, value, expected} for an index out of range, a number that is not finite, a
/// negative sd, two entries for one variable, a correlation outside −1…1 or with something unmeasured or exact, and
/// correlations that no covariance matrix can have.
base::Result<void> validate(const System& system);

} // namespace parkcarbon::engine::flows
