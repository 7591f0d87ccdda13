#include "services/session_fixture.hpp"

#include <parkcarbon/reference/samples.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <fstream>
#include <iterator>
#include <random>

namespace parkcarbon::services {
namespace {

class ImportUseCaseTest : public SessionTest {
protected:
    std::unique_ptr<ProjectSession> sampleSession() const {
        auto session = createProject(file("sample.parkcarbon"), "sample", options());
        EXPECT_TRUE(session);
        const auto report = importSample(**session, "wood-panel");
        EXPECT_TRUE(report);
        EXPECT_TRUE(report && report->committed && !report->hasErrors());
        return std::move(*session);
    }
    /// A new project with what the folder `export` holds.
    std::unique_ptr<ProjectSession> importedCopy(const std::string& name) const {
        auto copy = createProject(file(name + ".parkcarbon"), name, options());
        EXPECT_TRUE(copy);
        const auto report = importPaths(**copy, {directory() / "export"}, ImportMode::Commit);
        EXPECT_TRUE(report && !report->hasErrors());
        return std::move(*copy);
    }
};

TEST_F(ImportUseCaseTest, ExportedAsJsonAndImportedAgainAProjectIsTheSame) {
    const auto original = sampleSession();
    const auto files = exportJson(*original, directory() / "export");
    ASSERT_TRUE(files);
    EXPECT_EQ(files->front().extension(), ".json");
    EXPECT_EQ(contentOf(*importedCopy("copy")), contentOf(*original));
}

TEST_F(ImportUseCaseTest, ExportedAndImportedAgainAProjectIsTheSame) {
    const auto original = sampleSession();
    ASSERT_TRUE(exportCsv(*original, directory() / "export"));
    const auto copy = importedCopy("copy");
    EXPECT_EQ(contentOf(*copy), contentOf(*original));

    Calculations first(*original);
    Calculations second(*copy);
    const auto years = first.years();
    ASSERT_TRUE(years);
    for (const base::Period year : *years) {
        const auto a = first.inventory({year, false});
        const auto b = second.inventory({year, false});
        ASSERT_TRUE(a && b);
        EXPECT_GT((*a)->park.direct, 0.0) << year.str();
        EXPECT_EQ((*a)->park.direct, (*b)->park.direct) << year.str();
        EXPECT_EQ((*a)->park.views.scope_1_2_location, (*b)->park.views.scope_1_2_location) << year.str();
        EXPECT_EQ((*a)->park.views.consumption, (*b)->park.views.consumption) << year.str();
    }
}

TEST_F(ImportUseCaseTest, TheSameFilesTwiceChangeNothing) {
    const auto session = sampleSession();
    ASSERT_TRUE(exportCsv(*session, directory() / "export"));
    const std::int64_t revision = session->revision();
    const auto again = importPaths(*session, {directory() / "export"}, ImportMode::Commit);
    ASSERT_TRUE(again);
    for (const auto& each : again->files) {
        EXPECT_EQ(each.added + each.changed + each.refused, 0) << each.file;
        EXPECT_EQ(each.unchanged, each.read) << each.file;
    }
    EXPECT_EQ(session->revision(), revision);
}

TEST_F(ImportUseCaseTest, TheDryRunSaysWhatTheImportThenDoes) {
    const auto session = newSession();
    const auto before = contentOf(*session);
    std::ofstream(directory() / "activities.csv") << "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                                     "A1,E1,2025,stationary_combustion,烟煤,100,t\n"
                                                     "A2,E1,2025,stationary_combustion,烟煤,\"1,5\",t\n"
                                                     "A3,E9,2025,stationary_combustion,烟煤,5,t\n";
    const auto dry = importPaths(*session, {directory() / "activities.csv"}, ImportMode::DryRun);
    ASSERT_TRUE(dry);
    EXPECT_FALSE(dry->committed);
    EXPECT_EQ(contentOf(*session), before);

    const auto real = importPaths(*session, {directory() / "activities.csv"}, ImportMode::Commit);
    ASSERT_TRUE(real);
    EXPECT_TRUE(real->committed);
    ASSERT_EQ(real->files.size(), 1U);
    EXPECT_EQ(real->files[0].added, 1);
    EXPECT_EQ(real->files[0].refused, 2);
    EXPECT_EQ(dry->files[0].findings, real->files[0].findings);
    EXPECT_EQ(dry->files[0].added, real->files[0].added);
    ASSERT_TRUE(session->undo());
    EXPECT_EQ(contentOf(*session), before);
}

TEST_F(ImportUseCaseTest, AnUnknownSampleIsNamedWithThoseThatShip) {
    const auto session = newSession();
    const auto refused = importSample(*session, "atlantis");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, reference::kSampleUnknown);
    EXPECT_NE(refused.error().argument("expected").find("wood-panel"), std::string_view::npos);
}

/// A workbook that was damaged on its way: whatever became of it, what it does to the project is all of what its dry
/// run said, and a file that cannot be read does nothing.
class DamagedPacks : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        session_ = createProject(file("park.parkcarbon"), "测试园区", options()).value();
        ASSERT_TRUE(importSample(*session_, "wood-panel"));
        PackOrder order;
        order.period = base::Period::year(2026);
        order.enterprises = {domain::EnterpriseId("E07")};
        const auto issued = issuePacks(*session_, order, directory() / "packs");
        ASSERT_TRUE(issued);
        std::ifstream in(issued->front().file, std::ios::binary);
        bytes_.assign(std::istreambuf_iterator<char>(in), {});
        ASSERT_GT(bytes_.size(), 10'000U);
    }

    exchange::ImportReport bring(const std::string& bytes, ImportMode mode) const {
        const auto path = directory() / "returned.xlsx";
        std::ofstream(path, std::ios::binary) << bytes;
        const auto report = importFiles(*session_, {{path}, {}, false, false}, mode);
        EXPECT_TRUE(report);
        return report ? *report : exchange::ImportReport{};
    }

    /// Imports what is left of the workbook and takes it back again.
    void expectWholeOrNothing(const std::string& bytes, const std::string& what) {
        const auto before = contentOf(*session_);
        const auto rehearsed = bring(bytes, ImportMode::DryRun);
        ASSERT_EQ(contentOf(*session_), before) << what;
        const auto done = bring(bytes, ImportMode::Commit);
        ASSERT_EQ(done.files.size(), rehearsed.files.size()) << what;
        std::int64_t taken = 0;
        for (std::size_t index = 0; index < done.files.size(); ++index) {
            EXPECT_EQ(done.files[index].added, rehearsed.files[index].added) << what;
            EXPECT_EQ(done.files[index].refused, rehearsed.files[index].refused) << what;
            for (const base::Finding& finding : done.files[index].findings) {
                EXPECT_FALSE(finding.severity == base::Severity::Error && finding.where.file.empty()) << what;
            }
            taken += done.files[index].added + done.files[index].changed;
        }
        if (taken == 0) {
            EXPECT_TRUE(done.files.size() > 1 || done.hasErrors() || contentOf(*session_) == before) << what;
        }
        if (contentOf(*session_) != before) {
            ASSERT_TRUE(session_->undo()) << what;
            ASSERT_EQ(contentOf(*session_), before) << what;
        }
    }

    std::unique_ptr<ProjectSession> session_;
    std::string bytes_;
};

TEST_F(DamagedPacks, AWorkbookCutShortIsRefusedWhole) {
    const auto before = contentOf(*session_);
    for (const std::size_t parts : {2U, 3U, 5U, 10U, 100U}) {
        const auto report = bring(bytes_.substr(0, bytes_.size() - bytes_.size() / parts), ImportMode::Commit);
        ASSERT_EQ(report.files.size(), 1U);
        EXPECT_TRUE(report.hasErrors());
        EXPECT_EQ(contentOf(*session_), before);
    }
}

TEST_F(DamagedPacks, FlippedBytesChangeNothingThatTheDryRunDidNotSay) {
    std::mt19937 random(20'261'122);
    for (int round = 0; round < 40; ++round) {
        std::string damaged = bytes_;
        for (int flip = 0; flip <= round % 4; ++flip) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        expectWholeOrNothing(damaged, "round " + std::to_string(round));
    }
}

} // namespace
} // namespace parkcarbon::services
