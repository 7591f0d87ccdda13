#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(DuplicateEnterprises, OneNameInTwoSpellingsIsAskedAbout) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"name_zh", "临江万林（安徽）胶合板有限公司"}})
        .enterprise("E2", {{"name_zh", "临江万林(安徽)胶合板 有限责任公司"}})
        .enterprise("E3", {{"name_zh", "临江万林木业有限公司"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kEnterpriseRepeated), "enterprises/E2/name_zh");
    EXPECT_EQ(argumentOf(findings, kEnterpriseRepeated, "other"), "E1");
}

TEST(DuplicateEnterprises, TwoValidCodesProveTwoLegalPersonsUnlessTheNameIsTheSame) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"name_zh", "万林有限公司"}, {"credit_code", "91341599MA9X00011M"}})
        .enterprise("E2", {{"name_zh", "万林股份有限公司"}, {"credit_code", "91341599MA9X0002XD"}});
    EXPECT_EQ(count(findingsOf(project), kEnterpriseRepeated), 0U);
    project.enterprise("E3", {{"name_zh", "万林有限公司"}, {"credit_code", "91341599MA9X00038D"}});
    EXPECT_EQ(placeOf(findingsOf(project), kEnterpriseRepeated), "enterprises/E3/name_zh");
}

TEST(DuplicateEnterprises, ASuccessorMayBearTheName) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"name_zh", "东方胶合板厂"}, {"left", "2023-06-30"}})
        .enterprise("E2", {{"name_zh", "东方胶合板厂"}, {"joined", "2024-01-01"}});
    EXPECT_EQ(count(findingsOf(project), kEnterpriseRepeated), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
