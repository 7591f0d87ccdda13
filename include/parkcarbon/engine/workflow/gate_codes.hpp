#pragma once

#include <parkcarbon/base/code.hpp>

/// Why a score is held down, and what to do next. Sentences: resources/messages/workflow.csv.
namespace parkcarbon::engine::workflow {

inline constexpr base::Code kGatePrerequisite{"GATE_PREREQUISITE"};           ///< {items}
inline constexpr base::Code kGateChecksOpen{"GATE_CHECKS_OPEN"};              ///< {value}
inline constexpr base::Code kGateEvidenceMissing{"GATE_EVIDENCE_MISSING"};    ///< {}
inline constexpr base::Code kGateNotThirdParty{"GATE_NOT_THIRD_PARTY"};       ///< {}
inline constexpr base::Code kGateNotUpToDate{"GATE_NOT_UP_TO_DATE"};          ///< {}
inline constexpr base::Code kGateReasonMissing{"GATE_REASON_MISSING"};        ///< {}
inline constexpr base::Code kGateMeasuredShareLow{"GATE_MEASURED_SHARE_LOW"}; ///< {value, expected}

inline constexpr base::Code kNextStepOverdue{"NEXT_STEP_OVERDUE"};           ///< {step, value, days}
inline constexpr base::Code kNextEvidenceTampered{"NEXT_EVIDENCE_TAMPERED"}; ///< {step, value}
inline constexpr base::Code kNextEvidenceMissing{"NEXT_EVIDENCE_MISSING"};   ///< {step, value}
inline constexpr base::Code kNextAddEvidence{"NEXT_ADD_EVIDENCE"};           ///< {step}
inline constexpr base::Code kNextMarkDone{"NEXT_MARK_DONE"};                 ///< {step}

} // namespace parkcarbon::engine::workflow
