#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/data_checks.hpp>

#include <support/snapshot_builder.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {

base::Findings findingsOf(const domain::ProjectSnapshot& snapshot) {
    const auto library = reference::Library::shipped();
    EXPECT_TRUE(library);
    return checkData(snapshot, **library);
}

base::Findings findingsOf(const test_support::SnapshotBuilder& project) {
    return findingsOf(project.build());
}

std::size_t count(const base::Findings& findings, base::Code code) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const base::Finding& finding) { return finding.code == code; }));
}

const base::Finding* only(const base::Findings& findings, base::Code code) {
    EXPECT_LE(count(findings, code), 1U) << code.name;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const base::Finding& finding) { return finding.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

std::vector<std::string> placesOf(const base::Findings& findings, base::Code code) {
    std::vector<std::string> places;
    for (const base::Finding& finding : findings) {
        if (finding.code == code) {
            places.push_back(finding.where.table + "/" + finding.where.record_id + "/" + finding.where.field);
        }
    }
    return places;
}

std::string placeOf(const base::Findings& findings, base::Code code) {
    const base::Finding* const finding = only(findings, code);
    return finding == nullptr ? std::string() : placesOf(findings, code).front();
}

std::string argumentOf(const base::Findings& findings, base::Code code, std::string_view name) {
    const base::Finding* const finding = only(findings, code);
    return finding == nullptr ? std::string() : std::string(finding->argument(name));
}

} // namespace parkcarbon::engine::checks
