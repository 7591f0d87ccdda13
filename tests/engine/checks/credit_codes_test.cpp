#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(CreditCodes, OneCodeBelongsToOneLegalPerson) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"credit_code", "914403001922038216"}})
        .enterprise("E2")
        .enterprise("E3")
        .enterprise("E4", {{"credit_code", "914403001922038216"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kCreditCodeDuplicate), "enterprises/E4/credit_code");
    EXPECT_EQ(only(findings, kCreditCodeDuplicate)->argument("other"), "E1");
}

} // namespace
} // namespace parkcarbon::engine::checks
