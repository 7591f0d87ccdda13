#include "charts/diagram/label_placement.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

LabelWish wish(const char* text, double importance, const QRectF& room) {
    LabelWish result;
    result.label.text = QString::fromUtf8(text);
    result.rooms = {room};
    result.importance = importance;
    return result;
}

const QRectF kBounds(0, 0, 400, 300);

TEST(PlacedLabels, PutTheMostImportantFirstAndLeaveOutWhatWouldOverlap) {
    const QRectF room(10, 10, 200, 16);
    const auto labels = placedLabels({wish("small", 1.0, room), wish("large", 2.0, room)}, {}, kBounds, {});
    ASSERT_EQ(labels.size(), 1U);
    EXPECT_EQ(labels[0].text, QStringLiteral("large"));
}

TEST(PlacedLabels, TakeTheNextRoomWhenTheFirstIsTaken) {
    LabelWish second = wish("second", 1.0, {10, 10, 200, 16});
    second.rooms.push_back({10, 40, 200, 16});
    const auto labels = placedLabels({wish("first", 2.0, {10, 10, 200, 16}), second}, {}, kBounds, {});
    ASSERT_EQ(labels.size(), 2U);
    EXPECT_GT(labels[1].rect.top(), 30.0);
}

TEST(PlacedLabels, AvoidObstaclesAndTheRim) {
    EXPECT_TRUE(placedLabels({wish("text", 1.0, {10, 10, 100, 16})}, {QRectF(12, 5, 10, 10)}, kBounds, {}).empty());
    EXPECT_TRUE(placedLabels({wish("text", 1.0, {10, 295, 100, 16})}, {}, kBounds, {}).empty());
}

TEST(PlacedLabels, CutWhatIsTooLongAndHideWhatWouldBeUnreadable) {
    const char* const name = "A very long name of an enterprise of the park";
    const auto cut = placedLabels({wish(name, 1.0, {10, 10, 90, 16})}, {}, kBounds, {});
    ASSERT_EQ(cut.size(), 1U);
    EXPECT_TRUE(cut[0].text.endsWith(QChar(0x2026)));
    EXPECT_LE(cut[0].rect.width(), 90.0);
    EXPECT_TRUE(placedLabels({wish(name, 1.0, {10, 10, 30, 16})}, {}, kBounds, {}).empty());
}

} // namespace
} // namespace parkcarbon::charts
