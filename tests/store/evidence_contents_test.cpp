#include "store/store_fixture.hpp"

#include <parkcarbon/base/hash.hpp>

namespace parkcarbon::store {
namespace {

class EvidenceContentsTest : public StoreTest {
protected:
    static base::Result<std::string> keep(ProjectFile& project, const std::string& bytes) {
        std::string sha256;
        const auto change = project.transact({"TEST", {}}, [&](RecordWriter& writer) -> base::Result<void> {
            auto kept = writer.keepEvidenceContent(bytes);
            if (!kept) {
                return base::failure(kept.error());
            }
            sha256 = *kept;
            const std::string id = "V" + std::to_string(writer.count(domain::Table::Evidence).value());
            return writer.insert(record(domain::Table::Evidence, {id, "1", "stored", "", "", "", sha256}))
                .map([](std::int64_t) {});
        });
        return change ? base::Result<std::string>(sha256) : base::failure(change.error());
    }
};

TEST_F(EvidenceContentsTest, BytesAreKeptOnceAndComeBackVerified) {
    const std::string bytes = std::string("%PDF\0", 5) + std::string(200'000, 'x') + "\xFF";
    const std::string hash = base::sha256Hex(bytes);
    {
        const auto project = create();
        EXPECT_EQ(keep(*project, bytes).value(), hash);
        EXPECT_EQ(keep(*project, bytes).value(), hash);
        EXPECT_EQ(keep(*project, "").value(), base::sha256Hex(""));
        EXPECT_TRUE(project->records().hasEvidenceContent(hash));
        EXPECT_EQ(project->records().evidenceContent(base::sha256Hex("")).value(), "");
        ASSERT_TRUE(project->save());
    }
    EXPECT_EQ(askSqlite(file_, "SELECT count(*) FROM evidence_contents"), "2");
    EXPECT_LT(std::filesystem::file_size(file_), 2'000'000U);
    const auto project = open(OpenMode::ReadOnly);
    EXPECT_EQ(project->records().evidenceContent(hash).value(), bytes);
    EXPECT_TRUE(project->verify()->empty());
}

TEST_F(EvidenceContentsTest, UnknownContentIsMissing) {
    const auto project = create();
    const std::string hash = base::sha256Hex("a");
    EXPECT_FALSE(project->records().hasEvidenceContent(hash));
    const auto missing = project->records().evidenceContent(hash);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, kEvidenceContentMissing);
    EXPECT_EQ(missing.error().argument("value"), hash);
}

TEST_F(EvidenceContentsTest, AlteredBytesAreSeenAndTheOriginalFileMendsThem) {
    const std::string hash = base::sha256Hex("approved");
    {
        const auto project = create();
        ASSERT_TRUE(keep(*project, "approved"));
        ASSERT_TRUE(keep(*project, "refused"));
        ASSERT_TRUE(project->save());
    }
    tamper(file_, "UPDATE evidence_contents SET deflated = (SELECT deflated FROM evidence_contents WHERE sha256 = '" +
                      base::sha256Hex("refused") + "') WHERE sha256 = '" + hash + "'");
    {
        const auto project = open();
        EXPECT_EQ(project->records().evidenceContent(hash).error().code, kEvidenceContentTampered);
        ASSERT_TRUE(keep(*project, "approved"));
        EXPECT_EQ(project->records().evidenceContent(hash).value(), "approved");
        ASSERT_TRUE(project->save());
    }
    tamper(file_, "UPDATE evidence_contents SET deflated = x'00ff' WHERE sha256 = '" + hash + "'");
    EXPECT_EQ(open()->records().evidenceContent(hash).error().code, kEvidenceContentTampered);
}

TEST_F(EvidenceContentsTest, TooLargeBytesAreRefusedAndNothingIsKept) {
    const auto project = create();
    const std::string large(domain::Evidence::kLargestFileBytes + 1, 'a');
    const auto refused = keep(*project, large);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kEvidenceTooLarge);
    EXPECT_EQ(refused.error().argument("expected"), "52428800");
}

TEST_F(EvidenceContentsTest, ADryRunKeepsNothing) {
    const auto project = create();
    ASSERT_TRUE(project->dryRun([](RecordWriter& writer) -> base::Result<void> {
        return writer.keepEvidenceContent("a").map([](const std::string&) {});
    }));
    EXPECT_FALSE(project->records().hasEvidenceContent(base::sha256Hex("a")));
}

} // namespace
} // namespace parkcarbon::store
