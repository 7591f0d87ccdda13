#pragma once

#include <parkcarbon/base/finding.hpp>

#include <cstdint>
#include <map>
#include <string_view>

namespace parkcarbon::exchange {

/// The findings of one file, at most so many of each code; `close` adds how many more there were. Long values are cut,
/// so that a hostile file cannot make a report larger than itself.
class FindingCollector {
public:
    FindingCollector(base::Findings& findings, std::size_t limit_per_code)
        : findings_(findings), limit_per_code_(limit_per_code) {}

    void add(base::Severity severity, base::Error error, base::Location where);
    void close(const base::Location& file);

private:
    base::Findings& findings_;
    std::size_t limit_per_code_;
    std::map<std::string_view, std::size_t> count_by_code_;
};

} // namespace parkcarbon::exchange
