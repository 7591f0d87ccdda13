#include "services/session_fixture.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/services/factor_update.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace parkcarbon::services {
namespace {

using domain::Table;
using Names = std::set<std::string>;

/// Puts pins into a project as an earlier version of the program would have.
class SetPins final : public Operation {
public:
    explicit SetPins(domain::PinnedSets pins) : pins_(std::move(pins)) {}
    base::Code code() const override { return kTakeReferenceSets; }
    base::Arguments arguments() const override { return {}; }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        return writer.setPins(pins_);
    }

private:
    domain::PinnedSets pins_;
};

class FactorUpdateTest : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        session = newSession();
        const auto activity = [](const std::string& id, const std::string& year, const std::string& category,
                                 const std::string& item, const std::string& unit) {
            return record(Table::Activities, {id, "E2", year, category, item, "100", unit, "", "", "", "", ""});
        };
        ASSERT_TRUE(session->execute(AddRecords(
            Table::Activities, {activity("A1", "2025", "stationary_combustion", "烟煤", "t"),
                                activity("A2", "2025", "mobile_combustion", "柴油", "t"),
                                activity("A3", "2024", "stationary_combustion", "烟煤", "t"),
                                activity("A4", "2025", "process", "carbonate:CaCO3", "t"),
                                activity("A5", "2025", "wastewater", "industrial:sea-river-lake-discharge", "t")})));
        ASSERT_TRUE(session->execute(AddRecords(
            Table::EnergyTransfers, {record(Table::EnergyTransfers, {"T1", "2025", "electricity", "grid", "E2", "1000",
                                                                     "MWh", "", "", "", "", "", ""}),
                                     record(Table::EnergyTransfers, {"T2", "2025", "steam", "ext:电厂", "E2", "50", "t",
                                                                     "", "", "", "", "pressure=0.2 MPa", ""})})));
        calculations = std::make_unique<Calculations>(*session);
    }
    void TearDown() override {
        calculations.reset();
        session.reset();
        SessionTest::TearDown();
    }

    /// Gives the project a pinned set of that kind which differs from the shipped one in one place.
    void pinOtherwise(const std::string& kind, const std::string& shipped, const std::string& pinned) {
        domain::PinnedSets pins = *session->records().pins();
        bool done = false;
        for (domain::PinnedSet& pin : pins) {
            const auto at = pin.content.find(shipped);
            if (!done && pin.kind == kind && at != std::string::npos) {
                pin.content.replace(at, shipped.size(), pinned);
                pin.sha256 = base::sha256Hex(pin.content);
                done = true;
            }
        }
        ASSERT_TRUE(done) << kind << " holds no " << shipped;
        ASSERT_TRUE(session->execute(SetPins(pins)));
    }

    /// Year and id of every line that the update would change.
    static Names linesOf(const FactorUpdate& update) {
        Names names;
        for (const FactorUpdate::LineChange& line : update.lines) {
            names.insert(line.year.str() + " " + line.line_id);
        }
        return names;
    }
    /// Every total of the project that an update could move.
    std::map<std::string, double> totals() {
        std::map<std::string, double> values;
        const FactorUpdate update = previewFactorUpdate(*calculations).value();
        for (const FactorUpdate::TotalChange& total : update.totals) {
            values[total.year.str() + " " + total.total] = total.before;
        }
        return values;
    }

    std::unique_ptr<ProjectSession> session;
    std::unique_ptr<Calculations> calculations;
};

TEST_F(FactorUpdateTest, AProjectWithTheShippedSetsHasNothingToTake) {
    const auto update = previewFactorUpdate(*calculations);
    ASSERT_TRUE(update);
    EXPECT_TRUE(update->empty());
    EXPECT_TRUE(update->lines.empty());
    const auto taken = session->execute(TakeReferenceSets());
    ASSERT_TRUE(taken);
    EXPECT_FALSE(taken->entry) << "nothing changed";
}

TEST_F(FactorUpdateTest, ShowsTheExactLinesThatChangeAndWhy) {
    pinOtherwise("fuels", ",23.204,", ",23.5,");
    pinOtherwise("grid_factors", "average,0.5306,", "average,0.6,");
    const auto update = previewFactorUpdate(*calculations);
    ASSERT_TRUE(update);
    ASSERT_EQ(update->sets.size(), 2U);
    ASSERT_EQ(update->sets[0].rows.size(), 1U);
    EXPECT_EQ(update->sets[0].rows[0].id, "NDRC_CHEM_OTHER/bituminous-coal");
    EXPECT_EQ(update->sets[0].rows[0].cells,
              (std::vector<reference::PinRowChange::Cell>{{"ncv_gj_per_unit", "23.5", "23.204"}}));
    EXPECT_EQ(update->sets[1].rows.at(0).id, "mee_nbs/china/2023");
    EXPECT_EQ(linesOf(*update), (Names{"2024 A3/CO2", "2024 A3/CH4", "2024 A3/N2O", "2025 A1/CO2", "2025 A1/CH4",
                                       "2025 A1/N2O", "2025 T1/CO2"}));
    for (const FactorUpdate::LineChange& line : update->lines) {
        const std::size_t set = line.source_id == "T1" ? 1 : 0;
        EXPECT_EQ(line.because, (std::vector<FactorUpdate::RowRef>{{set, 0}})) << line.line_id;
    }
    const auto electricity = std::find_if(update->lines.begin(), update->lines.end(),
                                          [](const FactorUpdate::LineChange& line) { return line.source_id == "T1"; });
    EXPECT_NEAR(*electricity->co2e_before, 600.0, 1e-9);
    EXPECT_NEAR(*electricity->co2e_after, 530.6, 1e-9);
    EXPECT_NEAR(electricity->difference(), -69.4, 1e-9);
    EXPECT_EQ(electricity->enterprise_id, "E2");
    EXPECT_EQ(electricity->category, "imported_energy");
}

TEST_F(FactorUpdateTest, TotalsChangeByTheSumOfTheirLines) {
    pinOtherwise("fuels", ",23.204,", ",23.5,");
    pinOtherwise("constants", ",0.11,", ",0.12,");
    const auto update = *previewFactorUpdate(*calculations);
    double by_lines = 0.0;
    for (const FactorUpdate::LineChange& line : update.lines) {
        by_lines += line.year == base::Period::year(2025) ? line.difference() : 0.0;
    }
    const auto total = std::find_if(update.totals.begin(), update.totals.end(), [](const auto& candidate) {
        return candidate.year == base::Period::year(2025) && candidate.total == "scope_1_2_location";
    });
    ASSERT_NE(total, update.totals.end());
    EXPECT_LT(by_lines, 0.0);
    EXPECT_NEAR(total->after - total->before, by_lines, 1e-9);
}

TEST_F(FactorUpdateTest, NothingChangesUntilTheSetsAreTakenAndUndoBringsThemBack) {
    pinOtherwise("fuels", ",23.204,", ",23.5,");
    const auto before = *session->records().pins();
    const std::int64_t revision = session->revision();
    const auto totals_before = totals();
    const auto update = *previewFactorUpdate(*calculations);
    EXPECT_EQ(session->revision(), revision);
    EXPECT_EQ(*session->records().pins(), before);
    EXPECT_EQ(totals(), totals_before);

    ASSERT_TRUE(session->execute(TakeReferenceSets("guide of 2026")));
    EXPECT_EQ(session->history()->back().operation, kTakeReferenceSetsBecause.name);
    EXPECT_TRUE(previewFactorUpdate(*calculations)->empty());
    const auto totals_after = totals();
    for (const FactorUpdate::TotalChange& total : update.totals) {
        EXPECT_EQ(totals_after.at(total.year.str() + " " + total.total), total.after) << total.total;
    }
    const auto superseded = *session->records().supersededSets();
    ASSERT_EQ(superseded.size(), 1U);
    EXPECT_NE(superseded[0].set.content.find(",23.5,"), std::string::npos) << "its rows stay readable";
    EXPECT_EQ(superseded[0].reason, "guide of 2026");

    ASSERT_TRUE(session->undo());
    EXPECT_EQ(*session->records().pins(), before);
    EXPECT_EQ(totals(), totals_before);
    EXPECT_TRUE(session->records().supersededSets()->empty());
    ASSERT_TRUE(session->redo());
    EXPECT_EQ(totals(), totals_after);
}

TEST_F(FactorUpdateTest, AFuelThatTheNewSetNoLongerHasIsALineThatGoes) {
    domain::PinnedSets pins = *session->records().pins();
    const std::size_t at = pins[0].content.find("NDRC_CHEM_OTHER/bituminous-coal,");
    std::string row = pins[0].content.substr(at, pins[0].content.find('\n', at) + 1 - at);
    const std::string name = "烟煤";
    row.replace(row.find(name), name.size(), "本地煤");
    row.replace(row.find("bituminous-coal"), 15, "local-coal");
    pins[0].content += row;
    pins[0].sha256 = base::sha256Hex(pins[0].content);
    ASSERT_TRUE(session->execute(SetPins(pins)));
    ASSERT_TRUE(session->execute(EditRecords(Table::Activities, {{"A1", 4, "本地煤"}})));
    const auto update = *previewFactorUpdate(*calculations);
    ASSERT_EQ(update.sets[0].rows.size(), 1U);
    EXPECT_EQ(update.sets[0].rows[0].kind, reference::PinRowChange::Kind::Removed);
    EXPECT_EQ(linesOf(update), (Names{"2025 A1/CO2", "2025 A1/CH4", "2025 A1/N2O"}));
    EXPECT_FALSE(update.lines[0].co2e_after);
    EXPECT_EQ(update.lines[0].because, (std::vector<FactorUpdate::RowRef>{{0, 0}}));
    EXPECT_EQ(update.new_findings.at(0).where.record_id, "A1");
}

TEST_F(FactorUpdateTest, ASetThatNoLongerShipsStaysWhenTheOthersAreTaken) {
    domain::PinnedSets pins = *session->records().pins();
    domain::PinnedSet old = pins[0];
    old.set_id = "OLD_GUIDE";
    std::size_t at = 0;
    while ((at = old.content.find("NDRC_CHEM_OTHER", at)) != std::string::npos) {
        old.content.replace(at, 15, old.set_id);
    }
    old.sha256 = base::sha256Hex(old.content);
    pins.push_back(old);
    ASSERT_TRUE(session->execute(SetPins(pins)));
    pinOtherwise("gwp", ",CH4,,,28,", ",CH4,,,30,");
    ASSERT_TRUE(session->execute(TakeReferenceSets()));
    EXPECT_EQ(session->history()->back().operation, kTakeReferenceSets.name);
    const auto after = *session->records().pins();
    EXPECT_NE(std::find(after.begin(), after.end(), old), after.end());
}

TEST_F(FactorUpdateTest, ChangingTheGwpSetKeepsTheOldOneReadable) {
    ASSERT_TRUE(session->execute(EditRecords(Table::Park, {{"park", 6, "AR6"}})));
    const auto superseded = *session->records().supersededSets();
    ASSERT_EQ(superseded.size(), 1U);
    EXPECT_EQ(superseded[0].set.set_id, "AR5");
    ASSERT_TRUE(session->execute(EditRecords(Table::Park, {{"park", 6, "AR5"}})));
    ASSERT_TRUE(session->execute(EditRecords(Table::Park, {{"park", 6, "AR6"}})));
    EXPECT_EQ(session->records().supersededSets()->size(), 2U) << "AR5 and AR6, each content once";
}

/// A pinned row that says otherwise than the shipped one, and the lines or totals whose numbers come from it.
struct Doctored {
    const char* kind;
    const char* shipped;
    const char* pinned;
    Names lines;
    const char* total; ///< of 2025, where no line shows the change; else nullptr

    friend void PrintTo(const Doctored& doctored, std::ostream* out) { *out << doctored.kind << doctored.pinned; }
};

class EveryKindOfPinTest : public FactorUpdateTest, public testing::WithParamInterface<Doctored> {};

TEST_P(EveryKindOfPinTest, ResultsFollowThePinAndNotTheShippedTable) {
    const Doctored& doctored = GetParam();
    const auto with_shipped = totals();
    pinOtherwise(doctored.kind, doctored.shipped, doctored.pinned);
    const auto with_pinned = totals();
    const auto update = *previewFactorUpdate(*calculations);
    ASSERT_EQ(update.sets.size(), 1U);
    EXPECT_EQ(update.sets[0].kind, doctored.kind);
    EXPECT_EQ(update.sets[0].rows.size(), 1U);
    EXPECT_EQ(linesOf(update), doctored.lines);
    if (doctored.total != nullptr || !doctored.lines.empty()) {
        EXPECT_NE(with_pinned, with_shipped) << "the pin counts";
    }
    if (doctored.total != nullptr) {
        EXPECT_NE(with_pinned.at(doctored.total), with_shipped.at(doctored.total));
    }
    EXPECT_EQ(totals(), with_pinned) << "whatever was looked at meanwhile";
    ASSERT_TRUE(session->execute(TakeReferenceSets()));
    EXPECT_EQ(totals(), with_shipped);
}

INSTANTIATE_TEST_SUITE_P(
    Services, EveryKindOfPinTest,
    testing::Values(
        Doctored{"fuels", ",0.02618,", ",0.027,", {"2024 A3/CO2", "2025 A1/CO2"}, nullptr},
        Doctored{
            "gwp", ",CH4,,,28,", ",CH4,,,30,", {"2024 A3/CH4", "2025 A1/CH4", "2025 A2/CH4", "2025 A5/CH4"}, nullptr},
        Doctored{"grid_factors", "average,0.5306,", "average,0.6,", {"2025 T1/CO2"}, nullptr},
        Doctored{"grid_factors", "residual,0.6096,", "residual,0.7,", {}, "2025 scope_1_2_market"},
        Doctored{"constants", ",0.11,", ",0.12,", {"2025 T2/CO2"}, nullptr},
        Doctored{"steam_enthalpy", ",120.23,2706.6,", ",120.23,2700,", {"2025 T2/CO2"}, nullptr},
        Doctored{
            "mobile_ch4_n2o", "Diesel Oil,柴油,,,CH4,3.9,", "Diesel Oil,柴油,,,CH4,4.2,", {"2025 A2/CH4"}, nullptr},
        Doctored{"uncertainty",
                 "Other bituminous coal,EF CO2,-5.4,5.4,",
                 "Other bituminous coal,EF CO2,-9,9,",
                 {},
                 "2025 uncertainty_pct/direct"},
        Doctored{"process_factors", ",0.43971,", ",0.5,", {"2025 A4/CO2"}, nullptr},
        Doctored{"waste_factors", ",MCF,甲烷修正因子,,0.1,", ",MCF,甲烷修正因子,,0.2,", {"2025 A5/CH4"}, nullptr},
        Doctored{"pollutant_factors", ",NOx,173,", ",NOx,99,", {}, nullptr},
        Doctored{"pollutant_equivalents", ",0.95,", ",0.5,", {}, nullptr},
        Doctored{"standard_coal", ",0.7143,0.7143,", ",0.7,0.7,", {}, nullptr}),
    [](const testing::TestParamInfo<Doctored>& tested) {
        return std::string(tested.param.kind) + "_" + std::to_string(tested.index);
    });

TEST_F(FactorUpdateTest, EveryKindOfPinIsTried) {
    const std::set<std::string> tried = {"fuels",
                                         "gwp",
                                         "grid_factors",
                                         "constants",
                                         "steam_enthalpy",
                                         "uncertainty",
                                         "mobile_ch4_n2o",
                                         "process_factors",
                                         "waste_factors",
                                         "pollutant_factors",
                                         "pollutant_equivalents",
                                         "standard_coal"};
    std::set<std::string> pinned;
    const domain::PinnedSets pins = session->records().pins().value();
    for (const domain::PinnedSet& pin : pins) {
        pinned.insert(pin.kind);
    }
    EXPECT_EQ(pinned, tried);
}

} // namespace
} // namespace parkcarbon::services
