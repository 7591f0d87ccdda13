#include "ui/widgets/report_texts.hpp"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

report::Document withTexts() {
    report::Document document;
    document.texts = {{"a", "1  Summary", "generated a", std::nullopt, {}},
                      {"b", "2  Problems", "generated b", "mine", {{"a.x", "Table 1", "1,000", "2,000"}}}};
    return document;
}

class ReportTextsTest : public testing::Test {
protected:
    ReportTextsTest() {
        texts.setEditable(true);
        texts.show(withTexts());
    }
    QString entry(int row) const { return texts.findChild<QListWidget*>()->item(row)->text(); }
    QPushButton* button(const QString& caption) const {
        for (QPushButton* const candidate : texts.findChildren<QPushButton*>()) {
            if (candidate->text() == caption) {
                return candidate;
            }
        }
        return nullptr;
    }

    ReportTexts texts;
};

TEST_F(ReportTextsTest, SaysWhichPassagesAreGeneratedEditedOrOutdated) {
    EXPECT_EQ(entry(0), "1  Summary: generated");
    EXPECT_EQ(entry(1), "▲ 2  Problems: edited, numbers have changed");
    texts.choose("b");
    EXPECT_EQ(texts.text(), "mine");
    bool warned = false;
    for (const QLabel* const label : texts.findChildren<QLabel*>()) {
        warned = warned || label->text().contains("1,000 is now 2,000 (Table 1)");
    }
    EXPECT_TRUE(warned);
}

TEST_F(ReportTextsTest, SavesWhatWasTypedAndGoesBackOnlyFromWhatWasWritten) {
    texts.choose("a");
    EXPECT_FALSE(button("&Save text")->isEnabled());
    EXPECT_FALSE(button("Back to the &generated text")->isEnabled());
    texts.type("my words");
    EXPECT_TRUE(button("&Save text")->isEnabled());
    QSignalSpy saved(&texts, &ReportTexts::saved);
    texts.save();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.first().at(0).toString(), "a");
    EXPECT_EQ(saved.first().at(1).toString(), "my words");
    texts.choose("b");
    EXPECT_TRUE(button("&Save text")->isEnabled()) << "an outdated text may be confirmed as it is";
    EXPECT_TRUE(button("Back to the &generated text")->isEnabled());
    QSignalSpy wanted(&texts, &ReportTexts::resetWanted);
    texts.reset();
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(ReportTextsTest, KeepsUnsavedWordsWhenTheReportIsLaidOutAgain) {
    texts.choose("a");
    texts.type("half a sentence");
    texts.show(withTexts());
    EXPECT_EQ(texts.block(), "a");
    EXPECT_EQ(texts.text(), "half a sentence");
}

TEST_F(ReportTextsTest, AProjectThatCannotBeChangedCanBeRead) {
    texts.choose("b");
    texts.setEditable(false);
    EXPECT_FALSE(button("&Save text")->isEnabled());
    EXPECT_FALSE(button("Back to the &generated text")->isEnabled());
    EXPECT_EQ(texts.text(), "mine");
}

} // namespace
} // namespace parkcarbon::ui
