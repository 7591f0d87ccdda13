#include "checks_fixture.hpp"

#include <parkcarbon/domain/credit_code.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// A credit code whose own check digit is right, whatever organisation code stands within.
std::string creditCodeOf(const std::string& organisation_code) {
    const std::string first = "91341599" + organisation_code;
    return first + domain::creditCodeCheckDigit(first);
}

base::Findings findingsOfCode(const std::string& organisation_code) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"credit_code", creditCodeOf(organisation_code)}});
    return findingsOf(project);
}

TEST(OrganisationCodes, TheSecondCheckDigitMustBeRight) {
    const base::Findings findings = findingsOfCode("192203822");
    EXPECT_EQ(placeOf(findings, kOrganisationCodeWrong), "enterprises/E1/credit_code");
    EXPECT_EQ(argumentOf(findings, kOrganisationCodeWrong, "value"), "192203822");
    EXPECT_EQ(argumentOf(findings, kOrganisationCodeWrong, "expected"), "1");
}

/// D2143569-X is the example of GB 11714-1997; 19220382-1 stands in a published business licence.
TEST(OrganisationCodes, PublishedCodesAreRight) {
    for (const char* code : {"D2143569X", "192203821"}) {
        EXPECT_EQ(count(findingsOfCode(code), kOrganisationCodeWrong), 0U) << code;
    }
}

} // namespace
} // namespace parkcarbon::engine::checks
