#include "ui/widgets/step_words.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

engine::inventory::ExplanationStep importedStep() {
    engine::inventory::ExplanationStep step;
    step.column = "quantity";
    step.where.emplace();
    step.where->file = "E07.xlsx";
    step.where->sheet = "燃料";
    step.where->row = 17;
    step.where->columns = "quantity=D;unit=E";
    step.where->sha256 = "0123456789abcdef0123456789abcdef";
    step.where->imported_by = "Li";
    step.where->imported_at = "2026-03-01T08:05:00.000Z";
    return step;
}

TEST(StepPlace, NamesTheCellThatAnInputCameFrom) {
    EXPECT_EQ(stepPlace(importedStep(), text::Text(text::Language::En)), QStringLiteral("E07.xlsx · 燃料!D17"));
}

TEST(StepPlace, NamesTheRowWhereTheCellIsNotKnown) {
    auto step = importedStep();
    step.where->columns.clear();
    const QString place = stepPlace(step, text::Text(text::Language::En));
    EXPECT_TRUE(place.contains("row 17") && place.contains("quantity"));
    step.where->file.clear();
    EXPECT_TRUE(stepPlace(step, text::Text(text::Language::En)).isEmpty()) << "typed in by hand";
}

TEST(ImportText, TellsWhoImportedItWhenAndFromWhichBytes) {
    const QString told = importText(*importedStep().where, text::Text(text::Language::En));
    EXPECT_EQ(told, QStringLiteral("imported by Li on 1 Mar 2026 08:05 · SHA-256 0123456789ab…"));
    EXPECT_TRUE(importText({}, text::Text(text::Language::En)).isEmpty());
}

} // namespace
} // namespace parkcarbon::ui
