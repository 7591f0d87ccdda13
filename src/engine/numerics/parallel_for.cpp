#include "parallel_for.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace parkcarbon::engine::numerics {

unsigned workersFor(unsigned asked, std::size_t tasks) {
    constexpr std::size_t kMost = 256;
    const std::size_t wanted = asked == 0 ? std::thread::hardware_concurrency() : asked;
    return static_cast<unsigned>(std::clamp<std::size_t>(std::min(wanted, tasks), 1, kMost));
}

bool parallelFor(std::size_t tasks, unsigned workers, const base::RunContext& context, std::string_view phase,
                 const std::function<void(unsigned worker, std::size_t index)>& task) {
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    std::mutex failure_guard;
    std::exception_ptr failure;
    const auto work = [&](unsigned worker) {
        try {
            for (std::size_t index = next++; index < tasks && !stopped; index = next++) {
                if (context.cancelled()) {
                    stopped = true;
                    return;
                }
                task(worker, index);
                if (worker == 0) {
                    context.progress(phase, static_cast<double>(index + 1) / static_cast<double>(tasks));
                }
            }
        } catch (...) {
            const std::lock_guard lock(failure_guard);
            failure = failure ? failure : std::current_exception();
            stopped = true;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned worker = 1; worker < workers; ++worker) {
            threads.emplace_back(work, worker);
        }
        work(0);
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
    return !stopped;
}

} // namespace parkcarbon::engine::numerics
