#include "services/session_fixture.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/services/evidence.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <fstream>
#include <iterator>

namespace parkcarbon::services {
namespace {

namespace fs = std::filesystem;

class EvidenceTest : public SessionTest {
protected:
    fs::path write(const std::string& name, const std::string& bytes) const {
        std::ofstream(file(name), std::ios::binary) << bytes;
        return file(name);
    }
    static std::string bytesOf(const fs::path& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static domain::Evidence about(int step) {
        domain::Evidence evidence;
        evidence.step = step;
        return evidence;
    }
    static std::vector<std::string> conditions(const ProjectSession& session) {
        std::vector<std::string> words;
        const auto states = evidenceStates(session);
        EXPECT_TRUE(states);
        for (const EvidenceState& state : states.value()) {
            words.push_back(state.evidence.id.str() + " " + std::string(evidenceConditionWord(state.condition)));
        }
        return words;
    }
};

using Words = std::vector<std::string>;

TEST_F(EvidenceTest, AStoredDocumentSurvivesItsFileUndoAndReopening) {
    {
        const auto session = newSession();
        const auto added = AddEvidence::stored(about(10), write("approval.txt", "approved"));
        ASSERT_TRUE(added);
        ASSERT_TRUE(session->execute(*added));
        fs::remove(file("approval.txt"));
        EXPECT_EQ(conditions(*session), Words{"V1 present"});
        const auto snapshot = session->snapshot().value();
        const domain::Evidence& evidence = snapshot->evidence.at(0);
        EXPECT_EQ(evidence.kind, domain::EvidenceKind::Stored);
        EXPECT_EQ(evidence.sha256, base::sha256Hex("approved"));
        EXPECT_EQ(evidence.title, "approval.txt");
        EXPECT_EQ(evidence.bytes, 8.0);
        EXPECT_EQ(evidence.added_by, "tester");
        EXPECT_TRUE(evidence.added_on);
        ASSERT_TRUE(session->undo());
        EXPECT_EQ(conditions(*session), Words{});
        ASSERT_TRUE(session->redo());
        EXPECT_EQ(conditions(*session), Words{"V1 present"});
        ASSERT_TRUE(session->verifyJournal()->empty());
        ASSERT_TRUE(session->save());
    }
    const auto reopened = ProjectSession::open(file(), OpenMode::ReadOnly, options());
    ASSERT_TRUE(reopened);
    EXPECT_EQ(evidenceBytes(**reopened, "V1").value(), "approved");
    fs::create_directory(file("out"));
    const auto extracted = extractEvidence(**reopened, "V1", file("out"));
    ASSERT_TRUE(extracted);
    EXPECT_EQ(*extracted, file("out") / "approval.txt");
    EXPECT_EQ(bytesOf(*extracted), "approved");
    const auto again = extractEvidence(**reopened, "V1", file("out"));
    ASSERT_FALSE(again) << "nothing is replaced";
    EXPECT_EQ(again.error().code, kEvidenceFileNotWritten);
}

TEST_F(EvidenceTest, AnImportedFileThatIsKeptCanBeLookedAtAgain) {
    const auto session = newSession();
    ASSERT_TRUE(session->execute(AddEvidence::stored(about(10), write("E07.xlsx", "as it came")).value()));
    domain::Provenance origin;
    origin.file = "returned/../E07.xlsx";
    origin.sha256 = base::sha256Hex("as it came");
    fs::create_directory(file("out"));
    const auto written = extractOriginal(*session, origin, file("out"));
    ASSERT_TRUE(written);
    EXPECT_EQ(*written, file("out") / "E07.xlsx") << "never outside the folder";
    EXPECT_EQ(bytesOf(*written), "as it came");
    EXPECT_FALSE(extractOriginal(*session, origin, file("out"))) << "nothing is replaced";
    origin.sha256 = base::sha256Hex("not kept");
    const auto missing = extractOriginal(*session, origin, file("out"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code.name, "EVIDENCE_CONTENT_MISSING");
}

TEST_F(EvidenceTest, LinkedDocumentsAreFoundBesideTheProjectAndWatched) {
    const auto session = newSession();
    const fs::path ledger = write("ledger.csv", "a");
    ASSERT_TRUE(session->execute(*AddEvidence::linked(about(13), ledger, session->file())));
    EXPECT_EQ((*session->snapshot())->evidence.at(0).path, "ledger.csv");
    EXPECT_EQ(conditions(*session), Words{"V1 link_intact"});
    EXPECT_EQ(evidenceBytes(*session, "V1").value(), "a");
    write("ledger.csv", "b");
    EXPECT_EQ(conditions(*session), Words{"V1 link_changed"});
    EXPECT_EQ(evidenceBytes(*session, "V1").error().code, kEvidenceLinkChanged);
    fs::remove(ledger);
    EXPECT_EQ(conditions(*session), Words{"V1 link_missing"});
    EXPECT_EQ(evidenceBytes(*session, "V1").error().code, kEvidenceLinkMissing);
    EXPECT_FALSE(isSound(evidenceStates(*session)->front().condition));
    ASSERT_TRUE(session->execute(AddEvidence::onPaper(about(1))));
    EXPECT_EQ(conditions(*session), (Words{"V1 link_missing", "V2 paper"}));
    EXPECT_EQ(evidenceBytes(*session, "V2").error().code, kEvidenceHasNoFile);
    EXPECT_EQ(evidenceBytes(*session, "V9").error().code, kRecordNotFound);
}

TEST_F(EvidenceTest, ARowWithoutItsFileIsMissing) {
    const auto session = newSession();
    std::vector<std::string> cells(domain::spec(domain::Table::Evidence).fields.size());
    cells[0] = "V1";
    cells[2] = "stored";
    cells[6] = base::sha256Hex("never given");
    ASSERT_TRUE(session->execute(AddRecords(domain::Table::Evidence, {record(domain::Table::Evidence, cells)})));
    EXPECT_EQ(conditions(*session), Words{"V1 missing"});
    EXPECT_EQ(evidenceBytes(*session, "V1").error().code, store::kEvidenceContentMissing);
}

TEST_F(EvidenceTest, WhatIsNoFileOrTooLargeIsRefused) {
    EXPECT_EQ(AddEvidence::stored(about(1), file("nothing")).error().code, kEvidenceFileUnreadable);
    EXPECT_EQ(AddEvidence::stored(about(1), directory()).error().code, kEvidenceFileUnreadable);
    fs::resize_file(write("large.bin", ""), domain::Evidence::kLargestFileBytes + 1);
    EXPECT_EQ(AddEvidence::stored(about(1), file("large.bin")).error().code, store::kEvidenceTooLarge);
    const auto session = newSession();
    domain::Evidence twice = about(1);
    twice.id = domain::EvidenceId("V1");
    ASSERT_TRUE(session->execute(AddEvidence::onPaper(twice)));
    EXPECT_EQ(session->execute(AddEvidence::onPaper(twice)).error().code, kIdDuplicate);
}

TEST_F(EvidenceTest, TheHistoryNamesTheDocument) {
    const auto session = newSession();
    domain::Evidence evidence = about(1);
    evidence.title = "批复";
    ASSERT_TRUE(session->execute(AddEvidence::onPaper(evidence)));
    EXPECT_EQ(session->history()->back().operation, kAddEvidence.name);
}

TEST_F(EvidenceTest, DocumentsTravelWithTheExportedFolder) {
    const auto session = newSession("one.parkcarbon");
    ASSERT_TRUE(session->execute(*AddEvidence::stored(about(10), write("approval.txt", "approved"))));
    ASSERT_TRUE(exportCsv(*session, file("folder")));
    EXPECT_EQ(bytesOf(file("folder") / "evidence" / "approval.txt"), "approved");
    const auto other = createProject(file("two.parkcarbon"), "另一个", options());
    ASSERT_TRUE(other);
    ASSERT_TRUE(importPaths(**other, {file("folder")}, ImportMode::DryRun));
    EXPECT_FALSE((*other)->records().hasEvidenceContent(base::sha256Hex("approved"))) << "a dry run keeps nothing";
    ASSERT_TRUE(importPaths(**other, {file("folder")}, ImportMode::Commit));
    EXPECT_EQ(conditions(**other), Words{"V1 present"});
}

TEST_F(EvidenceTest, TheSampleComesWithItsDocuments) {
    const auto session = createProject(file("sample.parkcarbon"), "示例", options());
    ASSERT_TRUE(session);
    ASSERT_TRUE(importSample(**session, "wood-panel"));
    std::map<EvidenceCondition, int> found;
    const auto states = evidenceStates(**session);
    ASSERT_TRUE(states);
    for (const EvidenceState& state : *states) {
        ++found[state.condition];
    }
    EXPECT_EQ(found[EvidenceCondition::Present], 11);
    EXPECT_EQ(found[EvidenceCondition::OnPaper], 5);
    EXPECT_EQ(found[EvidenceCondition::LinkMissing], 1) << "a linked file does not travel";
    EXPECT_EQ(found.size(), 3U);
}

} // namespace
} // namespace parkcarbon::services
