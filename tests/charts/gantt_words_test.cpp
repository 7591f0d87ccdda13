#include <parkcarbon/charts/gantt_words.hpp>

#include <parkcarbon/text/text.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

TEST(GanttWords, AreThereInBothLanguages) {
    const GanttWords zh = ganttWords(text::Text(text::Language::Zh));
    const GanttWords en = ganttWords(text::Text(text::Language::En));
    EXPECT_EQ(zh.critical, "关键路径");
    EXPECT_EQ(en.today, "Today");
    for (const GanttWords* words : {&zh, &en}) {
        for (const std::string& word :
             {words->planned, words->actual, words->critical, words->milestone, words->today, words->planned_start,
              words->planned_end, words->actual_start, words->actual_end, words->after, words->yes}) {
            EXPECT_FALSE(word.empty());
            EXPECT_FALSE(word.starts_with("[")) << word;
        }
    }
}

} // namespace
} // namespace parkcarbon::charts
