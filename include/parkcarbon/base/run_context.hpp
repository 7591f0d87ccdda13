#pragma once

#include <functional>
#include <stop_token>
#include <string_view>
#include <utility>

namespace parkcarbon::base {

/// How a long calculation talks to whoever started it: progress out, cancellation in. Cheap to copy.
class RunContext {
public:
    /// Called with the name of the present phase and the fraction done, 0…1; may come from any thread.
    using ProgressHandler = std::function<void(std::string_view phase, double fraction)>;

    RunContext() = default;
    explicit RunContext(std::stop_token stop, ProgressHandler progress = {})
        : stop_(std::move(stop)), progress_(std::move(progress)) {}

    bool cancelled() const { return stop_.stop_requested(); }
    void progress(std::string_view phase, double fraction) const {
        if (progress_) {
            progress_(phase, fraction);
        }
    }

private:
    std::stop_token stop_;
    ProgressHandler progress_;
};

} // namespace parkcarbon::base
