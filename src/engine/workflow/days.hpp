#pragma once

#include <parkcarbon/base/date.hpp>

#include <chrono>

namespace parkcarbon::engine::workflow {

/// Days from one date to another; negative when `to` is the earlier.
inline int daysBetween(base::Date from, base::Date to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}
inline base::Date daysAfter(base::Date date, int days) {
    return base::Date(std::chrono::sys_days(date) + std::chrono::days(days));
}

} // namespace parkcarbon::engine::workflow
