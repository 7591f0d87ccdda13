#pragma once

#include <parkcarbon/base/code.hpp>

/// What the workbench finds about the list of steps and about the plan. Sentences: resources/messages/workflow.csv.
namespace parkcarbon::engine::workflow {

inline constexpr base::Code kStepCheckUnknown{"STEP_CHECK_UNKNOWN"};                   ///< {value, step}
inline constexpr base::Code kStepNumberRepeated{"STEP_NUMBER_REPEATED"};               ///< {value}
inline constexpr base::Code kStepPrerequisiteUnknown{"STEP_PREREQUISITE_UNKNOWN"};     ///< {value, step}
inline constexpr base::Code kStepPrerequisitesCircular{"STEP_PREREQUISITES_CIRCULAR"}; ///< {value}

inline constexpr base::Code kScheduleTaskUndated{"SCHEDULE_TASK_UNDATED"};          ///< {value}
inline constexpr base::Code kScheduleEndsBeforeStart{"SCHEDULE_ENDS_BEFORE_START"}; ///< {value, expected, task}
inline constexpr base::Code kScheduleOrderBroken{"SCHEDULE_ORDER_BROKEN"};          ///< {value, expected, task, other}

} // namespace parkcarbon::engine::workflow
