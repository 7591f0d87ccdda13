#include "cli/command_line.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace parkcarbon::cli {
namespace {

class EvidenceCommandTest : public CommandLineTest {
protected:
    std::string bytesOf(const std::string& name) const {
        std::ifstream in(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

TEST_F(EvidenceCommandTest, ADocumentIsKeptAndComesOutAgain) {
    const std::string project = smallProject();
    write("批复.txt", "approved");
    const auto added = run({"evidence", project, "add", path("批复.txt"), "--step", "10", "--document-no", "31",
                            "--dated", "2026-08-28", "--json"})
                           .json();
    EXPECT_EQ(added["schema"], "parkcarbon.evidence/1");
    ASSERT_EQ(added["evidence"].size(), 1U);
    EXPECT_EQ(added["evidence"][0]["evidence_id"], "V1");
    EXPECT_EQ(added["evidence"][0]["state"], "present");
    EXPECT_EQ(added["evidence"][0]["title"], "批复.txt");
    EXPECT_EQ(added["evidence"][0]["bytes"], "8");
    EXPECT_EQ(added["evidence"][0]["sha256"].get<std::string>().size(), 64U);
    std::filesystem::remove(path("批复.txt"));
    EXPECT_EQ(run({"evidence", project, "verify"}).status, 0);
    std::filesystem::create_directory(path("out"));
    const Outcome extracted = run({"evidence", project, "extract", "V1", path("out")});
    EXPECT_EQ(extracted.status, 0) << extracted.err;
    EXPECT_EQ(bytesOf("out/批复.txt"), "approved");
    const Outcome again = run({"evidence", project, "extract", "V1", path("out")});
    EXPECT_NE(again.err.find("[EVIDENCE_FILE_NOT_WRITTEN]"), std::string::npos) << "nothing is replaced";
    EXPECT_EQ(run({"evidence", project, "list", "--step", "9", "--json"}).json()["evidence"].size(), 0U);
    EXPECT_EQ(run({"evidence", project, "remove", "V1"}).status, 0);
    EXPECT_EQ(run({"evidence", project, "list", "--json"}).json()["evidence"].size(), 0U);
    EXPECT_EQ(run({"undo", project}).status, 0);
    EXPECT_EQ(run({"evidence", project, "list", "--json"}).json()["evidence"][0]["state"], "present");
}

TEST_F(EvidenceCommandTest, AChangedLinkFailsTheVerification) {
    const std::string project = smallProject();
    write("ledger.csv", "a");
    EXPECT_EQ(run({"evidence", project, "add", path("ledger.csv"), "--link", "--title", "台账"}).status, 0);
    EXPECT_EQ(run({"evidence", project, "add", "合同", "--paper", "--id", "P1"}).status, 0);
    EXPECT_EQ(run({"evidence", project, "verify"}).status, 0);
    write("ledger.csv", "b");
    const Outcome changed = run({"evidence", project, "verify", "--json"});
    EXPECT_EQ(changed.status, 1);
    EXPECT_EQ(changed.json()["unsound"], 1);
    EXPECT_EQ(changed.json()["evidence"][0]["path"], "ledger.csv") << "relative to the project";
    EXPECT_EQ(changed.json()["evidence"][0]["state"], "link_changed");
    EXPECT_EQ(changed.json()["evidence"][1]["state"], "paper");
    EXPECT_EQ(changed.json()["evidence"][1]["title"], "合同");
    EXPECT_NE(run({"evidence", project, "extract", "V1", path("x")}).err.find("[EVIDENCE_LINK_CHANGED]"),
              std::string::npos);
    std::filesystem::remove(path("ledger.csv"));
    EXPECT_NE(run({"evidence", project, "extract", "V1", path("x")}).err.find("[EVIDENCE_LINK_MISSING]"),
              std::string::npos);
    EXPECT_NE(run({"evidence", project, "extract", "P1", path("x")}).err.find("[EVIDENCE_HAS_NO_FILE]"),
              std::string::npos);
    EXPECT_NE(run({"evidence", project, "list", "--lang", "zh"}).out.find("链接文件不存在"), std::string::npos);
}

TEST_F(EvidenceCommandTest, WhatCannotBeTakenIsRefused) {
    const std::string project = smallProject();
    EXPECT_NE(run({"evidence", project, "add", path("nothing.pdf")}).err.find("[EVIDENCE_FILE_UNREADABLE]"),
              std::string::npos);
    write("a.txt", "a");
    EXPECT_NE(run({"evidence", project, "add", path("a.txt"), "--dated", "gestern"}).err.find("[DATE_INVALID]"),
              std::string::npos);
    EXPECT_EQ(run({"evidence", project, "burn"}).status, 2);
    EXPECT_EQ(run({"evidence", project, "list", "--json"}).json()["evidence"].size(), 0U);
}

} // namespace
} // namespace parkcarbon::cli
