#include <parkcarbon/charts/sankey_words.hpp>

#include <parkcarbon/text/text.hpp>

namespace parkcarbon::charts {

SankeyWords sankeyWords(const text::Text& text) {
    SankeyWords words;
    words.from = text.term("diagram.from");
    words.to = text.term("diagram.to");
    words.material = text.term("diagram.material");
    words.amount = text.term("diagram.amount");
    words.sd = text.term("diagram.sd");
    words.unknown = text.term("diagram.unknown");
    words.not_balanced = text.term("diagram.not_balanced");
    words.stock_change = text.term("diagram.stock_change");
    words.suspect = text.term("diagram.suspect");
    words.elsewhere = text.term("diagram.elsewhere");
    words.in = text.term("diagram.in");
    words.out = text.term("diagram.out");
    words.node = text.term("diagram.node");
    words.link = text.term("diagram.link");
    words.two_sd = text.term("diagram.two_sd");
    words.raw = text.term("diagram.raw");
    return words;
}

} // namespace parkcarbon::charts
