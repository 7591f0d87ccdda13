#include <engine/numerics/parallel_for.hpp>

#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>
#include <vector>

namespace parkcarbon::engine::numerics {
namespace {

TEST(ParallelFor, CallsEveryTaskOnce) {
    for (const unsigned workers : {1U, 2U, 7U}) {
        std::vector<std::atomic<int>> calls(1000);
        EXPECT_TRUE(parallelFor(calls.size(), workers, {}, "test", [&](unsigned worker, std::size_t index) {
            EXPECT_LT(worker, workers);
            ++calls[index];
        }));
        for (const auto& count : calls) {
            EXPECT_EQ(count, 1);
        }
    }
}

TEST(ParallelFor, StopsWhenCancelled) {
    std::stop_source stop;
    std::atomic<int> calls = 0;
    EXPECT_FALSE(parallelFor(1000, 2, base::RunContext(stop.get_token()), "test", [&](unsigned, std::size_t) {
        if (++calls == 10) {
            stop.request_stop();
        }
    }));
    EXPECT_LT(calls, 1000);
}

TEST(ParallelFor, HandsOnTheExceptionOfATask) {
    EXPECT_THROW(parallelFor(100, 3, {}, "test",
                             [](unsigned, std::size_t index) {
                                 if (index == 50) {
                                     throw std::runtime_error("broken");
                                 }
                             }),
                 std::runtime_error);
}

TEST(ParallelFor, HasNoMoreWorkersThanTasks) {
    EXPECT_EQ(workersFor(8, 3), 3U);
    EXPECT_EQ(workersFor(2, 3), 2U);
    EXPECT_EQ(workersFor(4, 0), 1U);
    EXPECT_GE(workersFor(0, 100), 1U);
}

} // namespace
} // namespace parkcarbon::engine::numerics
