#include <parkcarbon/reference/pin_diff.hpp>

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/reference/library.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

domain::PinnedSet pin(const std::string& content, const std::string& kind = "constants") {
    return {kind, "all", base::sha256Hex(content), content};
}

const domain::PinnedSet kOld = pin("id,name_zh,name_en,value,status\n"
                                   "a,甲,A,1,transcribed\n"
                                   "b,乙,B,2,transcribed\n"
                                   "c,丙,C,3,unconfirmed\n");
const domain::PinnedSet kNew = pin("id,name_zh,name_en,value,status\n"
                                   "a,甲,A,1,transcribed\n"
                                   "d,丁,D,4,transcribed\n"
                                   "c,丙,C,3.5,transcribed\n");

TEST(PinDiff, NamesRowsThatWereAddedRemovedAndChanged) {
    const auto changes = diffPins({kOld}, {kNew});
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->size(), 1U);
    const PinChange& set = changes->front();
    EXPECT_EQ(set.sha256_before, kOld.sha256);
    EXPECT_EQ(set.sha256_after, kNew.sha256);
    ASSERT_EQ(set.rows.size(), 3U);
    EXPECT_EQ(set.rows[0].id, "d");
    EXPECT_EQ(changeWord(set.rows[0].kind), "added");
    EXPECT_EQ(set.rows[0].status_before, "");
    EXPECT_EQ(set.rows[1].id, "c");
    EXPECT_EQ(changeWord(set.rows[1].kind), "changed");
    EXPECT_EQ(set.rows[1].name_zh, "丙");
    EXPECT_EQ(set.rows[1].cells,
              (std::vector<PinRowChange::Cell>{{"value", "3", "3.5"}, {"status", "unconfirmed", "transcribed"}}));
    EXPECT_EQ(set.rows[1].status_after, "transcribed");
    EXPECT_EQ(set.rows[2].id, "b");
    EXPECT_EQ(changeWord(set.rows[2].kind), "removed");
    EXPECT_EQ(set.rows[2].name_en, "B");
    EXPECT_EQ(set.rows[2].status_after, "");
}

TEST(PinDiff, WhatIsEqualOrOnlyInTheOlderStateIsNoChange) {
    const domain::PinnedSet dropped = pin("id\n", "fuels");
    EXPECT_TRUE(diffPins({kOld, dropped}, {kOld})->empty());
}

TEST(PinDiff, ASetThatWasNotPinnedHasNoRowsToCompare) {
    const auto changes = *diffPins({}, {kNew});
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].sha256_before, "");
    EXPECT_TRUE(changes[0].rows.empty());
}

TEST(PinDiff, AColumnThatCameLaterIsAChangeOfItsRows) {
    const domain::PinnedSet narrow = pin("id,value\na,1\n");
    const domain::PinnedSet wide = pin("id,value,basis\na,1,dry\n");
    const auto changes = *diffPins({narrow}, {wide});
    EXPECT_EQ(changes[0].rows[0].cells, (std::vector<PinRowChange::Cell>{{"basis", "", "dry"}}));
    EXPECT_EQ(withRowsOf(narrow, wide, {})->content, "id,value,basis\na,1,\n");
}

TEST(PinDiff, TakesSingleRowsOfTheNewerState) {
    const std::vector<std::string> changed = {"c"};
    EXPECT_EQ(withRowsOf(kOld, kNew, changed)->content, "id,name_zh,name_en,value,status\na,甲,A,1,transcribed\n"
                                                        "c,丙,C,3.5,transcribed\nb,乙,B,2,transcribed\n");
    const std::vector<std::string> removed = {"b"};
    EXPECT_EQ(withRowsOf(kOld, kNew, removed)->content,
              "id,name_zh,name_en,value,status\na,甲,A,1,transcribed\nc,丙,C,3,unconfirmed\n");
    const std::vector<std::string> all = {"b", "c", "d"};
    EXPECT_EQ(*withRowsOf(kOld, kNew, all), kNew);
}

TEST(PinDiff, WhatIsNoTableIsNamed) {
    const domain::PinnedSet damaged = pin("id,value\na,1,2\n");
    EXPECT_EQ(diffPins({damaged}, {kNew}).error(),
              base::Error(kPinnedSetDamaged, {{"kind", "constants"}, {"set_id", "all"}}));
    EXPECT_EQ(withRowsOf(kOld, pin(""), {}).error().code, kPinnedSetDamaged);
}

TEST(PinDiff, ShowsTheRowsOfASet) {
    const auto table = *pinTable(pin("id,source\na,\"x, y\"\n"));
    EXPECT_EQ(table.columns, (std::vector<std::string>{"id", "source"}));
    EXPECT_EQ(table.rows, (std::vector<std::vector<std::string>>{{"a", "x, y"}}));
    EXPECT_EQ(pinTable(pin("")).error().code, kPinnedSetDamaged);
}

TEST(PinDiff, EveryShippedPinIsUnderstood) {
    domain::Park park;
    park.fuel_set = "NDRC_STEEL";
    const auto pins = *Library::pinsFor(park);
    for (const domain::PinnedSet& shipped : pins) {
        EXPECT_EQ(withRowsOf(shipped, shipped, {})->content, shipped.content) << shipped.kind;
    }
}

} // namespace
} // namespace parkcarbon::reference
