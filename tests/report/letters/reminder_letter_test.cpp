#include <parkcarbon/report/reminder_letter.hpp>

#include <chrono>
#include <gmock/gmock.h>

namespace parkcarbon::report {
namespace {

using services::AnswerState;
using testing::HasSubstr;
using testing::Not;

class ReminderLetterTest : public testing::Test {
protected:
    ReminderLetterTest() {
        snapshot.park.name_zh = "测试园区";
        snapshot.park.name_en = "Test Park";
        domain::Enterprise enterprise;
        enterprise.id = domain::EnterpriseId("E07");
        enterprise.name_zh = "皖江纤维板有限公司";
        enterprise.name_en = "Wanjiang Fibreboard";
        snapshot.enterprises.push_back(enterprise);
        domain::PackRequest request;
        request.file_name = "2025_E07.xlsx";
        request.issued_on = day(1, 5);
        request.due_on = day(3, 31);
        request.contact = "李工 0553-1234567";
        reminder.row.enterprise = enterprise.id;
        reminder.row.request = request;
        reminder.row.state = AnswerState::Overdue;
        domain::PackQuestion question;
        question.sheet = "fuels";
        question.cell = "D6";
        question.code = "NUMBER_INVALID";
        question.arguments = R"({"value":"一百二十"})";
        reminder.questions.push_back({question, false});
        reminder.sheets["fuels"] = {"固定燃烧用燃料", "Fuels burned"};
    }
    static base::Date day(unsigned month, unsigned number) {
        return std::chrono::year(2026) / std::chrono::month(month) / std::chrono::day(number);
    }
    std::string letter(text::Language language) const {
        return letterText(
            reminderLetter(reminder, snapshot, base::Period::year(2025), day(4, 10), {}, text::Text(language)));
    }

    domain::ProjectSnapshot snapshot;
    services::Reminder reminder;
};

TEST_F(ReminderLetterTest, SaysWhatWasAskedWhenAndWhatIsOpenWithItsCell) {
    const std::string zh = letter(text::Language::Zh);
    EXPECT_THAT(zh, HasSubstr("皖江纤维板有限公司："));
    EXPECT_THAT(zh, HasSubstr("2026年3月31日"));
    EXPECT_THAT(zh, HasSubstr("逾期 10 天"));
    EXPECT_THAT(zh, HasSubstr("1. [固定燃烧用燃料 ! D6]"));
    EXPECT_THAT(zh, HasSubstr("一百二十"));
    EXPECT_THAT(zh, HasSubstr("李工 0553-1234567"));
    EXPECT_THAT(zh, HasSubstr("测试园区（盖章）"));
    EXPECT_THAT(zh, Not(HasSubstr("{"))) << "every placeholder is filled";
}

TEST_F(ReminderLetterTest, SpeaksEnglishToo) {
    const std::string en = letter(text::Language::En);
    EXPECT_THAT(en, HasSubstr("Dear Wanjiang Fibreboard,"));
    EXPECT_THAT(en, HasSubstr("10 days late"));
    EXPECT_THAT(en, HasSubstr("[Fuels burned ! D6]"));
    EXPECT_THAT(en, Not(HasSubstr("["
                                  "letter.")));
}

TEST_F(ReminderLetterTest, ThanksThoseWhoseWorkbookIsCompleteAndAsksOnlyTheRest) {
    domain::PackAnswer answer;
    answer.received_on = day(3, 1);
    answer.complete = true;
    reminder.row.answer = answer;
    reminder.row.state = AnswerState::Complete;
    EXPECT_THAT(letter(text::Language::En), HasSubstr("Thank you for the complete workbook"));
    EXPECT_THAT(letter(text::Language::En), Not(HasSubstr("late")));
}

TEST_F(ReminderLetterTest, HowToMendItIsSaidOfRefusedCellsOnly) {
    const std::string mend = text::Text(text::Language::Zh).remedy("NUMBER_INVALID", {});
    ASSERT_FALSE(mend.empty());
    EXPECT_THAT(letter(text::Language::Zh), HasSubstr(mend));
    reminder.questions.front().question.cell.clear();
    EXPECT_THAT(letter(text::Language::Zh), Not(HasSubstr(mend))) << "the remedies of checks speak to the park";
}

TEST_F(ReminderLetterTest, AQuestionInSomebodysOwnWordsIsPutInThem) {
    reminder.questions[0].question.question = "为什么比去年多？";
    EXPECT_THAT(letter(text::Language::Zh), HasSubstr("为什么比去年多？"));
}

} // namespace
} // namespace parkcarbon::report
