#include "cli/commands/packs/pack_actions.hpp"
#include "cli/json/packs_json.hpp"
#include "cli/messages.hpp"
#include "cli/offscreen_application.hpp"
#include "cli/period_option.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/report/reminder_letter.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kLettersWritten{"LETTERS_WRITTEN"}; ///< {count, file}

/// Writes a letter to everybody who has to be reminded and notes the day.
class PacksRemindAction final : public Command {
public:
    std::string name() const override { return "remind"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        period_.configure(app, text);
        app.add_option("--out", directory_, text.term("cli.option.directory"))->required();
        app.add_option("--format", format_, text.term("cli.option.letter_format"))
            ->check(CLI::IsMember({"docx", "txt"}))
            ->capture_default_str();
        app.add_option("--enterprise", enterprises_, text.term("cli.option.pack_enterprise"));
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto period = period_.choose(calculations);
        const base::SystemClock clock;
        const auto pending =
            period ? services::reminders(**session, *period, todayOf(clock)) : base::failure(period.error());
        if (!pending) {
            return console.fail(pending.error());
        }
        std::optional<OffscreenApplication> application;
        if (format_ == "docx") {
            application.emplace();
        }
        std::vector<domain::EnterpriseId> reminded;
        for (const services::Reminder& reminder : *pending) {
            if (!isWanted(reminder.row.enterprise)) {
                continue;
            }
            const auto written = write(**session, reminder, *period, clock, console);
            if (!written) {
                return console.fail(written.error());
            }
            reminded.push_back(reminder.row.enterprise);
            files_.push_back(*written);
        }
        if (!reminded.empty()) {
            const auto noted = services::noteReminded(**session, *period, reminded).and_then([&] {
                return saveWithResults(**session);
            });
            if (!noted) {
                return console.fail(noted.error());
            }
        }
        show(reminded, console);
        return ExitCode::Done;
    }

private:
    bool isWanted(const domain::EnterpriseId& id) const {
        return enterprises_.empty() ||
               std::find(enterprises_.begin(), enterprises_.end(), id.str()) != enterprises_.end();
    }

    base::Result<std::filesystem::path> write(services::ProjectSession& session, const services::Reminder& reminder,
                                              base::Period period, const base::Clock& clock,
                                              const Console& console) const {
        const auto snapshot = session.snapshot();
        if (!snapshot) {
            return base::failure(snapshot.error());
        }
        const report::Document letter =
            report::reminderLetter(reminder, **snapshot, period, todayOf(clock), clock.now(), console.text());
        const auto file = std::filesystem::path(directory_) /
                          (period.str() + "_" + reminder.row.enterprise.str() + "_reminder." + format_);
        const auto format = format_ == "txt" ? report::LetterFormat::Text : report::LetterFormat::Docx;
        return report::writeLetter(letter, format, file).map([&] { return file; });
    }

    void show(const std::vector<domain::EnterpriseId>& reminded, Console& console) const {
        if (console.json()) {
            nlohmann::ordered_json letters = nlohmann::ordered_json::array();
            for (std::size_t index = 0; index < reminded.size(); ++index) {
                letters.push_back({{"enterprise", reminded[index].str()}, {"file", files_[index].string()}});
            }
            console.out() << nlohmann::ordered_json{{"letters", letters}}.dump(2) << '\n';
            return;
        }
        for (const std::filesystem::path& file : files_) {
            console.out() << file.string() << '\n';
        }
        console.out() << console.text().sentence(kLettersWritten.name,
                                                 {{"count", std::to_string(files_.size())}, {"file", directory_}})
                      << '\n';
    }

    ProjectArgument project_;
    PeriodOption period_;
    std::string directory_;
    std::string format_ = "docx";
    std::vector<std::string> enterprises_;
    std::vector<std::filesystem::path> files_;
};

} // namespace

std::unique_ptr<Command> makePacksRemindAction() {
    return std::make_unique<PacksRemindAction>();
}

} // namespace parkcarbon::cli
