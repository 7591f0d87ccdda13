#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/data_checks.hpp>

#include <support/snapshot_builder.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {

base::Findings findingsOf(const test_support::SnapshotBuilder& project) {
    const auto library = reference::Library::shipped();
    EXPECT_TRUE(library);
    return checkData(project.build(), **library);
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

std::string placeOf(const base::Findings& findings, base::Code code) {
    const base::Finding* const finding = only(findings, code);
    return finding == nullptr ? std::string()
                              : finding->where.table + "/" + finding->where.record_id + "/" + finding->where.field;
}

} // namespace parkcarbon::engine::checks
