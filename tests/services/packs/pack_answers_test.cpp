#include "services/session_fixture.hpp"

#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>

namespace parkcarbon::services {
namespace {

using domain::QuestionStatus;
using domain::Table;

/// Sets one cell of a workbook as somebody with a spreadsheet does: sheet, row id, column id, text.
constexpr const char* kFillScript = "import sys, openpyxl\n"
                                    "name, sheet, row_id, column_id, text = sys.argv[1:6]\n"
                                    "book = openpyxl.load_workbook(name)\n"
                                    "meta = [[cell.value for cell in row] for row in book['_meta'].iter_rows()]\n"
                                    "tab = book[[row[2] for row in meta if row[0] == 'sheet' and row[1] == sheet][0]]\n"
                                    "column = [cell.column for cell in tab[1] if cell.value == column_id][0]\n"
                                    "row = [cell.row for cell in tab['A'] if cell.value == row_id][0]\n"
                                    "try:\n"
                                    "    text = float(text)\n"
                                    "except ValueError:\n"
                                    "    pass\n"
                                    "tab.cell(row, column).value = text if text != '' else None\n"
                                    "book.save(name)\n";

/// Succeeds when a comment with that text stands on that cell of any sheet; `*` is any cell.
constexpr const char* kCommentScript =
    "import sys, openpyxl\n"
    "name, place, text = sys.argv[1:4]\n"
    "cells = [cell for tab in openpyxl.load_workbook(name) for row in tab.iter_rows() for cell in row]\n"
    "found = [cell for cell in cells if cell.comment and text in cell.comment.text]\n"
    "sys.exit(0 if any(place in ('*', cell.coordinate) for cell in found) else 1)\n";

class PackAnswersTest : public SessionTest {
protected:
    void SetUp() override {
        SessionTest::SetUp();
        session_ = newSession();
        std::ofstream(directory() / "fill.py") << kFillScript;
        std::ofstream(directory() / "comment.py") << kCommentScript;
        ASSERT_TRUE(session_->execute(AddRecords(
            Table::Activities, {record(Table::Activities, {"A1", "E2", "2025", "stationary_combustion", "烟煤", "100",
                                                           "t", "", "measured", "", "", ""}),
                                record(Table::Activities, {"A0", "E2", "2024", "stationary_combustion", "烟煤", "90",
                                                           "t", "", "measured", "", "", ""})})));
        PackOrder order;
        order.period = kYear;
        order.due_on = day(2026, 3, 31);
        const auto issued = issuePacks(*session_, order, directory() / "packs");
        ASSERT_TRUE(issued);
        ASSERT_EQ(issued->size(), 3U);
        pack_ = (*issued)[1].file; // of E2
    }

    static base::Date day(int year, unsigned month, unsigned number) {
        return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
    }
    void fill(const std::string& sheet, const std::string& row, const std::string& column,
              const std::string& text) const {
        const std::string command = "/usr/bin/python3 '" + (directory() / "fill.py").string() + "' '" + pack_.string() +
                                    "' " + sheet + " '" + row + "' " + column + " '" + text + "'";
        ASSERT_EQ(std::system(command.c_str()), 0) << command;
    }
    /// The workbook with the open questions to E2.
    std::filesystem::path checkPack() const {
        PackOrder order;
        order.period = kYear;
        order.enterprises = {domain::EnterpriseId("E2")};
        const auto written = writeCheckPacks(*session_, order, directory() / "check",
                                             [](const domain::PackQuestion& asked) { return asked.question; });
        EXPECT_TRUE(written && written->size() == 1);
        return written && !written->empty() ? written->front().file : std::filesystem::path{};
    }
    bool hasComment(const std::filesystem::path& pack, const std::string& place, const std::string& text) const {
        const std::string command = "/usr/bin/python3 '" + (directory() / "comment.py").string() + "' '" +
                                    pack.string() + "' '" + place + "' '" + text + "'";
        return std::system(command.c_str()) == 0;
    }
    exchange::ImportReport import(ImportMode mode = ImportMode::Commit, bool keep = false) const {
        const auto report = importFiles(*session_, {{pack_}, {}, keep, false}, mode);
        EXPECT_TRUE(report);
        return report ? *report : exchange::ImportReport{};
    }
    std::vector<domain::PackAnswer> answers() const { return (*session_->snapshot())->pack_answers; }
    std::vector<domain::PackQuestion> questions() const { return (*session_->snapshot())->pack_questions; }
    AnswerRow boardRow(const base::Date& today, std::size_t index = 1) const {
        const auto board = answerBoard(*session_, kYear, today);
        EXPECT_TRUE(board);
        return board->rows.at(index);
    }

    inline static const base::Period kYear = base::Period::year(2025);
    std::unique_ptr<ProjectSession> session_;
    std::filesystem::path pack_;
};

TEST_F(PackAnswersTest, AReturnedWorkbookIsOneAnswerAndOneUndoStep) {
    const std::size_t steps = session_->history()->size();
    import();
    ASSERT_EQ(answers().size(), 1U);
    const domain::PackAnswer answer = answers().front();
    EXPECT_EQ(answer.id, "2025:E2:1");
    EXPECT_EQ(answer.received_by, "tester");
    EXPECT_GT(answer.unchanged, 0);
    EXPECT_EQ(answer.changed + answer.added + answer.refused, 0);
    EXPECT_FALSE(answer.complete) << "the usual items are not filled in";
    EXPECT_EQ(session_->history()->size(), steps + 1);

    import();
    EXPECT_EQ(answers().size(), 1U) << "the same file once more says nothing new";
    ASSERT_TRUE(session_->undo());
    EXPECT_TRUE(answers().empty());
}

TEST_F(PackAnswersTest, ADryRunNotesNothing) {
    fill("fuels", "A1", "quantity", "120");
    const exchange::ImportReport report = import(ImportMode::DryRun);
    EXPECT_FALSE(report.committed);
    std::int64_t changed = 0;
    for (const auto& file : report.files) {
        changed += file.changed;
    }
    EXPECT_EQ(changed, 1);
    EXPECT_TRUE(answers().empty());
}

TEST_F(PackAnswersTest, ARefusedCellBecomesAQuestionThatALaterFileAnswers) {
    fill("fuels", "A1", "quantity", "一百二十");
    const exchange::ImportReport report = import();
    EXPECT_TRUE(report.hasErrors());
    ASSERT_EQ(questions().size(), 1U);
    const domain::PackQuestion question = questions().front();
    EXPECT_EQ(question.sheet, "fuels");
    EXPECT_EQ(question.row_id, "A1");
    EXPECT_EQ(question.field, "quantity");
    EXPECT_EQ(question.code, "NUMBER_INVALID");
    EXPECT_TRUE(question.cell.ends_with("6")) << question.cell << ": the first row below the example";
    EXPECT_EQ(question.status, QuestionStatus::Open);
    EXPECT_FALSE(questionArguments(question).empty());
    EXPECT_EQ(answers().front().refused, 1);
    EXPECT_EQ(boardRow(day(2026, 1, 1)).open_questions, 1);

    fill("fuels", "A1", "quantity", "120");
    import();
    EXPECT_EQ(questions().front().status, QuestionStatus::Answered);
    EXPECT_EQ(answers().size(), 2U);
    EXPECT_EQ(boardRow(day(2026, 1, 1)).open_questions, 0);
}

TEST_F(PackAnswersTest, NothingInAWorkbookDeletesARecord) {
    fill("fuels", "A1", "quantity", "");
    import();
    EXPECT_TRUE(session_->records().exists(Table::Activities, "A1"));
    ASSERT_EQ(questions().size(), 1U);
    EXPECT_EQ(questions().front().code, "PACK_ROW_WITHDRAWN");
}

TEST_F(PackAnswersTest, TheOriginalComesBackByteForByteWhenItWasKept) {
    import(ImportMode::Commit, true);
    const auto copy = directory() / "copy.xlsx";
    ASSERT_TRUE(writePackOriginal(*session_, "2025:E2:1", copy));
    const auto bytes = [](const std::filesystem::path& name) {
        std::ifstream in(name, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    };
    EXPECT_EQ(bytes(copy), bytes(pack_));
    EXPECT_TRUE(answers().front().kept);
    EXPECT_EQ(writePackOriginal(*session_, "2025:E9:1", copy).error().code, kPackAnswerUnknown);
}

TEST_F(PackAnswersTest, AnOriginalThatWasNotKeptCannotComeBack) {
    import();
    EXPECT_EQ(writePackOriginal(*session_, "2025:E2:1", directory() / "copy.xlsx").error().code, kPackOriginalNotKept);
}

TEST_F(PackAnswersTest, TheBoardSaysWhoIsLateAndHowMuchOfTheParkHasAnswered) {
    EXPECT_EQ(boardRow(day(2026, 3, 31)).state, AnswerState::Waiting);
    EXPECT_EQ(boardRow(day(2026, 4, 1)).state, AnswerState::Overdue);
    import();
    const auto board = answerBoard(*session_, kYear, day(2026, 4, 1));
    ASSERT_TRUE(board);
    EXPECT_EQ(board->asked, 3);
    EXPECT_EQ(board->answered, 1);
    EXPECT_EQ(board->overdue, 2);
    EXPECT_EQ(board->rows[1].state, AnswerState::Incomplete);
    EXPECT_GT(board->rows[1].energy_tce, 50.0) << "90 t of coal in the year before";
    EXPECT_EQ(board->energy_coverage, 1.0) << "nobody else takes in energy";
    EXPECT_FALSE(board->output_coverage.has_value());
}

TEST_F(PackAnswersTest, RemindsThoseWhoHaveNotAnsweredAndNotesTheDay) {
    const auto pending = reminders(*session_, kYear, day(2026, 4, 1));
    ASSERT_TRUE(pending);
    ASSERT_EQ(pending->size(), 3U);
    ASSERT_TRUE(noteReminded(*session_, kYear, {domain::EnterpriseId("E2")}));
    EXPECT_EQ(session_->history()->back().operation, "REMIND_PACKS");
    EXPECT_TRUE((*session_->snapshot())->pack_requests[1].reminded_on.has_value());
    EXPECT_FALSE((*session_->snapshot())->pack_requests[0].reminded_on.has_value());
    ASSERT_TRUE(session_->undo());
    EXPECT_FALSE((*session_->snapshot())->pack_requests[1].reminded_on.has_value());
}

TEST_F(PackAnswersTest, AQuestionInOnesOwnWordsIsAskedUntilItIsAnswered) {
    domain::PackQuestion question;
    question.enterprise = domain::EnterpriseId("E2");
    question.period = kYear;
    question.sheet = "fuels";
    question.row_id = "A1";
    question.question = "为什么比去年多？";
    ASSERT_TRUE(askPackQuestion(*session_, question));
    EXPECT_EQ(session_->history()->back().operation, "ASK_PACK_QUESTION");
    const auto open = openQuestions(*session_, kYear, domain::EnterpriseId("E2"));
    ASSERT_TRUE(open);
    ASSERT_FALSE(open->empty());
    EXPECT_EQ(open->front().question.question, question.question);
    EXPECT_FALSE(open->front().drafted);
    question.enterprise = domain::EnterpriseId("E99");
    EXPECT_EQ(askPackQuestion(*session_, question).error().code, kRecordNotFound);
}

TEST_F(PackAnswersTest, AQuestionAboutACellStandsOnItBeforeAnythingCameBack) {
    domain::PackQuestion question;
    question.enterprise = domain::EnterpriseId("E2");
    question.period = kYear;
    question.sheet = "fuels";
    question.cell = "F7";
    question.question = "请说明原因";
    ASSERT_TRUE(askPackQuestion(*session_, question));
    question.cell = "F2"; // a head, where nobody enters anything
    question.question = "请看表头";
    ASSERT_TRUE(askPackQuestion(*session_, question));
    const std::filesystem::path check = checkPack();
    EXPECT_TRUE(hasComment(check, "F7", "请说明原因"));
    EXPECT_FALSE(hasComment(check, "*", "请看表头")) << "it stands on the sheet of questions only";
}

TEST_F(PackAnswersTest, TheWorkbookToCheckComesBackLikeAnyOther) {
    domain::PackQuestion question;
    question.enterprise = domain::EnterpriseId("E2");
    question.period = kYear;
    question.sheet = "fuels";
    question.row_id = "A1";
    question.field = "quantity";
    question.question = "请核对数量";
    ASSERT_TRUE(askPackQuestion(*session_, question));
    pack_ = checkPack();
    EXPECT_TRUE(hasComment(pack_, "*", "请核对数量")) << "the question is a comment on a cell";
    const exchange::ImportReport report = import();
    EXPECT_FALSE(report.hasErrors());
    for (const auto& file : report.files) {
        EXPECT_TRUE(file.findings.empty()) << file.sheet << " " << file.findings.front().code.name;
    }
    EXPECT_EQ(questions().front().status, QuestionStatus::Answered);
}

} // namespace
} // namespace parkcarbon::services
