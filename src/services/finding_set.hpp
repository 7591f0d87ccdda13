#pragma once

#include <parkcarbon/domain/dismissal.hpp>

#include <string>
#include <unordered_set>

namespace parkcarbon::services {

/// Tells whether a finding has been met before: the same thing about the same place is one finding, whoever found it.
class FindingSet {
public:
    FindingSet() = default;
    explicit FindingSet(const base::Findings& findings) {
        for (const base::Finding& finding : findings) {
            add(finding);
        }
    }

    bool add(const base::Finding& finding) { return known_.insert(domain::evidenceOf(finding)).second; } ///< true = new

private:
    std::unordered_set<std::string> known_;
};

} // namespace parkcarbon::services
