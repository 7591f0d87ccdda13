#include "exchange/import_fixture.hpp"

#include <parkcarbon/base/hash.hpp>

#include <filesystem>
#include <fstream>

namespace parkcarbon::exchange {
namespace {

namespace fs = std::filesystem;
using domain::Table;
using Codes = std::vector<std::string_view>;

class EvidenceImportTest : public ImportTest {
protected:
    EvidenceImportTest()
        : folder(fs::path(testing::TempDir()) / (std::string("parkcarbon_evidence_import_") +
                                                 testing::UnitTest::GetInstance()->current_test_info()->name())) {
        fs::remove_all(folder);
        fs::create_directories(folder / "evidence");
    }
    ~EvidenceImportTest() override { fs::remove_all(folder); }

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    }
    /// The report of what lay in the folder `evidence`.
    ImportReport::File importFolder() {
        const std::vector<ImportSource> sources = {folder};
        auto report = importParkFolder(sources, records);
        EXPECT_TRUE(report);
        return report && report->files.back().file == "evidence/" ? report->files.back() : ImportReport::File{};
    }
    const domain::Evidence& evidence(std::string_view id) const {
        return records.get<domain::Evidence>(Table::Evidence, id);
    }

    fs::path folder;
};

TEST_F(EvidenceImportTest, ARowWithoutHashTakesTheFileOfItsName) {
    write("evidence.csv", "evidence_id,step,kind,title,file_name\nV1,1,stored,批复,approval.txt\n");
    write("evidence/approval.txt", "approved");
    const auto file = importFolder();
    EXPECT_EQ(file.added, 1);
    EXPECT_TRUE(file.findings.empty());
    EXPECT_EQ(evidence("V1").sha256, base::sha256Hex("approved"));
    EXPECT_EQ(evidence("V1").bytes, 8.0);
    EXPECT_EQ(records.contents.at(base::sha256Hex("approved")), "approved");
    const auto again = importFolder();
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_EQ(again.added, 0);
}

TEST_F(EvidenceImportTest, AFileIsFoundByItsHashWhateverItsName) {
    write("evidence.csv",
          "evidence_id,kind,file_name,sha256\nV1,stored,approval.txt," + base::sha256Hex("approved") + "\n");
    write("evidence/renamed.bin", "approved");
    EXPECT_EQ(importFolder().added, 1);
    EXPECT_EQ(evidence("V1").file_name, "approval.txt");
}

TEST_F(EvidenceImportTest, WhatDoesNotFitTogetherIsTold) {
    write("evidence.csv", "evidence_id,kind,file_name,sha256\nV1,stored,approval.txt," + base::sha256Hex("approved") +
                              "\nV2,stored,gone.txt,\nV3,linked,x.txt,\nV4,paper,,\n");
    write("evidence/approval.txt", "approved, and altered");
    const auto file = importFolder();
    EXPECT_EQ(file.refused, 1);
    EXPECT_EQ(codes(file), (Codes{"EVIDENCE_FILE_UNUSED", "EVIDENCE_FILE_MISSING", "EVIDENCE_FILE_MISSING"}));
    EXPECT_EQ(file.findings[0].argument("value"), "approval.txt");
    EXPECT_EQ(file.findings[1].where.record_id, "V1");
    EXPECT_EQ(file.findings[2].argument("evidence"), "V2");
    EXPECT_TRUE(records.contents.empty());
}

TEST_F(EvidenceImportTest, AFileThatIsTooLargeIsRefusedUnread) {
    write("evidence.csv", "evidence_id,kind,file_name\nV1,stored,large.bin\n");
    write("evidence/large.bin", "");
    fs::resize_file(folder / "evidence/large.bin", domain::Evidence::kLargestFileBytes + 1);
    const auto file = importFolder();
    EXPECT_EQ(codes(file), (Codes{"FILE_TOO_LARGE", "EVIDENCE_FILE_MISSING"}));
    EXPECT_TRUE(records.contents.empty());
}

TEST_F(EvidenceImportTest, EmbeddedFilesOfASampleAreTakenToo) {
    const ImportReport report = import(
        {{"evidence.csv", "evidence_id,kind,file_name\nV1,stored,a.csv\n"}, {"evidence/a.csv", "step,person\n1,P1\n"}});
    ASSERT_EQ(report.files.size(), 2U) << "a table in that folder is evidence, no table of the park";
    EXPECT_EQ(report.files.back().added, 1);
    EXPECT_EQ(records.contents.size(), 1U);
}

} // namespace
} // namespace parkcarbon::exchange
