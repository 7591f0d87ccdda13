#include <parkcarbon/services/judged_findings.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace parkcarbon::services {
namespace {

/// Dismissals by code: a park may have a hundred thousand findings, and the evidence of nearly all is nobody's
/// question.
using DismissalsByCode = std::unordered_multimap<std::string_view, const domain::Dismissal*>;

const domain::Dismissal* dismissalOf(const base::Finding& finding, const DismissalsByCode& dismissals) {
    const auto [first, last] = dismissals.equal_range(finding.code.name);
    const auto found =
        std::find_if(first, last, [&](const auto& entry) { return domain::answers(*entry.second, finding); });
    return found == last ? nullptr : found->second;
}

} // namespace

JudgedFindings applyDismissals(base::Findings findings, const std::vector<domain::Dismissal>& dismissals) {
    if (dismissals.empty()) {
        return {std::move(findings), {}};
    }
    DismissalsByCode by_code;
    for (const domain::Dismissal& dismissal : dismissals) {
        by_code.emplace(dismissal.code, &dismissal);
    }
    JudgedFindings judged;
    for (base::Finding& finding : findings) {
        if (const domain::Dismissal* const dismissal = dismissalOf(finding, by_code)) {
            judged.dismissed.push_back({std::move(finding), *dismissal});
        } else {
            judged.open.push_back(std::move(finding));
        }
    }
    return judged;
}

} // namespace parkcarbon::services
