#include <parkcarbon/charts/sankey_words.hpp>

#include <parkcarbon/text/text.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

TEST(SankeyWords, AreThereInBothLanguages) {
    const SankeyWords zh = sankeyWords(text::Text(text::Language::Zh));
    const SankeyWords en = sankeyWords(text::Text(text::Language::En));
    EXPECT_EQ(zh.not_balanced, "不平衡");
    EXPECT_EQ(en.unknown, "not determined");
    for (const SankeyWords* words : {&zh, &en}) {
        for (const std::string& word :
             {words->from, words->to, words->material, words->amount, words->sd, words->stock_change, words->suspect,
              words->elsewhere, words->in, words->out, words->node, words->link, words->two_sd, words->raw}) {
            EXPECT_FALSE(word.empty());
            EXPECT_FALSE(word.starts_with("[")) << word;
        }
    }
}

} // namespace
} // namespace parkcarbon::charts
