#include "exchange/memory_records.hpp"

#include <parkcarbon/exchange/park_folder_exporter.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace parkcarbon::exchange {
namespace {

namespace fs = std::filesystem;
using domain::Table;

class EvidenceExportTest : public testing::Test {
protected:
    EvidenceExportTest()
        : folder(fs::path(testing::TempDir()) / (std::string("parkcarbon_evidence_export_") +
                                                 testing::UnitTest::GetInstance()->current_test_info()->name())) {
        fs::remove_all(folder);
    }
    ~EvidenceExportTest() override { fs::remove_all(folder); }

    void stored(const std::string& id, const std::string& name, const std::string& bytes) {
        domain::Evidence evidence;
        evidence.id = domain::EvidenceId(id);
        evidence.kind = domain::EvidenceKind::Stored;
        evidence.file_name = name;
        evidence.sha256 = base::sha256Hex(bytes);
        evidence.bytes = static_cast<double>(bytes.size());
        records.put(evidence);
        ASSERT_TRUE(records.keepEvidenceContent(bytes));
    }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder / "evidence")) {
            found.push_back(entry.path().filename().string());
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    fs::path folder;
    MemoryRecords records;
};

TEST_F(EvidenceExportTest, FilesTravelBesideTheTablesAndComeBackUnderTheirHash) {
    stored("V1", "批复.pdf", std::string("%PDF\0\xFF binary", 13));
    stored("V2", "批复.pdf", "another of that name");
    stored("V3", "../../outside.txt", "never leaves the folder");
    stored("V4", "copy.txt", "another of that name");
    const auto files = exportParkFolder(records, folder);
    ASSERT_TRUE(files);
    EXPECT_EQ(files->size(), domain::kTableCount + 3) << "a content once";
    EXPECT_EQ(names(), (std::vector<std::string>{"2-批复.pdf", "outside.txt", "批复.pdf"}));
    MemoryRecords again;
    const std::vector<ImportSource> sources = {folder};
    const auto report = importParkFolder(sources, again);
    ASSERT_TRUE(report);
    EXPECT_EQ(again.contents, records.contents);
    EXPECT_EQ(again.get<domain::Evidence>(Table::Evidence, "V3").file_name, "../../outside.txt");
    EXPECT_EQ(report->files.back().file, "evidence/");
    EXPECT_EQ(report->files.back().added, 3);
    EXPECT_TRUE(report->files.back().findings.empty());
}

TEST_F(EvidenceExportTest, WithoutStoredDocumentsThereIsNoFolder) {
    domain::Evidence paper;
    paper.id = domain::EvidenceId("V1");
    records.put(paper);
    ASSERT_TRUE(exportParkFolder(records, folder));
    EXPECT_FALSE(fs::exists(folder / "evidence"));
}

} // namespace
} // namespace parkcarbon::exchange
