#include "cli/commands/packs/pack_actions.hpp"
#include "cli/commands/packs/pack_order_options.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kPacksWritten{"PACKS_WRITTEN"}; ///< {count, file}

class PacksCreateAction final : public Command {
public:
    std::string name() const override { return "create"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        order_.configure(app, text);
        app.add_option("--due", due_, text.term("cli.option.pack_due"));
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto wanted = order(**session);
        if (!wanted) {
            return console.fail(wanted.error());
        }
        const auto issued = services::issuePacks(**session, *wanted, order_.directory());
        if (!issued) {
            return console.fail(issued.error());
        }
        if (const auto saved = saveWithResults(**session); !saved) {
            return console.fail(saved.error());
        }
        show(*issued, *wanted, console);
        return ExitCode::Done;
    }

private:
    base::Result<services::PackOrder> order(services::ProjectSession& session) const {
        auto wanted = order_.order(session);
        if (wanted && !due_.empty()) {
            const auto due = base::parseDate(due_);
            if (!due) {
                return base::failure(due.error());
            }
            wanted->due_on = *due;
        }
        return wanted;
    }

    void show(const std::vector<services::IssuedPack>& issued, const services::PackOrder& wanted,
              Console& console) const {
        if (!console.json()) {
            for (const services::IssuedPack& pack : issued) {
                console.out() << pack.file.string() << '\n';
            }
            console.out() << console.text().sentence(kPacksWritten.name, {{"count", std::to_string(issued.size())},
                                                                          {"file", order_.directory()}})
                          << '\n';
            return;
        }
        nlohmann::ordered_json packs = nlohmann::ordered_json::array();
        for (const services::IssuedPack& pack : issued) {
            packs.push_back({{"enterprise", pack.enterprise.str()},
                             {"file", pack.file.string()},
                             {"sheets", pack.sheets},
                             {"prefilled_rows", pack.prefilled_rows}});
        }
        console.out() << nlohmann::ordered_json{{"period", wanted.period.str()},
                                                {"language", std::string(domain::packLanguageWord(wanted.language))},
                                                {"due_on", wanted.due_on ? nlohmann::ordered_json(
                                                                               base::formatDate(*wanted.due_on))
                                                                         : nlohmann::ordered_json()},
                                                {"packs", packs}}
                             .dump(2)
                      << '\n';
    }

    ProjectArgument project_;
    PackOrderOptions order_;
    std::string due_;
};

} // namespace

std::unique_ptr<Command> makePacksCreateAction() {
    return std::make_unique<PacksCreateAction>();
}

} // namespace parkcarbon::cli
