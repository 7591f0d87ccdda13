#pragma once

#include <chrono>
#include <string>

namespace parkcarbon::base {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Source of the time of day, so that tests and reproducible documents can fix it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(Timestamp time) : time_(time) {}
    Timestamp now() const override { return time_; }

private:
    Timestamp time_;
};

std::string formatTimestamp(Timestamp time); ///< UTC, `2025-07-31T08:00:00.000Z`

} // namespace parkcarbon::base
