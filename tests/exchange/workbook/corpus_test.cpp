#include "exchange/support/workbook_corpus.hpp"
#include "exchange/support/workbook_reading.hpp"

#include "engine/support/csv_cases.hpp"

#include <gtest/gtest.h>
#include <map>

/// Every damaged or odd workbook of the corpus, and what comes of it (tests/cases/workbooks/corpus.csv): its rows, or
/// the code of what is wrong with the part, row and cell.
namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kAtLeast = 80;

std::string outcomeOf(const std::string& bytes) {
    std::string outcome;
    for (const std::string& line : linesOf(bytes)) {
        outcome += (outcome.empty() ? "" : " / ") + line;
    }
    return outcome;
}

std::map<std::string, std::string> expectedOutcomes() {
    std::map<std::string, std::string> outcomes;
    for (const auto& row : engine::test::caseRows("workbooks/corpus.csv")) {
        outcomes[row.at("workbook")] = row.at("outcome");
    }
    return outcomes;
}

TEST(Corpus, GivesOfEveryWorkbookWhatIsExpected) {
    const auto expected = expectedOutcomes();
    const Corpus corpus = wholeCorpus();
    EXPECT_GE(corpus.size(), kAtLeast);
    EXPECT_EQ(corpus.size(), expected.size());
    for (const CorpusWorkbook& workbook : corpus) {
        const auto found = expected.find(workbook.name);
        ASSERT_NE(found, expected.end()) << workbook.name << "," << outcomeOf(workbook.bytes);
        EXPECT_EQ(outcomeOf(workbook.bytes), found->second) << workbook.name;
    }
}

} // namespace
} // namespace parkcarbon::exchange
