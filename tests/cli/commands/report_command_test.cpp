#include "cli/command_line.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

namespace parkcarbon::cli {
namespace {

class ReportCommandTest : public CommandLineTest {};

/// The cells of one line of a CSV file.
std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

/// The rows of the table of that id in a folder of CSV files, by their first cells.
std::map<std::string, std::vector<std::string>> rowsOf(const std::string& folder, const std::string& id) {
    std::map<std::string, std::vector<std::string>> rows;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.substr(name.find('_') + 1) != id + ".csv") {
            continue;
        }
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            auto cells = cellsOf(line);
            rows.emplace(cells.front(), cells);
        }
    }
    return rows;
}

/// What a command prints on its standard output.
std::string printed(const std::string& command) {
    std::string text;
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::array<char, 4096> buffer{};
    while (pipe && std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe.get()) != nullptr) {
        text += buffer.data();
    }
    return text;
}

/// The words of a written report: of a PDF by poppler, of a Word document from its main part, a paragraph a line.
std::string wordsOf(const std::string& file) {
    if (file.ends_with(".pdf")) {
        return printed("pdftotext -layout '" + file + "' -");
    }
    return printed("python3 -c 'import re,sys,zipfile; x=zipfile.ZipFile(sys.argv[1]).read(\"word/document.xml\")"
                   ".decode(); print(\"\\n\".join(\"\".join(re.findall(\"<w:t[^>]*>([^<]*)\",p)) "
                   "for p in x.split(\"</w:p>\")))' '" +
                   file + "'");
}

/// True when the value stands within one table row after some mention of the id.
bool stands(const std::string& words, const std::string& id, const std::string& value) {
    constexpr std::size_t kRow = 400;
    for (std::size_t at = words.find(id); at != std::string::npos; at = words.find(id, at + 1)) {
        if (words.substr(at + id.size(), kRow).find(value) != std::string::npos) {
            return true;
        }
    }
    return false;
}

TEST_F(ReportCommandTest, ReportsAreWrittenWithoutNoise) {
    const std::string project = smallProject();
    for (const char* const format : {"docx", "xlsx", "html", "csv"}) {
        const std::string file = path(std::string("清单.") + format);
        const Outcome outcome = run({"report", project, "--format", format, "--lang", "zh", "--out", file, "--json"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.json()["files"][0], file);
        EXPECT_GT(std::filesystem::file_size(file), 1000U);
    }
    EXPECT_EQ(run({"report", project, "--format", "rtf", "--out", path("x.rtf")}).status, 2);
    EXPECT_NE(run({"report", project, "--format", "html", "--out", path(".")}).status, 0);
}

TEST_F(ReportCommandTest, TheKindChoosesTheReport) {
    const std::string project = path("park.parkcarbon");
    ASSERT_EQ(run({"init", project, "--sample", "kalundborg"}).status, 0);
    const std::string folder = path("flows");
    const Outcome outcome = run({"report", project, "--kind", "material-flow", "--format", "csv", "--lang", "en",
                                 "--period", "2000", "--out", folder, "--json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::vector<std::string> names;
    const auto document = outcome.json();
    for (const auto& file : document["files"]) {
        names.push_back(std::filesystem::path(file.get<std::string>()).filename().string().substr(3));
    }
    for (const char* const name : {"flow_layers.csv", "flow_diagram_goods.csv", "flow_balances.csv",
                                   "flow_networks.csv", "flow_all.csv", "flow_findings.csv"}) {
        EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
    }
    EXPECT_EQ(run({"report", project, "--kind", "novel", "--out", path("x.pdf")}).status, 2);
}

TEST_F(ReportCommandTest, TheAssessmentPrintsTheNumbersOfTheOtherCommands) {
    constexpr std::size_t kValueColumn = 4;
    constexpr std::size_t kGrantedColumn = 3;
    const std::string project = path("park.parkcarbon");
    ASSERT_EQ(run({"init", project, "--sample", "wood-panel"}).status, 0);
    const std::string folder = path("assessment");
    const Outcome report = run({"report", project, "--kind", "assessment", "--format", "csv", "--lang", "en",
                                "--period", "2025", "--out", folder});
    ASSERT_EQ(report.status, 0) << report.err;
    for (const char* const set : {"HJ274", "ZC25"}) {
        const auto rows = rowsOf(folder, std::string("indicators_") + set);
        const auto judged = run({"indicators", project, "--set", set, "--period", "2025", "--json"}).json();
        EXPECT_GE(judged["indicators"].size(), 6U);
        for (const auto& indicator : judged["indicators"]) {
            const std::string id = indicator["id"];
            const auto row = rows.contains(id) ? rows.find(id) : rows.find(id + "*"); // marked: not confirmed
            ASSERT_NE(row, rows.end()) << id;
            if (indicator["value"].is_null()) {
                EXPECT_EQ(row->second[kValueColumn], "") << id;
            } else {
                EXPECT_EQ(std::stod(row->second[kValueColumn]), indicator["value"].get<double>()) << id;
            }
        }
    }
    const auto steps = rowsOf(folder, "step_scores");
    const auto workflow = run({"workflow", project, "--period", "2025", "--json"}).json();
    ASSERT_EQ(workflow["steps"].size(), 18U);
    for (const auto& step : workflow["steps"]) {
        const std::string begin = std::to_string(step["step"].get<int>()) + " ";
        const auto row =
            std::find_if(steps.begin(), steps.end(), [&](const auto& one) { return one.first.starts_with(begin); });
        ASSERT_NE(row, steps.end()) << begin;
        if (!step["gated_score"].is_null()) {
            EXPECT_EQ(std::stod(row->second[kGrantedColumn]), step["gated_score"].get<double>()) << begin;
        }
    }
}

TEST_F(ReportCommandTest, ATemplateThatIsNoneIsNamed) {
    const std::string project = smallProject();
    write("letterhead.dotx", "no archive");
    const Outcome outcome = run({"report", project, "--format", "docx", "--template", path("letterhead.dotx"), "--out",
                                 path("report.docx"), "--lang", "en"});
    EXPECT_NE(outcome.status, 0);
    EXPECT_NE(outcome.err.find("TEMPLATE_UNREADABLE"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("letterhead.dotx"), std::string::npos) << outcome.err;
    EXPECT_FALSE(std::filesystem::exists(path("report.docx")));
}

TEST_F(ReportCommandTest, NumbersOfTheUsersTextThatTheReportNoLongerStatesAreFindings) {
    const std::string project = smallProject();
    write("texts/report_texts.csv", "block,language,text,quotes,edited_by,edited_on\n"
                                    "assessment.inventory,en,We emit 987654.3 t.,total=987654.3,Li,2026-01-01\n");
    ASSERT_EQ(run({"import", project, path("texts")}).status, 0);
    const auto report = [&](const std::string& language) {
        const Outcome outcome = run({"report", project, "--kind", "assessment", "--format", "csv", "--lang", language,
                                     "--out", path("report.csv"), "--json"});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.json()["findings"];
    };
    const auto findings = report("en");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0]["code"], "REPORT_TEXT_OUTDATED");
    EXPECT_NE(findings[0].dump().find("987654.3"), std::string::npos);
    EXPECT_TRUE(report("zh").empty()) << "the text is that of the English report";
}

TEST_F(ReportCommandTest, TheAssessmentAsPdfAndWordPrintsTheNumbersOfTheJsonOutputs) {
    constexpr int kShownDigits = 5;
    const std::string project = path("park.parkcarbon");
    ASSERT_EQ(run({"init", project, "--sample", "wood-panel"}).status, 0);
    const auto inventory = run({"inventory", project, "--period", "2025", "--json"}).json();
    const double total = inventory["park"]["views"]["scope_1_2_location"];
    const auto judged = run({"indicators", project, "--set", "HJ274", "--period", "2025", "--json"}).json();
    ASSERT_EQ(judged["indicators"].size(), 32U);
    for (const char* const language : {"zh", "en"}) {
        for (const char* const format : {"pdf", "docx"}) {
            const std::string file = path(std::string("assessment.") + format);
            ASSERT_EQ(run({"report", project, "--kind", "assessment", "--format", format, "--lang", language,
                           "--period", "2025", "--out", file})
                          .status,
                      0);
            const std::string words = wordsOf(file);
            EXPECT_NE(words.find(text::formatFixed(total, 0)), std::string::npos) << format << ' ' << language;
            for (const auto& indicator : judged["indicators"]) {
                const std::string id = indicator["id"];
                ASSERT_FALSE(indicator["value"].is_null()) << id;
                const std::string shown = text::formatSignificant(indicator["value"].get<double>(), kShownDigits);
                EXPECT_TRUE(stands(words, id, shown)) << id << ' ' << shown << ' ' << format << ' ' << language;
            }
        }
    }
}

} // namespace
} // namespace parkcarbon::cli
