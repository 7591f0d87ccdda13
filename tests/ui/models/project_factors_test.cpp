#include "ui/models/project_factors.hpp"

#include <parkcarbon/domain/own_factor.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using reference::PinRowChange;
using State = ProjectFactor::State;

class ProjectFactorsTest : public testing::Test {
protected:
    std::vector<ProjectFactor> find(const char* query) const { return findFactors(*catalogue, query, changes, own); }
    static const ProjectFactor* byId(const std::vector<ProjectFactor>& found, std::string_view id) {
        const auto at =
            std::find_if(found.begin(), found.end(), [&](const ProjectFactor& each) { return each.hit.id == id; });
        return at == found.end() ? nullptr : &*at;
    }

    std::shared_ptr<const reference::Catalogue> catalogue = reference::Catalogue::shipped().value();
    std::vector<reference::PinChange> changes;
    std::vector<domain::OwnFactor> own;
};

TEST_F(ProjectFactorsTest, FindsFuelsProcessesWasteGridAndGasesByTheirWords) {
    EXPECT_NE(byId(find("NDRC_CHEM_OTHER 烟煤"), "NDRC_CHEM_OTHER/bituminous-coal"), nullptr);
    EXPECT_NE(byId(find("caco3"), "carbonate/caco3/ef/co2"), nullptr);
    EXPECT_NE(byId(find("aerobic plant overloaded"), "industrial-wastewater/aerobic-plant-overloaded/mcf"), nullptr);
    EXPECT_NE(byId(find("mee_nbs 2023 全国"), "mee_nbs/china/2023"), nullptr);
    EXPECT_NE(byId(find("methane unspecified"), "CH4"), nullptr);
    EXPECT_TRUE(find("no such factor anywhere").empty());
}

TEST_F(ProjectFactorsTest, ShowsTheValuesOfTheProjectsPinnedSetInsteadOfTheShippedOnes) {
    PinRowChange row;
    row.id = "NDRC_CHEM_OTHER/bituminous-coal";
    row.status_before = "unconfirmed";
    row.status_after = "transcribed";
    row.cells = {{"ncv_gj_per_unit", "23.5", "23.204"}, {"source", "an older guide", "a newer guide"}};
    changes = {{"fuels", "NDRC_CHEM_OTHER", "a", "b", {row}}};
    const auto found = find("bituminous-coal");
    const ProjectFactor* factor = byId(found, row.id);
    ASSERT_NE(factor, nullptr);
    EXPECT_EQ(factor->state, State::Older);
    ASSERT_EQ(factor->hit.values.front().name, "ncv_gj_per_unit");
    EXPECT_EQ(factor->hit.values.front().value, 23.5);
    EXPECT_EQ(factor->hit.source, "an older guide");
    EXPECT_EQ(factor->hit.status, "unconfirmed");
}

TEST_F(ProjectFactorsTest, TellsWhatIsNewAndWhatNoLongerShips) {
    PinRowChange added;
    added.kind = PinRowChange::Kind::Added;
    added.id = "NDRC_CHEM_OTHER/lignite";
    PinRowChange removed;
    removed.kind = PinRowChange::Kind::Removed;
    removed.id = "NDRC_CHEM_OTHER/peat-of-old";
    removed.name_en = "Peat of old";
    removed.cells = {{"ncv_gj_per_unit", "9.5", ""}, {"unit", "t", ""}, {"source", "a guide", ""}};
    changes = {{"fuels", "NDRC_CHEM_OTHER", "a", "b", {added, removed}}};
    const auto lignite = find("lignite");
    EXPECT_EQ(byId(lignite, added.id)->state, State::NotTaken);
    const auto peat = find("peat OLD");
    ASSERT_EQ(peat.size(), 1U);
    EXPECT_EQ(peat[0].state, State::Gone);
    EXPECT_EQ(peat[0].hit.values.at(0).value, 9.5);
    EXPECT_EQ(peat[0].hit.source, "a guide");
}

TEST_F(ProjectFactorsTest, ListsTheProjectsOwnFactorsFirst) {
    domain::OwnFactor factor{};
    factor.id = domain::OwnFactorId("F1");
    factor.category = domain::ActivityCategory::StationaryCombustion;
    factor.item = "烟煤";
    factor.parameter = "ncv";
    factor.value = 22.1;
    factor.source = "laboratory";
    own = {factor};
    const auto found = find("烟煤");
    ASSERT_GT(found.size(), 1U);
    EXPECT_EQ(found[0].state, State::Own);
    EXPECT_EQ(found[0].hit.values.at(0).value, 22.1);
    EXPECT_TRUE(find("褐煤").empty() || find("褐煤")[0].state != State::Own);
}

} // namespace
} // namespace parkcarbon::ui
