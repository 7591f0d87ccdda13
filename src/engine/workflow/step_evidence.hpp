#pragma once

#include <parkcarbon/engine/workflow/check_input.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::workflow {

/// The documents of a step: those of the table `evidence` first, then what the step's row names beside them.
std::vector<EvidenceItem> evidenceOf(const CheckInput& input, int step);
/// Whether the step has a document that is neither missing nor altered.
bool hasValidEvidence(const CheckInput& input, int step);
bool isValid(const EvidenceItem& item);

} // namespace parkcarbon::engine::workflow
