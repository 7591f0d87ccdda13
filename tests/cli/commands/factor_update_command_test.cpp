#include "cli/command_line.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/result_stamps.hpp>
#include <parkcarbon/store/records.hpp>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kOlderSets{"TAKE_REFERENCE_SETS"};

/// The sets of an earlier version, in which bituminous coal and the warming potential of methane were others.
class TakeOlderSets final : public services::Operation {
public:
    base::Code code() const override { return kOlderSets; }
    base::Arguments arguments() const override { return {}; }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        domain::PinnedSets pins = writer.pins().value();
        replace(pins, ",23.204,", ",23.5,");
        replace(pins, ",CH4,,,28,", ",CH4,,,30,");
        return writer.setPins(pins);
    }

private:
    static void replace(domain::PinnedSets& pins, std::string_view now, std::string_view then) {
        for (domain::PinnedSet& pin : pins) {
            if (const auto at = pin.content.find(now); at != std::string::npos) {
                pin.content.replace(at, now.size(), then);
                pin.sha256 = base::sha256Hex(pin.content);
                return;
            }
        }
        throw std::logic_error("no such value in the pins");
    }
};

class FactorUpdateCommandTest : public CommandLineTest {
protected:
    std::string olderProject() const {
        const std::string project = smallProject();
        const auto session = services::ProjectSession::open(project, services::OpenMode::ReadWrite, {}).value();
        EXPECT_TRUE(session->execute(TakeOlderSets()));
        services::Calculations calculations(*session);
        EXPECT_TRUE(services::saveWithResults(*session, calculations));
        return project;
    }
};

TEST_F(FactorUpdateCommandTest, AFreshProjectHasNothingToTake) {
    const std::string project = smallProject();
    const Outcome outcome = run({"factor-update", project, "--lang", "en"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "The project uses the reference data sets of this version.\n");
    EXPECT_EQ(run({"factor-update", project, "--take", "--json"}).json()["taken"], false);
    EXPECT_EQ(run({"factors", "--superseded", project, "--lang", "en"}).out,
              "No set of this project has been replaced.\n");
    EXPECT_EQ(run({"factor-update", project, "--reason", "without taking"}).status, 2);
}

TEST_F(FactorUpdateCommandTest, ThePreviewNamesRowsLinesAndTotalsAndChangesNothing) {
    const std::string project = olderProject();
    const auto before = run({"inventory", project, "--json"}).json();
    const auto preview = run({"factor-update", project, "--json"}).json();
    EXPECT_EQ(preview["schema"], "parkcarbon.factor-update/1");
    EXPECT_EQ(preview["taken"], false);
    ASSERT_EQ(preview["sets"].size(), 2U);
    const auto& row = preview["sets"][0]["rows"][0];
    EXPECT_EQ(row["id"], "NDRC_CHEM_OTHER/bituminous-coal");
    EXPECT_EQ(row["change"], "changed");
    EXPECT_EQ(row["columns"][0]["before"], "23.5");
    EXPECT_EQ(row["columns"][0]["after"], "23.204");
    bool methane = false;
    for (const auto& line : preview["lines"]) {
        if (line["line_id"] == "A1/CH4") {
            methane = true;
            EXPECT_EQ(line["because"].size(), 2U) << "its energy and its warming potential";
            EXPECT_NEAR(line["difference"], line["co2e_after"].get<double>() - line["co2e_before"].get<double>(), 1e-9);
        }
    }
    EXPECT_TRUE(methane);
    EXPECT_EQ(run({"inventory", project, "--json"}).json(), before);
    const std::string shown = run({"factor-update", project, "--lang", "en"}).out;
    EXPECT_NE(shown.find("2 sets, 2 rows and "), std::string::npos) << shown; // FACTOR_UPDATE_SUMMARY
    EXPECT_NE(shown.find(" and 1 more"), std::string::npos) << shown;         // FACTOR_UPDATE_MORE_CAUSES
    EXPECT_NE(shown.find("--take takes them"), std::string::npos) << shown;
}

TEST_F(FactorUpdateCommandTest, TakingIsOneStepThatUndoTakesBack) {
    const std::string project = olderProject();
    const auto before = run({"inventory", project, "--json"}).json();
    const auto taken = run({"factor-update", project, "--take", "--reason", "guide of 2026", "--json"}).json();
    EXPECT_EQ(taken["taken"], true);
    EXPECT_NE(run({"inventory", project, "--json"}).json()["park"], before["park"]);
    EXPECT_EQ(run({"verify", project}).status, 0);
    EXPECT_NE(run({"history", project, "--lang", "en"}).out.find("Took the reference data sets of this version: guide"),
              std::string::npos);
    const auto superseded = run({"factors", "bituminous", "--superseded", project, "--json"}).json();
    ASSERT_EQ(superseded.size(), 1U) << "only the set that mentions it";
    EXPECT_EQ(superseded[0]["reason"], "guide of 2026");
    EXPECT_EQ(superseded[0]["columns"][0], "id");
    EXPECT_NE(superseded[0]["rows"].dump().find("23.5"), std::string::npos);
    EXPECT_NE(run({"factors", "--superseded", project}).out.find("gwp AR5"), std::string::npos);
    ASSERT_EQ(run({"undo", project}).status, 0);
    EXPECT_EQ(run({"inventory", project, "--json"}).json()["park"], before["park"]);
}

} // namespace
} // namespace parkcarbon::cli
