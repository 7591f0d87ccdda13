#include <parkcarbon/report/reminder_letter.hpp>

#include "report/docx/docx_renderer.hpp"
#include "report/file_output.hpp"

#include <parkcarbon/base/pattern.hpp>

#include <algorithm>

namespace parkcarbon::report {
namespace {

using services::AnswerState;

/// Where name, seal and date stand in a letter: towards the right edge.
constexpr std::string_view kToTheRight = "\t\t\t\t\t\t";

class LetterWriter {
public:
    LetterWriter(const services::Reminder& reminder, const domain::ProjectSnapshot& snapshot, base::Period period,
                 base::Date today, const text::Text& text)
        : reminder_(reminder), snapshot_(snapshot), period_(period), today_(today), text_(text) {}

    Document write(base::Timestamp created) {
        document_.language_code = text_.language() == text::Language::Zh ? "zh" : "en";
        document_.title = words("title", {{"period", text_.period(period_)}});
        document_.author = parkName();
        document_.creator = "ParkCarbon";
        document_.created = created;
        document_.furniture = {parkName(), document_.title, words("page_of"), {}};
        document_.blocks.emplace_back(Heading{1, {}, document_.title});
        paragraph(words("salutation", {{"enterprise", enterpriseName()}}));
        writeRequest();
        writeState();
        writeQuestions();
        writeClosing();
        return std::move(document_);
    }

private:
    using Values = base::Arguments;

    std::string words(std::string_view key, const Values& values = {}) const {
        return base::filledPattern(text_.term("letter." + std::string(key)), values);
    }
    void paragraph(std::string content) {
        document_.blocks.emplace_back(Paragraph{Paragraph::Kind::Body, std::move(content)});
    }
    std::string inLanguage(const std::string& zh, const std::string& en) const {
        const bool chinese = text_.language() == text::Language::Zh;
        return (chinese && !zh.empty()) || en.empty() ? zh : en;
    }
    std::string parkName() const { return inLanguage(snapshot_.park.name_zh, snapshot_.park.name_en); }
    std::string enterpriseName() const {
        for (const domain::Enterprise& enterprise : snapshot_.enterprises) {
            if (enterprise.id == reminder_.row.enterprise) {
                const std::string name = inLanguage(enterprise.name_zh, enterprise.name_en);
                return name.empty() ? enterprise.id.str() : name;
            }
        }
        return reminder_.row.enterprise.str();
    }

    void writeRequest() {
        const auto& request = reminder_.row.request;
        if (request && request->issued_on) {
            paragraph(words("asked", {{"date", text_.date(*request->issued_on)},
                                      {"period", text_.period(period_)},
                                      {"file", request->file_name}}));
        }
        if (request && request->due_on) {
            paragraph(words("due", {{"date", text_.date(*request->due_on)}}));
        }
    }

    void writeState() {
        const auto& answer = reminder_.row.answer;
        const std::string received = answer && answer->received_on ? text_.date(*answer->received_on) : std::string{};
        switch (reminder_.row.state) {
        case AnswerState::Overdue:
            paragraph(words("overdue", {{"date", text_.date(today_)}, {"days", std::to_string(daysLate())}}));
            break;
        case AnswerState::Incomplete:
            paragraph(words("incomplete", {{"date", received}, {"file", answer->file_name}}));
            if (answer->refused > 0) {
                paragraph(words("refused", {{"count", std::to_string(answer->refused)}}));
            }
            break;
        case AnswerState::Complete:
            paragraph(words("complete", {{"date", received}}));
            break;
        default:
            paragraph(words("waiting", {{"date", text_.date(today_)}}));
        }
    }

    long long daysLate() const {
        return reminder_.row.request && reminder_.row.request->due_on
                   ? (std::chrono::sys_days(today_) - std::chrono::sys_days(*reminder_.row.request->due_on)).count()
                   : 0;
    }

    void writeQuestions() {
        if (reminder_.questions.empty()) {
            return;
        }
        paragraph(words("questions", {{"count", std::to_string(reminder_.questions.size())}}));
        Table table;
        table.id = "questions";
        table.title = words("questions_title");
        for (const char* const key : {"number", "sheet", "cell", "question"}) {
            table.columns.push_back({words("column." + std::string(key)), {}, Align::Left});
        }
        int number = 0;
        for (const services::OpenQuestion& asked : reminder_.questions) {
            Row row;
            row.cells = {Cell::text(std::to_string(++number)), Cell::text(sheetName(asked.question)),
                         Cell::text(place(asked.question)), Cell::text(questionWords(asked.question, text_))};
            table.rows.push_back(std::move(row));
        }
        document_.blocks.emplace_back(std::move(table));
    }

    std::string sheetName(const domain::PackQuestion& question) const {
        const auto title = reminder_.sheets.find(question.sheet);
        return title == reminder_.sheets.end() ? question.sheet : inLanguage(title->second.zh, title->second.en);
    }

    /// The cell of the workbook that came back, else what the row is about.
    static std::string place(const domain::PackQuestion& question) {
        return question.cell.empty() ? question.row_id : question.cell;
    }

    void writeClosing() {
        paragraph(words("please"));
        const auto& request = reminder_.row.request;
        if (request && !request->contact.empty()) {
            paragraph(words("contact", {{"contact", request->contact}}));
        }
        paragraph(words("regards"));
        paragraph(std::string(kToTheRight) + parkName() + words("seal"));
        paragraph(std::string(kToTheRight) + text_.date(today_));
    }

    const services::Reminder& reminder_;
    const domain::ProjectSnapshot& snapshot_;
    base::Period period_;
    base::Date today_;
    const text::Text& text_;
    Document document_;
};

void addLine(std::string& lines, std::string_view line) {
    lines.append(line).append("\n");
}

/// Numbered, each with its place in brackets, as a message can show them.
void addTable(std::string& lines, const Table& table) {
    for (const Row& row : table.rows) {
        std::string line = row.cells.front().shown() + ". ";
        line += "[" + row.cells[1].shown() + (row.cells[2].shown().empty() ? "" : " ! " + row.cells[2].shown()) + "] ";
        addLine(lines, line + row.cells.back().shown());
    }
    lines.append("\n");
}

} // namespace

std::string questionWords(const domain::PackQuestion& question, const text::Text& text) {
    if (!question.question.empty()) {
        return question.question;
    }
    const base::Arguments arguments = services::questionArguments(question);
    // How to mend it is said to whoever fills in the workbook only of a cell that was refused; the remedies of checks
    // and of the flow analysis speak to the park.
    const std::string remedy = question.cell.empty() ? std::string{} : text.remedy(question.code, arguments);
    return text.sentence(question.code, arguments) + (remedy.empty() ? "" : " " + remedy);
}

Document reminderLetter(const services::Reminder& reminder, const domain::ProjectSnapshot& snapshot,
                        base::Period period, base::Date today, base::Timestamp created, const text::Text& text) {
    return LetterWriter(reminder, snapshot, period, today, text).write(created);
}

std::string letterText(const Document& letter) {
    std::string lines;
    for (const Block& block : letter.blocks) {
        if (const auto* const heading = std::get_if<Heading>(&block)) {
            addLine(lines, heading->text);
            lines.append("\n");
        } else if (const auto* const paragraph = std::get_if<Paragraph>(&block)) {
            addLine(lines, paragraph->text);
            lines.append("\n");
        } else if (const auto* const table = std::get_if<Table>(&block)) {
            addTable(lines, *table);
        }
    }
    return lines;
}

base::Result<void> writeLetter(const Document& letter, LetterFormat format, const std::filesystem::path& file) {
    if (format == LetterFormat::Text) {
        return writeFile(file, letterText(letter));
    }
    return DocxRenderer().render(letter, file).map([](const std::vector<std::filesystem::path>&) {});
}

} // namespace parkcarbon::report
