#include "cli/commands.hpp"
#include "cli/commands/packs/pack_actions.hpp"

#include <CLI/App.hpp>

#include <vector>

namespace parkcarbon::cli {
namespace {

/// `packs create`, `packs overview`, …: one command of the help for all that has to do with enterprises' workbooks.
class PacksCommand final : public Command {
public:
    PacksCommand() {
        actions_.push_back(makePacksCreateAction());
        actions_.push_back(makePacksOverviewAction());
        actions_.push_back(makePacksTemplatesAction());
        actions_.push_back(makePacksBoardAction());
        actions_.push_back(makePacksRemindAction());
        actions_.push_back(makePacksCheckAction());
        actions_.push_back(makePacksOriginalAction());
    }
    std::string name() const override { return "packs"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.require_subcommand(1);
        for (const auto& action : actions_) {
            CLI::App* const word = app.add_subcommand(action->name(), text.term("cli.packs." + action->name()));
            word->set_help_flag("-h,--help", text.term("cli.option.help"));
            word->group(text.term("cli.help.commands"));
            word->fallthrough();
            word->footer(text.term("cli.example") + "\n  parkcarbon-cli " +
                         text.term("cli.packs." + action->name() + ".example"));
            action->configure(*word, text);
            words_.push_back(word);
        }
    }
    ExitCode run(Console& console) override {
        std::size_t chosen = 0;
        while (!words_[chosen]->parsed()) {
            ++chosen; // one of them is: the parser requires it
        }
        return actions_[chosen]->run(console);
    }

private:
    std::vector<std::unique_ptr<Command>> actions_;
    std::vector<CLI::App*> words_;
};

} // namespace

std::unique_ptr<Command> makePacksCommand() {
    return std::make_unique<PacksCommand>();
}

} // namespace parkcarbon::cli
