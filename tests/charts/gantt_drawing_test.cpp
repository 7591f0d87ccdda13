#include "support/drawn.hpp"
#include "support/specs.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

constexpr QSize kSize{700, 160};

ChartSpec oneTask() {
    ChartSpec spec = threeTasks();
    spec.categories.resize(1);
    spec.gantt.tasks.resize(1);
    spec.gantt.tasks[0].critical = false;
    spec.gantt.today.reset();
    return spec;
}

int barPixels(const ChartSpec& spec) {
    const QImage image = drawn(spec, kSize);
    return pixelsIn(image, QRect(0, 0, kSize.width(), 60), ChartStyle{}.series(2)); // above the legend
}

TEST(GanttDrawing, DrawsActualBarsInProportionToTheirDays) {
    using std::chrono::year;
    ChartSpec spec = oneTask();
    spec.gantt.tasks[0].actual = {year(2026) / 1 / 1, year(2026) / 1 / 20};
    const int twenty = barPixels(spec);
    spec.gantt.tasks[0].actual.end = year(2026) / 2 / 9;
    ASSERT_GT(twenty, 100);
    EXPECT_NEAR(static_cast<double>(barPixels(spec)) / twenty, 2.0, 0.05);
}

TEST(GanttDrawing, DrawsWhatIsRunningUpToToday) {
    using std::chrono::year;
    ChartSpec spec = oneTask();
    spec.gantt.tasks[0].actual = {year(2026) / 1 / 1, std::nullopt};
    EXPECT_EQ(barPixels(spec), 0); // nobody knows how far
    spec.gantt.today = year(2026) / 2 / 1;
    EXPECT_GT(barPixels(spec), 100);
}

TEST(GanttDrawing, FramesTheCriticalPath) {
    ChartSpec spec = oneTask();
    const QColor frame = ChartStyle{}.series(5);
    EXPECT_EQ(pixelsIn(drawn(spec, kSize), QRect(QPoint(), kSize), frame), 0);
    spec.gantt.tasks[0].critical = true;
    EXPECT_GT(pixelsIn(drawn(spec, kSize), QRect(QPoint(), kSize), frame), 50);
}

TEST(GanttDrawing, JoinsATaskToWhatItWaitsFor) {
    ChartSpec spec = threeTasks();
    const QColor arrow = ChartStyle{}.total();
    const int with = pixelsIn(drawn(spec, {700, 200}), QRect(0, 0, 700, 200), arrow);
    for (GanttTask& task : spec.gantt.tasks) {
        task.after.clear();
    }
    EXPECT_GT(with, pixelsIn(drawn(spec, {700, 200}), QRect(0, 0, 700, 200), arrow) + 10);
}

TEST(GanttDrawing, KeepsRowsWithoutDays) {
    ChartSpec spec = oneTask();
    spec.gantt.tasks[0] = {};
    EXPECT_EQ(barPixels(spec), 0);
}

} // namespace
} // namespace parkcarbon::charts
