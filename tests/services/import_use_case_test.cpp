#include "services/session_fixture.hpp"

#include <parkcarbon/reference/samples.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <fstream>

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
};

TEST_F(ImportUseCaseTest, ExportedAndImportedAgainAProjectIsTheSame) {
    const auto original = sampleSession();
    ASSERT_TRUE(exportCsv(*original, directory() / "export"));
    auto copy = createProject(file("copy.parkcarbon"), "copy", options());
    ASSERT_TRUE(copy);
    const auto report = importPaths(**copy, {directory() / "export"}, ImportMode::Commit);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->hasErrors());
    EXPECT_EQ(contentOf(**copy), contentOf(*original));

    Calculations first(*original);
    Calculations second(**copy);
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

} // namespace
} // namespace parkcarbon::services
