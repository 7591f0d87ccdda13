#pragma once

#include <parkcarbon/base/run_context.hpp>

#include <cstddef>
#include <functional>
#include <string_view>

namespace parkcarbon::engine::numerics {

/// As many workers as asked for, or as the machine has for 0; never more than there are tasks, at least 1.
unsigned workersFor(unsigned asked, std::size_t tasks);

/// Calls task(worker, index) for every index below `tasks`, in no particular order, from `workers` threads (the caller
/// is worker 0). A task must not depend on which worker runs it, except for scratch memory of its own. The first
/// exception of a task is thrown on after all workers have ended. False when cancelled, checked before each task.
bool parallelFor(std::size_t tasks, unsigned workers, const base::RunContext& context, std::string_view phase,
                 const std::function<void(unsigned worker, std::size_t index)>& task);

} // namespace parkcarbon::engine::numerics
