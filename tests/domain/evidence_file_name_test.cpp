#include <parkcarbon/domain/evidence_file_name.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

std::string nameOf(const std::string& file_name, const std::string& id = "V1") {
    Evidence evidence;
    evidence.id = EvidenceId(id);
    evidence.file_name = file_name;
    return safeFileName(evidence);
}

TEST(EvidenceFileName, AnOrdinaryNameStaysAsItIs) {
    EXPECT_EQ(nameOf("批复 2026.pdf"), "批复 2026.pdf");
}

TEST(EvidenceFileName, ANameNeverLeavesItsFolderAndNeverHides) {
    EXPECT_EQ(nameOf("../../etc/passwd"), "passwd");
    EXPECT_EQ(nameOf("C:\\temp\\a.pdf"), "a.pdf");
    EXPECT_EQ(nameOf(".bashrc"), "bashrc");
    EXPECT_EQ(nameOf("a:b?.txt"), "a_b_.txt");
    EXPECT_EQ(nameOf("a\nb"), "a_b");
    EXPECT_EQ(nameOf("x. . "), "x");
}

TEST(EvidenceFileName, WithoutANameTheIdStands) {
    EXPECT_EQ(nameOf("..", "V7"), "V7");
    EXPECT_EQ(nameOf("", "a/V7"), "V7");
    EXPECT_EQ(nameOf("", "/"), "evidence");
}

TEST(EvidenceFileName, ALongNameIsCutBetweenCharactersAndKeepsItsExtension) {
    std::string name;
    for (int number = 0; number < 100; ++number) {
        name += "证";
    }
    const std::string cut = nameOf(name + ".pdf");
    EXPECT_LE(cut.size(), 120U);
    EXPECT_EQ(cut.substr(cut.size() - 4), ".pdf");
    EXPECT_EQ((cut.size() - 4) % 3, 0U) << "whole characters";
    EXPECT_EQ(nameOf(name).size(), 120U);
}

} // namespace
} // namespace parkcarbon::domain
