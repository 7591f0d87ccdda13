#include "finding_collector.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::inventory {

base::Findings FindingCollector::take() {
    for (const auto& [code, count] : counts_) {
        if (count > kPerCode) {
            const auto first = std::find_if(kept_.begin(), kept_.end(), [&, name = code](const auto& finding) {
                return finding.code.name == name;
            });
            kept_.push_back({kMoreFindings,
                             first->severity,
                             {{"value", std::string(code)}, {"count", std::to_string(count - kPerCode)}},
                             {}});
        }
    }
    counts_.clear();
    return std::move(kept_);
}

} // namespace parkcarbon::engine::inventory
