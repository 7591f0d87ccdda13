#pragma once

#include "ui/models/flow_figures.hpp"
#include "ui/models/flow_words.hpp"

#include <QString>

#include <cstdint>

namespace parkcarbon::ui {

/// What the global test says of all measurements together, in plain words with χ², degrees of freedom and p.
QString flowVerdict(const engine::flows::FlowAccount& account, const FlowWords& words);

/// Why a flow is suspect in a layer, or what else is known of it: the statement, the balanced amount, the amount
/// without the statement, the test and the balances that it is part of with their residuals. Rich text.
QString flowEvidence(const engine::flows::FlowAccount& account, const FlowWords& words, std::uint32_t flow,
                     std::uint32_t layer);

/// `1. F25025 · WNET → E26: tap water ▼ z 7.3`.
QString suspectTitle(const engine::flows::FlowAccount& account, const FlowWords& words, const FlowSuspect& suspect,
                     std::size_t place);

} // namespace parkcarbon::ui
