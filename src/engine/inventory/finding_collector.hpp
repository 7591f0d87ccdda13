#pragma once

#include <parkcarbon/base/finding.hpp>

#include <cstdint>
#include <map>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// Findings with a limit per code, so that a file with 10^6 bad rows does not become 10^6 findings.
class FindingCollector {
public:
    static constexpr std::int64_t kPerCode = 1000;

    /// True while findings of the code are still kept; counts the finding either way. Ask before building an expensive
    /// one.
    bool wants(base::Code code) { return ++counts_[code.name] <= kPerCode; }
    void keep(base::Finding finding) { kept_.push_back(std::move(finding)); }
    void add(base::Finding finding) {
        if (wants(finding.code)) {
            keep(std::move(finding));
        }
    }
    bool empty() const { return kept_.empty(); }
    /// All findings, and one MORE_FINDINGS for each code that went over the limit.
    base::Findings take();

private:
    std::map<std::string_view, std::int64_t> counts_;
    base::Findings kept_;
};

} // namespace parkcarbon::engine::inventory
